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
  /// - Parameter index: the piece's index in its batch, for ``SourcePosition/piece``.
  /// - Returns: the number of line feeds in the piece.
  public func decode(_ piece: InputPiece, index: Int, into batch: Batch) -> Int {
    let builder = DocumentBuilder(piece: piece, index: index, maximumBytes: maximumBytes)
    switch piece.source.format {
    case .jsonl, .quarantine: return json.decode(piece, builder, into: batch)
    case .text: return TextDecoder.decode(piece, builder, into: batch)
    case .csv, .tsv:
      guard let header = piece.source.header else { return 0 }
      return CSVDecoder(format: piece.source.format, header: header).decode(piece, builder, into: batch)
    }
  }

  /// Adds a failed document for a record that was too long to be read into the batch.
  ///
  /// - Parameters:
  ///   - piece: an empty piece where the record stands.
  ///   - index: the piece's index in its batch.
  ///   - bytes: the record's length.
  public func reject(_ piece: InputPiece, index: Int, bytes: Int, into batch: Batch) {
    reject(piece, index: index, reason: RejectionReason.tooLarge(bytes, limit: maximumBytes), into: batch)
  }

  /// Adds a failed document for a record that cannot be read.
  ///
  /// - Parameters:
  ///   - piece: the record.
  ///   - index: the index in its batch of the piece that it belongs to.
  ///   - reason: why it cannot be read.
  public func reject(_ piece: InputPiece, index: Int, reason: String, into batch: Batch) {
    let builder = DocumentBuilder(piece: piece, index: index, maximumBytes: maximumBytes)
    builder.reject(reason, at: builder.position(piece.bytes, line: 0), in: batch)
  }
}
