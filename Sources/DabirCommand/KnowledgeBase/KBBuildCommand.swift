import ArgumentParser
import KnowledgeBase

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
  @Option(help: "Memory for sorting, such as 256MB.") var memory = "256MB"
  @Option(
    help:
      "A list of words of a language, as lines 'word<TAB>count', so that names which are words can be told.")
  var words: [String] = []
  @Flag(inversion: .prefixedNo, help: "Derive surnames, acronyms, demonyms and the like.") var derive = true

  func run() throws {
    var importOptions = ImportOptions()
    importOptions.languages = NameLanguages(try list(languages, "language") { NameLanguage(tag: $0) })
    importOptions.types = try types.map { Set(try list($0, "type") { EntityType(code: $0) }) }
    importOptions.leastSitelinks = minSitelinks
    var buildOptions = KnowledgeBaseBuilder.Options()
    buildOptions.memory = try bytes(memory)
    buildOptions.derivesNames = derive
    do {
      for list in words { try buildOptions.frequencies.read(list) }
    } catch {
      printNote("dabir: \(error)")
      throw ExitCode.failure
    }
    let builder = KnowledgeBaseBuilder(options: buildOptions)
    let importer = SourceImporter(into: builder, options: importOptions)
    let progress = KBProgress()
    importer.progress = progress.show
    builder.progress = progress.show
    do {
      for source in sources {
        try importer.read(source)
        progress.clear()
        if let report = importer.reports.last { printNote(KBReport.text(report)) }
      }
      let report = try builder.write(to: output, overwrites: overwrite)
      progress.clear()
      printNote(KBReport.text(report, path: output))
    } catch {
      progress.clear()
      printNote("dabir: \(Self.message(error))")
      throw ExitCode.failure
    }
    if importer.reports.contains(where: { !$0.damage.isEmpty }) { throw ExitCode.failure }
  }

  /// The error with what can be done about it.
  private static func message(_ error: any Error) -> String {
    if case .system(let cause)? = (error as? KnowledgeBaseError)?.problem, cause.code == 17 {
      return "\(error); use --overwrite to replace it"
    }
    return "\(error)"
  }

  private func list<Value>(_ text: String, _ what: String, _ make: (Substring) -> Value?) throws -> [Value] {
    try text.split(separator: ",").map { item in
      guard let value = make(item) else { throw ValidationError("there is no \(what) '\(item)'") }
      return value
    }
  }

  private func bytes(_ text: String) throws -> Int {
    let units = [("KB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30)]
    guard let (unit, size) = units.first(where: { text.hasSuffix($0.0) }),
      let count = Int(text.dropLast(unit.count)),
      4 << 20...1 << 40 ~= count.multipliedReportingOverflow(by: size).0
    else { throw ValidationError("'\(text)' is no amount of memory such as 256MB, at least 4MB") }
    return count * size
  }
}
