/// One article of a batch: where its parts lie in the batch's arenas, and what became of it.
public struct Document: BitwiseCopyable, Sendable {
  /// The id in ``Batch/strings``: a JSON string's content (unescaped) or the digits of a JSON number.
  public var id: ByteRange
  /// Whether the source gave the id as a JSON number, to be written as one.
  public var idIsNumber: Bool
  /// The text in ``Batch/text``; valid UTF-8.
  public var text: ByteRange
  /// The title in ``Batch/strings``, if the source has one.
  public var title: ByteRange?
  /// The date in ``Batch/strings``, as the source writes it.
  public var date: ByteRange?
  /// The language the source states, if it is a language tag.
  public var declaredLanguage: LanguageTag?
  /// All fields that no mapping uses, in ``Batch/strings``, as JSON members each with a comma before it.
  public var extraFields: ByteRange
  /// Where the document stands in its source.
  public var source: SourcePosition
  /// What had to be mended to make the document valid.
  public var repair: Repair
  /// What became of the document so far.
  public var state: DocumentState

  /// Makes a live document without optional parts.
  public init(id: ByteRange, text: ByteRange, source: SourcePosition) {
    self.id = id
    self.idIsNumber = false
    self.text = text
    self.extraFields = .empty
    self.source = source
    self.repair = Repair()
    self.state = .live
  }
}

/// Where a document's bytes stand in its source.
public struct SourcePosition: BitwiseCopyable, Hashable, Sendable {
  /// The index of the piece of the batch that holds the record.
  public var piece: Int
  /// The first byte of the record in the input, after decompression.
  public var offset: Int
  /// The line of the record in its piece, from 0.
  public var line: Int
  /// The record's original bytes in ``Batch/input``.
  public var bytes: ByteRange

  /// Makes a position.
  public init(piece: Int, offset: Int, line: Int, bytes: ByteRange) {
    self.piece = piece
    self.offset = offset
    self.line = line
    self.bytes = bytes
  }
}

/// What was mended at read so that a document is valid UTF-8 and valid JSON.
public struct Repair: BitwiseCopyable, Hashable, Sendable {
  /// Ill-formed UTF-8 sequences replaced by U+FFFD, one for each maximal subpart (Unicode, section 3.9).
  public var invalidUTF8 = 0
  /// Escapes of half a surrogate pair (`\ud800`) replaced by U+FFFD.
  public var loneSurrogates = 0

  /// Nothing mended.
  public init() {}

  /// Whether nothing was mended.
  public var isEmpty: Bool { invalidUTF8 == 0 && loneSurrogates == 0 }
}

/// What became of a document on its way through the chain.
public enum DocumentState: BitwiseCopyable, Hashable, Sendable {
  /// Every stage so far kept it.
  case live
  /// The stage with this index in the plan left it out on purpose.
  case filtered(stage: Int)
  /// It failed; ``Batch/failures`` holds the entry with this index.
  case failed(Int)

  /// Whether the next stage is to see the document.
  public var isLive: Bool { self == .live }
}

/// Why a document failed.
public struct DocumentFailure: Error, Hashable, Sendable {
  /// The part that failed: a stage's name, or `read`, `parse`, `write`.
  public var stage: String
  /// What is wrong, in a sentence that names the thing and the remedy.
  public var reason: String

  /// Makes a failure.
  public init(stage: String, reason: String) {
    self.stage = stage
    self.reason = reason
  }
}
