import TextCore

/// Where records come from: a file, a member of a container, or standard input.
public struct RecordSource: Sendable, Hashable {
  /// What ids and messages call it.
  public var name: String
  /// How it holds its records.
  public var format: InputFormat
  /// The columns, for CSV and TSV.
  public var header: CSVHeader?

  /// Makes a source.
  public init(name: String, format: InputFormat, header: CSVHeader? = nil) {
    self.name = name
    self.format = format
    self.header = header
  }
}

/// A run of whole records of one source within a batch.
public struct InputPiece: Sendable, Hashable {
  /// Where the records come from.
  public var source: RecordSource
  /// The first byte of the piece in its source, after decompression.
  public var offset: Int
  /// The piece's bytes in ``Batch/input``.
  public var bytes: ByteRange

  /// Makes a piece.
  public init(source: RecordSource, offset: Int, bytes: ByteRange) {
    self.source = source
    self.offset = offset
    self.bytes = bytes
  }
}
