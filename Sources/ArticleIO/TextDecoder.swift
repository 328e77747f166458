import CSimdJSON
import TextCore

/// Reads a document from a file that is all text.
enum TextDecoder {
  /// Appends the one document of a piece to its batch; its id is the name of the input.
  ///
  /// - Returns: the number of line feeds in the piece.
  static func decode(_ piece: InputPiece, _ builder: DocumentBuilder, into batch: Batch) -> Int {
    let raw = batch.input.bytes(piece.bytes)
    let position = builder.position(piece.bytes, line: 0)
    let lines = raw.count { $0 == 0x0A }
    guard raw.count <= builder.maximumBytes else {
      builder.reject(
        RejectionReason.tooLarge(raw.count, limit: builder.maximumBytes), at: position, in: batch)
      return lines
    }
    let bytes = UnsafeBufferPointer(rebasing: raw[raw.byteOrderMarkLength()...])
    let textStart = batch.text.count
    var repair = Repair()
    if let base = bytes.baseAddress, !dabir_is_utf8(base, bytes.count) {
      repair.invalidUTF8 = UTF8Repair.append(bytes, to: &batch.text)
    } else {
      batch.text.append(bytes)
    }
    let idStart = batch.strings.count
    batch.strings.append(utf8: builder.piece.source.name)
    var document = Document(
      id: ByteRange(idStart, batch.strings.count), text: ByteRange(textStart, batch.text.count),
      source: position)
    document.repair = repair
    batch.documents.append(document)
    return lines
  }
}
