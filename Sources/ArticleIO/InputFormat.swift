/// How an input holds its documents.
public enum InputFormat: String, CaseIterable, Sendable {
  /// One JSON object a line.
  case jsonl
  /// One document a file, all of it text.
  case text
  /// Comma-separated values with a header (RFC 4180).
  case csv
  /// Tab-separated values with a header, quoted as CSV is.
  case tsv

  /// The format that a file name's extension stands for.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
    switch fileName[dot...].lowercased() {
    case ".jsonl", ".ndjson", ".json": self = .jsonl
    case ".txt", ".text": self = .text
    case ".csv": self = .csv
    case ".tsv", ".tab": self = .tsv
    default: return nil
    }
  }

  /// The extensions that are recognised, for messages.
  public static let extensions = ".jsonl, .ndjson, .json, .txt, .text, .csv, .tsv, .tab"
}
