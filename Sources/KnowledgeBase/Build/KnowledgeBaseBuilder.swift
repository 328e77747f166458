import ByteStreams

/// Builds a knowledge base from records, most of which lie on the disk meanwhile.
///
/// Records are sorted by id on the disk and merged; the merged entities pass twice, first to take the measure of
/// the scales of popularity (``PriorModel``), then to be written; their names, given and derived, are sorted and
/// become the trie of ``NameIndex``. In memory stay the sorters' budget, some thirty bytes for each distinct word,
/// the ids that are found to be another's, and one entity at a time, whose relations and names are bounded. The same
/// records in the same order give the same bytes.
///
/// ```swift
/// let builder = KnowledgeBaseBuilder()
/// try builder.add(record)
/// let report = try builder.write(to: "world.kb", overwrites: false)
/// ```
///
/// Ownership: one thread at a time.
public final class KnowledgeBaseBuilder {
  /// What is built in what way.
  public struct Options: Sendable {
    /// Bytes that may be used to sort, at least a few megabytes.
    public var memory = 256 << 20
    /// Whether names that no source gives are derived.
    public var derivesNames = true
    /// How common words are, so that names which are words can be told.
    public var frequencies = WordFrequencies()
    /// A knowledge base that knows names of the same entities, their types, and how prominent they are.
    public var supplement: KnowledgeBase?
    /// The languages of the names that it gives. What sources lack are seldom English ones.
    public var supplementLanguages = NameLanguages([.arabic, .persian])

    /// Makes the usual options.
    public init() {}
  }

  private let options: Options
  private let fragments: ExternalSorter
  private var writer = RecordWriter()
  private var report = BuildReport()
  /// Told from time to time how far building is.
  public var progress: ((BuildProgress) -> Void)?
  /// Lines for ``KnowledgeBase/origin``.
  private var origin: [(key: String, value: String)] = []

  /// Makes a builder without records.
  public init(options: Options = Options()) {
    self.options = options
    fragments = ExternalSorter(budget: options.memory / 2)
  }

  /// Adds a record; earlier ones with the same id have precedence where they disagree.
  public func add(_ record: EntityRecord) throws(KnowledgeBaseError) {
    do throws(SystemError) {
      try insert(record)
      for relation in record.relations where !relation.isInverse {
        var inverse = EntityRecord(id: relation.other)
        inverse.relations = [.init(kind: relation.kind, other: record.id, isInverse: true)]
        try insert(inverse)
      }
    } catch {
      throw KnowledgeBaseError(path: error.path, .system(error))
    }
    report.records += 1
  }

  private func insert(_ record: EntityRecord) throws(SystemError) {
    writer.removeAll()
    record.encode(into: &writer)
    try Array(record.id.utf8).withUnsafeBufferPointer { key throws(SystemError) in
      try fragments.add(key: key, value: writer.bytes.elements)
    }
  }

  /// Notes a line for ``KnowledgeBase/origin``, such as a source and how many records it gave.
  public func note(origin key: String, _ value: String) { origin.append((key, value)) }

  /// Writes everything added so far to a file.
  ///
  /// - Parameter overwrites: whether a file of this name may be replaced.
  /// - Throws: ``KnowledgeBaseError`` when the disk refuses something.
  public func write(to path: String, overwrites: Bool) throws(KnowledgeBaseError) -> BuildReport {
    do throws(SystemError) {
      let output = try OutputFile(path: path, overwrites: overwrites)
      let report = try write(to: output)
      try output.finish()
      return report
    } catch {
      throw KnowledgeBaseError(path: path, .system(error))
    }
  }

  /// Writes everything added so far to a sink, such as a file that was opened before; finishing it is left to the
  /// caller.
  public func write(to sink: some ByteSink) throws(SystemError) -> BuildReport {
    let merged = MergedEntities(
      supplement: options.supplement.map {
        SupplementaryKnowledge($0, languages: options.supplementLanguages)
      })
    try fragments.finish()
    progress?(.merging)
    try merged.merge(fragments, memory: options.memory / 4, &report)
    fragments.removeAll()
    progress?(.writingEntities(report.entities))
    let names = NameCollector(
      memory: options.memory / 2, derivesNames: options.derivesNames, frequencies: options.frequencies)
    let sounds = try PhoneticCollector(memory: options.memory / 8)
    let entities = try EntityWriter(memory: options.memory / 8)
    var placing = NamePlacing()
    try merged.forEach { record, prior throws(SystemError) in
      placing.place(record)
      try names.add(record, number: entities.count, mass: PriorModel.mass(prior), &report)
      try sounds.add(record, places: placing.places, number: entities.count, prior: prior)
      try entities.add(record, aliases: placing.aliases, prior: prior, &report)
    }
    try entities.finish(&report)
    progress?(.writingNames(report.names))
    let index = try names.finish(&report)
    var assembler = FileAssembler()
    try index.addSections(to: &assembler)
    try entities.addSections(to: &assembler)
    try sounds.addSection(to: &assembler, entityCount: Int(entities.count))
    try assembler.add(.origin, originSection())
    try assembler.write(to: sink)
    return report
  }

  private func originSection() throws(SystemError) -> SectionSpool {
    let section = try SectionSpool()
    for (key, value) in origin {
      let line = "\(key)\t\(value)\n"
      try Array(line.utf8).withUnsafeBufferPointer { bytes throws(SystemError) in try section.append(bytes) }
    }
    return section
  }
}
