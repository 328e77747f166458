import TextCore

/// Reads the documents of a batch's pieces, whatever their format.
///
/// Ownership: it keeps parsers; one a worker.
public final class ArticleDecoder {
  private let json: JSONLDecoder
  private let maximumBytes: Int

  /// Makes a decoder; nil when memory is short.
  ///
  /// - Parameter maximumBytes: the longest record that is read.
  public init?(mapping: FieldMapping, maximumBytes: Int) {
    guard let json = JSONLDecoder(mapping: mapping) else { return nil }
    self.json = json
    self.maximumBytes = maximumBytes
  }

  /// Appends the documents of a piece to its batch; a record that is not one becomes a failed document.
  ///
  /// - Parameters:
  ///   - inputName: what the input is called in ids.
  ///   - header: the columns, for CSV and TSV.
  ///   - firstLine: the lines of the input that the batch has before the piece.
  /// - Returns: the number of line feeds in the piece.
  public func decode(
    _ piece: InputPiece, inputName: String, format: InputFormat, header: CSVHeader?, firstLine: Int,
    into batch: Batch
  ) -> Int {
    let builder = DocumentBuilder(inputName: inputName, firstLine: firstLine, maximumBytes: maximumBytes)
    switch format {
    case .jsonl: return json.decode(piece, builder, into: batch)
    case .text: return TextDecoder.decode(piece, builder, into: batch)
    case .csv, .tsv:
      guard let header else { return 0 }
      return CSVDecoder(format: format, header: header).decode(piece, builder, into: batch)
    }
  }

  /// Adds a failed document for a record that was too long to be read into the batch.
  ///
  /// - Parameters:
  ///   - bytes: the record's length.
  ///   - offset: its first byte in the input.
  ///   - line: the lines of the input that the batch has before the record.
  public func reject(bytes: Int, offset: Int, input: Int, inputName: String, line: Int, into batch: Batch) {
    let end = ByteRange(batch.input.count, batch.input.count)
    DocumentBuilder(inputName: inputName, firstLine: line, maximumBytes: maximumBytes).reject(
      RejectionReason.tooLarge(bytes, limit: maximumBytes),
      at: SourcePosition(input: input, offset: offset, line: line, bytes: end), in: batch)
  }
}
