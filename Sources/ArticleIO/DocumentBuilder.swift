import TextCore

/// Adds documents to a batch in the way that all decoders share.
///
/// Ownership: it belongs to the worker that owns the batch at the time.
struct DocumentBuilder {
  let piece: InputPiece
  let index: Int
  let maximumBytes: Int

  /// Where a record stands, to start a document from.
  func position(_ bytes: ByteRange, line: Int) -> SourcePosition {
    SourcePosition(
      piece: index, offset: piece.offset + bytes.start - piece.bytes.start, line: line, bytes: bytes)
  }

  /// Adds a document that failed before it could be read.
  func reject(_ reason: String, at position: SourcePosition, in batch: Batch) {
    let document = Document(id: id(of: position, in: batch), text: .empty, source: position)
    batch.documents.append(document)
    batch.fail(document: batch.documents.count - 1, DocumentFailure(stage: "parse", reason: reason))
  }

  /// The id of a document whose source has none: the source's name and the record's place in it, in bytes.
  func id(of position: SourcePosition, in batch: Batch) -> ByteRange {
    let start = batch.strings.count
    batch.strings.append(utf8: piece.source.name)
    batch.strings.append(UInt8(ascii: ":"))
    batch.strings.append(decimal: position.offset)
    return ByteRange(start, batch.strings.count)
  }

  /// Stores bytes among the batch's strings.
  func store(_ bytes: UnsafeBufferPointer<UInt8>, in batch: Batch) -> ByteRange {
    let start = batch.strings.count
    batch.strings.append(bytes)
    return ByteRange(start, batch.strings.count)
  }
}
