import Foundation

/// A person of a list with all spellings of the name.
struct ListedPerson {
  var id: String
  /// The main spelling in Latin letters.
  var label: String
  /// Other Latin spellings, and names of different origin.
  var aliases: [String]
  /// The name in Arabic letters, if the list has it.
  var arabic: String?

  /// Half of the persons, by their id, are there to tune on; the rest to test.
  var isForTuning: Bool {
    id.utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 } & 0x10000 == 0
  }

  /// The persons of a knowledge base file (`*.jsonl.gz`).
  static func read(_ path: String) throws -> [ListedPerson] {
    let text = try CompressedFile.read(path)
    return try text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let record = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        record["type"] as? String == "PER", let id = record["id"] as? String,
        let labels = record["labels"] as? [String: String], let label = labels["en"]
      else { return nil }
      let aliases = record["aliases"] as? [String: [String]] ?? [:]
      // Some Arabic spellings stand in brackets behind the Latin one.
      let arabic = labels["ar"] ?? aliases["ar"]?.first.flatMap(bracketed)
      return ListedPerson(
        id: id, label: label, aliases: (aliases["en"] ?? []).filter { !$0.contains("(") }, arabic: arabic)
    }
  }

  private static func bracketed(_ alias: String) -> String? {
    guard let open = alias.firstIndex(of: "("), let close = alias.lastIndex(of: ")"), open < close else {
      return nil
    }
    return String(alias[alias.index(after: open)..<close])
  }
}

/// Files compressed with gzip.
enum CompressedFile {
  static func read(_ path: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return data
  }
}
