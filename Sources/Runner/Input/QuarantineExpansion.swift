import ArticleIO
import TextCore

/// Puts the records that a quarantine keeps in the place of its lines.
///
/// Ownership: it belongs to the reader.
struct QuarantineExpansion {
  private let parser: QuarantineParser

  /// Nil when memory is short.
  init?(_ fields: FieldMapping) {
    guard let parser = QuarantineParser(mapping: fields) else { return nil }
    self.parser = parser
  }

  /// Turns the last piece of a job, lines of a quarantine, into a piece for each record.
  ///
  /// A line that is none stays as it is and fails like any other record.
  func expand(_ job: inout Job) {
    guard let lines = job.pieces.popLast() else { return }
    let batch = job.batch
    var records = Arena<UInt8>()
    var start = lines.piece.bytes.start
    while start < lines.piece.bytes.end {
      let rest = batch.input.bytes(ByteRange(start, lines.piece.bytes.end))
      let end = start + (rest.firstIndex(of: 0x0A) ?? rest.count)
      let line = ByteRange(start, end)
      let offset = lines.piece.offset + start - lines.piece.bytes.start
      records.truncate(to: 0)
      if let record = parser.parse(batch.input.bytes(line), appendingTo: &records) {
        let first = batch.input.count
        batch.input.append(records.elements)
        let piece = InputPiece(
          source: record.source, offset: record.offset, bytes: ByteRange(first, batch.input.count))
        job.pieces.append(
          JobPiece(piece: piece, place: lines.place, line: record.line - 1, quarantineOffset: offset))
      } else if line.count > 0 {
        let source = RecordSource(name: lines.piece.source.name, format: .jsonl)
        job.pieces.append(
          JobPiece(piece: InputPiece(source: source, offset: offset, bytes: line), place: lines.place))
      }
      start = end + 1
    }
  }
}
