import ArticleIO
import ByteStreams
import TextCore

/// A batch on its way through a run, with what does not belong to its documents.
struct Job: Sendable {
  let batch: Batch
  /// The batch's place in the archive, from 0.
  let sequence: Int
  /// The pieces of inputs that the batch consists of, in order.
  var pieces: [JobPiece] = []
  /// The bytes of the last piece when it is one record that is too long for memory.
  var oversized: SpoolFile?
  /// Where the next batch starts.
  var end = Cursor.start
  /// Bytes of standard input that are not needed again once the batch is written.
  var forgettableBytes = 0
  /// Bytes read so far, as the inputs are on the disk.
  var bytesRead = 0
  /// The part of them that belongs to inputs that are done.
  var finishedBytes = 0
  /// Inputs that turned out unreadable before ``end``, since the batch before.
  var failures: [InputFailure] = []
  /// What the batch holds of the run's memory.
  var footprint = 0
  /// What became of the batch's documents; filled by the worker.
  var counts = RunCounts()
  /// Line feeds of each piece; filled by the worker.
  var lines: [Int] = []
}

/// A piece of a batch and where in the list of inputs it comes from.
struct JobPiece: Sendable {
  let piece: InputPiece
  let place: SourcePlace
  /// The line of the piece's start in its source, from 0, when it is no run of what is read.
  var line: Int?
  /// For a record that a quarantine keeps: where its line starts there. Records of many sources stand in one
  /// quarantine, so that their own places do not tell them apart.
  var quarantineOffset: Int?

  /// What a record is known by in this run.
  ///
  /// - Parameter offset: the record's first byte in its source.
  func cursor(ofRecordAt offset: Int) -> Cursor {
    Cursor(input: place.input, member: place.member, offset: quarantineOffset ?? offset)
  }

  /// The first byte, in its source, of the record that a cursor means; nil when it is none of the piece.
  func offset(ofRecord cursor: Cursor) -> Int? {
    guard cursor.place == place else { return nil }
    if let quarantineOffset { return cursor.offset == quarantineOffset ? piece.offset : nil }
    let range = piece.offset..<piece.offset + piece.bytes.count
    return range.contains(cursor.offset) ? cursor.offset : nil
  }
}

/// A source among the inputs: the input, and the member if it is a container.
struct SourcePlace: Sendable, Hashable {
  var input: Int
  var member: Int
}

/// An input that could not be read to its end.
public struct InputFailure: Sendable, Hashable {
  /// The input's index.
  public var input: Int
  /// Why, in a sentence.
  public var reason: String
  /// Whether the data is at fault, so that reading it again would come to the same.
  public var isPermanent: Bool
}
