import KnowledgeBase
import TestSupport

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
