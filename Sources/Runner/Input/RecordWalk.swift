import ArticleIO
import TextCore

/// Goes over the records of a piece one by one.
///
/// Ownership: it is used while the batch's input does not change.
struct RecordWalk {
  private let piece: InputPiece
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Bytes of the piece that were gone over.
  private var position = 0

  init(_ piece: InputPiece, in batch: Batch) {
    self.piece = piece
    bytes = batch.input.bytes(piece.bytes)
  }

  /// Whether no record is left; a piece without bytes has none.
  var isAtEnd: Bool { position >= bytes.count }

  /// Where the next record starts in its source.
  var offset: Int { piece.offset + position }

  /// The next record; nil at the end.
  mutating func next() -> InputPiece? {
    guard !isAtEnd else { return nil }
    let left = UnsafeBufferPointer(rebasing: bytes[position...])
    return take(RecordFraming.firstRecordLength(of: piece.source.format, in: left))
  }

  /// The records before one that starts at a place of the source, which comes next.
  mutating func pass(to offset: Int) -> InputPiece { take(max(0, offset - self.offset)) }

  /// All that is left.
  var rest: InputPiece {
    var copy = self
    return copy.take(bytes.count - position)
  }

  private mutating func take(_ count: Int) -> InputPiece {
    let start = piece.bytes.start + position
    let taken = InputPiece(source: piece.source, offset: offset, bytes: ByteRange(start, start + count))
    position += count
    return taken
  }
}
