import CSimdJSON
import TextCore

/// Reads a document from a file that is all text.
enum TextDecoder {
  /// Appends the one document of a piece to its batch; its id is the name of the input.
  ///
  /// - Returns: the number of line feeds in the piece.
  static func decode(_ piece: InputPiece, _ builder: DocumentBuilder, into batch: Batch) -> Int {
    let position = builder.position(piece, piece.bytes, line: 0)
    guard piece.bytes.count <= builder.maximumBytes else {
      builder.reject(
        RejectionReason.tooLarge(piece.bytes.count, limit: builder.maximumBytes), at: position, in: batch)
      return batch.input.bytes(piece.bytes).count { $0 == 0x0A }
    }
    let start = piece.bytes.start + batch.input.byteOrderMarkLength(at: piece.bytes)
    let bytes = batch.input.bytes(ByteRange(start, piece.bytes.end))
    let textStart = batch.text.count
    var repair = Repair()
    if let base = bytes.baseAddress, !dabir_is_utf8(base, bytes.count) {
      repair.invalidUTF8 = UTF8Repair.append(bytes, to: &batch.text)
    } else {
      batch.text.append(bytes)
    }
    let idStart = batch.strings.count
    batch.strings.append(utf8: builder.inputName)
    var document = Document(
      id: ByteRange(idStart, batch.strings.count), text: ByteRange(textStart, batch.text.count),
      source: position)
    document.repair = repair
    batch.documents.append(document)
    return bytes.count { $0 == 0x0A }
  }
}
