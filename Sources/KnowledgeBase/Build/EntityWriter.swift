import ByteStreams
import TextCore

/// Writes the sections of the entities, which come in the order of their ids.
///
/// Ownership: one thread at a time.
final class EntityWriter {
  /// Values of facts become symbols until there are so many.
  private static let symbolLimit = 4096
  /// So many names of facts and relations can be told apart: a relation has fifteen bits for its own.
  static let nameLimit = 1 << 15
  /// Longer names of facts and relations are none.
  private static let nameByteLimit = 255

  private let rows: SectionSpool
  private let texts: SectionSpool
  private let relationStarts: SectionSpool
  private let relations: SectionSpool
  private let countrySection: SectionSpool
  private let otherIDSection: SectionSpool
  private let symbolSection: SectionSpool
  /// Relations with the other entity's id, until all ids are known; the key is empty.
  private let openRelations: RecordSpool

  private var symbols: [String: Int] = [:]
  private var symbolNames: [String] = []
  private var countries: [UInt16: (number: UInt32, prior: Double)] = [:]
  /// Further ids with the number of their entity.
  private let otherIDs: ExternalSorter
  /// The number of entities so far.
  private(set) var count: UInt32 = 0

  /// - Parameter memory: bytes that may be used to sort.
  init(memory: Int) throws(SystemError) {
    otherIDs = ExternalSorter(budget: memory)
    rows = try SectionSpool()
    texts = try SectionSpool()
    relationStarts = try SectionSpool()
    relations = try SectionSpool()
    countrySection = try SectionSpool()
    otherIDSection = try SectionSpool()
    symbolSection = try SectionSpool()
    openRelations = try RecordSpool()
  }

  /// Adds the next entity.
  ///
  /// - Parameter aliases: those of its names that are kept besides labels.
  func add(
    _ record: EntityRecord, aliases: [EntityRecord.Name], prior: Double, _ report: inout BuildReport
  ) throws(SystemError) {
    let start = UInt64(texts.count)
    let country = Self.country(of: record)
    let type = record.type ?? .other
    try rows.append { row in
      row.fixed(UInt32(truncatingIfNeeded: start))
      row.fixed(UInt16(truncatingIfNeeded: start >> 32))
      row.fixed(UInt16((min(max(prior, 0), 1) * 65535).rounded()))
      row.fixed(country?.value ?? 0)
      row.byte(type.rawValue)
      row.byte(0)
    }
    try texts.append { text in
      text.text(record.id)
      for language in TextLanguage.allCases { text.text(record.label(language) ?? "") }
      text.count(aliases.count)
      for alias in aliases {
        text.byte(alias.language.rawValue)
        text.text(alias.text)
      }
      text.text(record.description ?? "")
      var facts = RecordWriter()
      var count = 0
      for fact in record.facts {
        guard let key = symbol(fact.key) else { continue }
        facts.count(key)
        append(fact.value, to: &facts)
        count += 1
      }
      report.unnamedFacts += record.facts.count - count
      text.count(count)
      text.append(facts.bytes.elements)
    }
    try addRelations(of: record, &report)
    if let code = Self.code(ofCountry: record), (countries[code.value]?.prior ?? -1) < prior {
      countries[code.value] = (count, prior)
    }
    for id in record.otherIDs { try add(otherID: id) }
    count += 1
  }

  /// Appends a fact's value: words that come again and again, such as `city`, by their number plus one, others
  /// behind a zero.
  private func append(_ value: String, to text: inout RecordWriter) {
    let isWord = value.utf8.count <= 24 && value.utf8.first.map { !(0x30...0x39 ~= $0) } == true
    if isWord, symbols[value] != nil || symbolNames.count < Self.symbolLimit, let number = symbol(value) {
      text.count(number + 1)
    } else {
      text.count(0)
      text.text(value)
    }
  }

  /// The number of a name; nil when it is too long, or there are too many.
  private func symbol(_ name: String) -> Int? {
    if let number = symbols[name] { return number }
    guard symbolNames.count < Self.nameLimit, name.utf8.count <= Self.nameByteLimit else { return nil }
    symbols[name] = symbolNames.count
    symbolNames.append(name)
    return symbolNames.count - 1
  }

