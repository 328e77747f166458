import KnowledgeBase
import TestSupport
import TextCore

/// What sources came to.
struct Imported {
  let folder: TemporaryFolder
  let reports: [SourceReport]
  let build: BuildReport
  let knowledge: KnowledgeBase

  /// Imports texts as files of their own, by the names given.
  init(_ files: [(name: String, text: String)], options: ImportOptions = ImportOptions()) throws {
    let folder = try TemporaryFolder()
    let paths = try files.map { try folder.write($0.text, to: $0.name) }
    try self.init(paths: paths, options: options, folder: folder)
  }

  init(paths: [String], options: ImportOptions = ImportOptions()) throws {
    try self.init(paths: paths, options: options, folder: TemporaryFolder())
  }

  private init(paths: [String], options: ImportOptions, folder: TemporaryFolder) throws {
    let builder = KnowledgeBaseBuilder()
    let importer = SourceImporter(into: builder, options: options)
    for path in paths { try importer.read(path) }
    build = try builder.write(to: folder.path("imported.kb"), overwrites: false)
    reports = importer.reports
    knowledge = try KnowledgeBase(path: folder.path("imported.kb"))
    self.folder = folder
  }

  var ids: [String] { (0..<UInt32(knowledge.entityCount)).map { knowledge.entity($0).idText } }

  func count(_ type: EntityType) -> Int {
    (0..<UInt32(knowledge.entityCount)).reduce(0) { $0 + (knowledge.type(of: $1) == type ? 1 : 0) }
  }

  func aliases(_ id: String) -> Set<String> {
    var aliases: Set<String> = []
    knowledge.entity(id: id)?.forEachAlias {
      aliases.insert("\($0.tag):\(String(decoding: $1, as: UTF8.self))")
    }
    return aliases
  }
}

/// A tar archive with files of these names and texts, in the form of POSIX.1-1988.
func tarArchive(_ files: [(name: String, text: String)]) -> [UInt8] {
  func octal(_ number: Int, _ width: Int) -> [UInt8] {
    let digits = String(number, radix: 8)
    return Array((String(repeating: "0", count: width - 1 - digits.count) + digits).utf8) + [0]
  }
  func padded(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (length - bytes.count % length) % length)
  }
  var archive: [UInt8] = []
  for (name, text) in files {
    let front =
      padded(Array(name.utf8), 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8)
      + octal(text.utf8.count, 12) + octal(0, 12)
    let back = [UInt8(ascii: "0")] + [UInt8](repeating: 0, count: 100) + Array("ustar\u{0}00".utf8)
    let sum = (front + back).reduce(8 * 0x20) { $0 + Int($1) }
    archive += padded(front + octal(sum, 7) + [0x20] + back, 512) + padded(Array(text.utf8), 512)
  }
  return archive + [UInt8](repeating: 0, count: 1024)
}
