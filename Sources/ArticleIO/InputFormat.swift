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
  /// Records of earlier runs that failed, each with the format that it had.
  case quarantine

  /// The formats that a pipeline file can name.
  public static let choices: [InputFormat] = [.jsonl, .text, .csv, .tsv]

  /// The format that a file name's extension stands for; one of compression behind it does not count.
  public init?(fileName: String) {
    let name = Self.withoutCompression(fileName)
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return nil }
    switch name[dot...].lowercased() {
    case ".jsonl", ".ndjson", ".json": self = .jsonl
    case ".txt", ".text": self = .text
    case ".csv": self = .csv
    case ".tsv", ".tab": self = .tsv
    default: return nil
    }
  }

  /// Whether a file name's extension stands for a container, whose members have formats of their own.
  public static func isContainer(fileName: String) -> Bool {
    let name = withoutCompression(fileName).lowercased()
    return [".tar", ".zip", ".tgz", ".tzst", ".txz", ".tbz2"].contains { name.hasSuffix($0) }
  }

  /// Whether a file name's extension says what the file holds.
  public static func isKnown(fileName: String) -> Bool {
    InputFormat(fileName: fileName) != nil || isContainer(fileName: fileName)
  }

  private static func withoutCompression(_ name: String) -> Substring {
    for suffix in [".gz", ".zst", ".xz", ".bz2"] where name.lowercased().hasSuffix(suffix) {
      return name.dropLast(suffix.count)
    }
    return name[...]
  }

  /// The extensions that are recognised, for messages.
  public static let extensions = ".jsonl, .ndjson, .json, .txt, .text, .csv, .tsv, .tab, .tar, .tgz, .zip"
}