  private func addRelations(of record: EntityRecord, _ report: inout BuildReport) throws(SystemError) {
    var row = RecordWriter()
    let relations = record.relations.compactMap { relation in symbol(relation.kind).map { ($0, relation) } }
    report.unnamedRelations += record.relations.count - relations.count
    row.count(relations.count)
    for (kind, relation) in relations {
      row.count(kind)
      row.byte(relation.isInverse ? 1 : 0)
      row.text(relation.other)
    }
    try openRelations.add(UnsafeBufferPointer(start: nil, count: 0), row.bytes.elements)
  }

  private func add(otherID id: String) throws(SystemError) {
    var number = RecordWriter()
    number.fixed(count)
    try Array(id.utf8).withUnsafeBufferPointer { key throws(SystemError) in
      try otherIDs.add(key: key, value: number.bytes.elements)
    }
  }

  /// The country that an entity is, lies in or belongs to: the first that is stated.
  private static func country(of record: EntityRecord) -> CountryCode? {
    for key in ["country", "nationality"] {
      for fact in record.facts where fact.key == key {
        if let code = CountryCode(fact.value) { return code }
      }
    }
    return code(ofCountry: record)
  }

  /// The code of a country; nil for everything else.
  private static func code(ofCountry record: EntityRecord) -> CountryCode? {
    guard record.type == .politicalPlace else { return nil }
    if let code = record.fact("iso").flatMap({ CountryCode($0) }) { return code }
    return record.fact("kind") == "country" ? record.fact("country").flatMap { CountryCode($0) } : nil
  }

  /// Writes what needs all entities to be known.
  func finish(_ report: inout BuildReport) throws(SystemError) {
    try openRelations.finish()
    try finishOtherIDs()
    try resolveRelations(&report)
    for (code, entity) in countries.sorted(by: { $0.key < $1.key }) {
      try countrySection.append { row in
        row.fixed(UInt32(code))
        row.fixed(entity.number)
      }
    }
    var names = RecordWriter()
    try symbolSection.append { table in
      table.fixed(UInt32(symbolNames.count))
      let start = 4 + symbolNames.count * 4
      for name in symbolNames {
        table.fixed(UInt32(start + names.bytes.count))
        names.text(name)
      }
      table.append(names.bytes.elements)
    }
  }

  /// The table of rows first, then the ids that they point to.
  private func finishOtherIDs() throws(SystemError) {
    guard otherIDs.count > 0 else { return }
    try otherIDs.finish()
    let count = UInt32(otherIDs.count)
    try otherIDSection.append { $0.fixed(count) }
    let ids = try SectionSpool()
    let start = 4 + otherIDs.count * 8
    try otherIDs.forEach { id, number throws(SystemError) in
      let position = UInt32(start + ids.count)
      try otherIDSection.append { row in
        row.fixed(position)
        row.append(number)
      }
      try ids.append { text in
        text.count(id.count)
        text.append(id)
      }
    }
    try ids.forEachPiece { piece throws(SystemError) in
      try otherIDSection.append(UnsafeBufferPointer(piece))
    }
  }

  private func resolveRelations(_ report: inout BuildReport) throws(SystemError) {
    let mapped = (try rows.map(), try texts.map(), try otherIDSection.map())
    let store = EntityStore(
      rows: Section(mapped.0.bytes), texts: Section(mapped.1.bytes), otherIDs: Section(mapped.2.bytes))
    let reader = RecordSpool.Reader(openRelations)
    var written: UInt32 = 0
    while try reader.next() {
      try relationStarts.append { $0.fixed(written) }
      var row = SectionReader(Section(UnsafeRawBufferPointer(reader.value)), at: 0)
      for _ in 0..<row.count() {
        let kind = UInt16(truncatingIfNeeded: row.count())
        let inverse: UInt16 = row.byte() == 1 ? 0x8000 : 0
        guard let other = store.number(ofID: row.text()) else {
          report.openRelations += 1
          continue
        }
        try relations.append { target in
          target.fixed(other)
          target.fixed(kind | inverse)
          target.fixed(UInt16(0))
        }
        written += 1
      }
    }
    try relationStarts.append { $0.fixed(written) }
    report.relations = Int(written)
    withExtendedLifetime(mapped) {}
  }

  func addSections(to assembler: inout FileAssembler) throws(SystemError) {
    try assembler.add(.entities, rows)
    try assembler.add(.entityTexts, texts)
    try assembler.add(.relationStarts, relationStarts)
    try assembler.add(.relations, relations)
    try assembler.add(.symbols, symbolSection)
    try assembler.add(.countries, countrySection)
    try assembler.add(.otherIDs, otherIDSection)
  }
}
