import ArgumentParser
import ByteStreams
import Glibc
import KnowledgeBase
import TextCore

/// `dabir kb build`.
struct KBBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build a knowledge base from sources.",
    discussion: """
      A source is a file, plain, compressed or a container of many: entities as JSON lines, names, popularity and \
      relations for them; Wikidata dumps; FollowTheMoney and OpenSanctions exports; OFAC and GeoNames tables; \
      Who's On First records; tables of names. Its form is recognised by its contents. Earlier sources have \
      precedence where they disagree.
      """)

  @Argument(help: "The sources.") var sources: [String]
  @Option(name: [.short, .customLong("output")], help: "The file to write.") var output: String
  @Flag(help: "Replace the file if it exists.") var overwrite = false
  @Option(help: "Languages of names to take: en, ar, fa.") var languages = "en,ar,fa"
  @Option(help: "Types to take: PER, ORG, GPE, LOC, EVENT, MISC; all when left out.") var types: String?
  @Option(help: "Take only Wikidata items with so many links to Wikipedias.") var minSitelinks = 0
  @Option(help: "Memory for sorting, from 4MB to 1TB.") var memory = ByteCount(256_000_000)
  @Option(
    help:
      "A list of words of a language, as lines 'word<TAB>count', so that names which are words can be told.")
  var words: [String] = []
  @Flag(inversion: .prefixedNo, help: "Derive surnames, acronyms, demonyms and the like.") var derive = true
  @Flag(
    inversion: .prefixedNo,
    help: """
      Add the Arabic and Persian names that the built-in knowledge base has for the same ids, their types, and how \
      well known they are.
      """)
  var builtinNames = true

  func validate() throws {
    guard 4_000_000...1_000_000_000_000 ~= memory.bytes else {
      throw ValidationError("--memory must be from 4MB to 1TB")
    }
  }

  func run() throws {
    var importOptions = ImportOptions()
    importOptions.languages = NameLanguages(try list(languages, "language") { TextLanguage(tag: $0) })
    importOptions.types = try types.map { Set(try list($0, "type") { EntityType(code: $0) }) }
    importOptions.leastSitelinks = minSitelinks
    var buildOptions = KnowledgeBaseBuilder.Options()
    buildOptions.memory = memory.bytes
    buildOptions.derivesNames = derive
    if builtinNames { buildOptions.supplement = try .builtIn() }
    buildOptions.supplementLanguages.formIntersection(importOptions.languages)
    let progress = KBProgress()
    // Whether the result may be written is found out before hours of reading.
    let file = try reportingFailure {
      try commandOutput(output, overwrites: overwrite, sources: sources + words)
    }
    do {
      try reportingFailure {
        defer { progress.clear() }
        for list in words { try buildOptions.frequencies.read(list) }
        try build(importOptions, KnowledgeBaseBuilder(options: buildOptions), file, progress)
      }
    } catch {
      file.discard()
      throw error
    }
  }

  /// Reads the sources and writes the file, also when a source is damaged, but fails then.
  private func build(
    _ options: ImportOptions, _ builder: KnowledgeBaseBuilder, _ file: OutputFile, _ progress: KBProgress
  ) throws {
    let importer = SourceImporter(into: builder, options: options)
    importer.progress = progress.show
    builder.progress = progress.show
    for source in sources {
      try importer.read(source)
      progress.clear()
      if let report = importer.reports.last { printNote(KBReport.text(report)) }
    }
    let report = try builder.write(to: file)
    guard report.entities > 0 else { throw NoEntities() }
    try file.finish()
    progress.clear()
    printNote(KBReport.text(report, path: output))
    if importer.reports.contains(where: { !$0.damage.isEmpty }) { throw ExitCode.failure }
  }

  /// The sources hold nothing for a knowledge base.
  private struct NoEntities: Error, CustomStringConvertible {
    let description = "the sources have no entity, so there is no knowledge base to write"
  }

  private func list<Value>(_ text: String, _ what: String, _ make: (Substring) -> Value?) throws -> [Value] {
    try text.split(separator: ",").map { item in
      guard let value = make(item) else { throw ValidationError("there is no \(what) '\(item)'") }
      return value
    }
  }
}
