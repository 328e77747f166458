import ByteStreams
import TextCore

/// The entities of a knowledge base as they lie in its file, sorted by id.
///
/// The fixed part of an entity is a row of 12 bytes: start of its text (6 bytes), prior (2, 65535 is 1), country
/// (2), type (1), reserved (1). Its text is, one after the other: id, a label for each language, aliases, the
/// description, facts; strings and lists have their length before them.
final class EntityStore: Sendable {
  static let rowSize = 12

  let rows: Section
  let texts: Section
  let symbols: SymbolTable
  let relationStarts: Section
  let relations: Section
  private let countries: Section
  /// Keeps the bytes in memory.
  private let owner: MappedFile?
  private let otherIDs: Section

  /// The number of entities.
  let count: Int

  init(_ file: KnowledgeFile) {
    rows = file.section(.entities)
    texts = file.section(.entityTexts)
    symbols = SymbolTable(file.section(.symbols))
    relationStarts = file.section(.relationStarts)
    relations = file.section(.relations)
    countries = file.section(.countries)
    otherIDs = file.section(.otherIDs)
    owner = file.owner
    count = rows.count / Self.rowSize
  }

  /// A store to look ids up in, while the rest is not written yet.
  init(rows: Section, texts: Section, otherIDs: Section) {
    self.rows = rows
    self.texts = texts
    self.otherIDs = otherIDs
    symbols = SymbolTable(.empty)
    relationStarts = .empty
    relations = .empty
    countries = .empty
    owner = nil
    count = rows.count / Self.rowSize
  }

  /// A reader at the start of an entity's text.
  func text(of entity: UInt32) -> SectionReader {
    guard entity < count else { return SectionReader(.empty, at: 0) }
    return SectionReader(texts, at: Int(truncatingIfNeeded: rows.uint48(at: Int(entity) * Self.rowSize)))
  }

  func priorValue(of entity: UInt32) -> UInt16 { rows.uint16(at: Int(entity) * Self.rowSize + 6) }
  func countryValue(of entity: UInt32) -> UInt16 { rows.uint16(at: Int(entity) * Self.rowSize + 8) }
  func typeValue(of entity: UInt32) -> UInt8 { rows.byte(at: Int(entity) * Self.rowSize + 10) }

  /// The number of the entity with an id, or with this as a further id.
  func number(ofID id: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let found = lowerBound(count) { number in
      var reader = text(of: UInt32(number))
      return Self.precedes(reader.text(), id)
    }
    var reader = text(of: UInt32(truncatingIfNeeded: found))
    if found < count, Self.areEqual(reader.text(), id) { return UInt32(found) }
    return numberOfOther(id: id)
  }

  /// Further ids are rows of 8 bytes, position of the id and entity, before the ids; the count comes first.
  private func numberOfOther(id: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let rowCount = min(Int(otherIDs.uint32(at: 0)), otherIDs.count / 8)
    func idOfRow(_ row: Int) -> UnsafeBufferPointer<UInt8> {
      var reader = SectionReader(otherIDs, at: Int(otherIDs.uint32(at: 4 + row * 8)))
      return reader.text()
    }
    let found = lowerBound(rowCount) { Self.precedes(idOfRow($0), id) }
    guard found < rowCount, Self.areEqual(idOfRow(found), id) else { return nil }
    let number = otherIDs.uint32(at: 4 + found * 8 + 4)
    return number < count ? number : nil
  }

  /// The number of a country's entity; rows are a code in four bytes and the number in four, sorted by code.
  func country(_ code: CountryCode) -> UInt32? {
    let rowCount = countries.count / 8
    let found = lowerBound(rowCount) { countries.uint32(at: $0 * 8) < UInt32(code.value) }
    guard found < rowCount, countries.uint32(at: found * 8) == UInt32(code.value) else { return nil }
    let number = countries.uint32(at: found * 8 + 4)
    return number < count ? number : nil
  }

  /// The first of sorted rows that does not come before what is looked for.
  private func lowerBound(_ count: Int, _ precedes: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  static func precedes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    one.lexicographicallyPrecedes(other)
  }

  static func areEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    one.elementsEqual(other)
  }
}

/// Names of facts and relations: strings one after the other, called by their number.
struct SymbolTable: Sendable {
  private let section: Section
  /// The number of names, which comes first, then the position of each.
  let count: Int

  init(_ section: Section) {
    self.section = section
    count = min(Int(section.uint32(at: 0)), section.count / 4)
  }

  /// A name; empty when there is none of this number.
  subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
    guard number >= 0, number < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    var reader = SectionReader(section, at: Int(section.uint32(at: 4 + number * 4)))
    return reader.text()
  }
}
