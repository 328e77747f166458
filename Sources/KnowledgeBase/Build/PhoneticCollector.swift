import ByteStreams
import TextCore
import Transliteration

/// Collects the keys under which names are found in other spellings and other languages, and sorts them: phonetic
/// keys of persons' names, keys of organizations' and places' names as translated and as spelled by sound.
///
/// Ownership: one thread at a time.
final class PhoneticCollector {
  private let rows: ExternalSorter
  private let section: SectionSpool
  private let worker = NameMatcher.builtin.makeWorker()
  private var name = PreparedName()
  private var translated = TranslatedName()
  private var folded = FoldedText()
  /// The keys of the last entity, with the places of the names that have them.
  private var keys: [UInt32: NamePlaces] = [:]

  init(memory: Int) throws(SystemError) {
    rows = ExternalSorter(budget: memory)
    section = try SectionSpool()
  }

  /// Adds the names of an entity that sources give.
  ///
  /// - Parameters:
  ///   - places: for each name, where the entity keeps it; nil when it does not.
  ///   - prior: how well known the entity is, from 0 to 1; of one key the best known come first.
  func add(_ record: EntityRecord, places: [Int?], number: UInt32, prior: Double) throws(SystemError) {
    keys.removeAll(keepingCapacity: true)
    for (name, place) in zip(record.names, places) {
      let place = place.map { NamePlaces(place: $0) } ?? .all
      switch record.type {
      case .person: addPerson(name.text, place)
      case .organization, .politicalPlace, .location: addOther(name.text, place, of: record)
      default: return
      }
    }
    let rank = UInt16((1 - min(max(prior, 0), 1)) * Double(UInt16.max))
    for (key, places) in keys {
      // Big-endian, so that bytes sort as the numbers do.
      let bytes = Self.bytes(key, 4) + Self.bytes(UInt32(rank), 2) + Self.bytes(number, 4)
      try bytes.withUnsafeBufferPointer { key throws(SystemError) in
        let value = Self.bytes(UInt32(places.rawValue), 2)
        try value.withUnsafeBufferPointer { value throws(SystemError) in try rows.add(key: key, value: value)
        }
      }
    }
  }

  private static func bytes(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * (count - 1 - $0))) }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func addPerson(_ text: String, _ place: NamePlaces) {
    name = worker.prepare(text)
    guard name.partCount > 1 else { return }
    name.forEachNameKey { add($0, place) }
  }

  /// What has an Arabic and a Persian label is found as it is written, but for organizations' names that texts
  /// translate in other words.
  private func addOther(_ text: String, _ place: NamePlaces, of record: EntityRecord) {
    let isLabelled = record.label(.arabic) != nil && record.label(.persian) != nil
    if isLabelled, record.type != .organization { return }
    read(text, translates: true)
    if isLabelled, translated.soundCount > 0 { return }
    addKeys(place)
    guard translated.translatedCount > 0, !isLabelled else { return }
    read(text, translates: false)
    addKeys(place)
  }

  private func add(_ key: UInt64, _ place: NamePlaces) {
    keys[PhoneticIndex.shortened(key), default: []].formUnion(place)
  }

  private func read(_ text: String, translates: Bool) {
    var copy = text
    copy.withUTF8 { bytes in
      folded.fold(bytes)
      translated.read(folded, 0..<folded.words.count, from: 0, in: bytes, translates: translates)
    }
  }

  private func addKeys(_ place: NamePlaces) {
    worker.prepare(translated.sound.elements, into: &name)
    translated.forEachKey(name) { add($0, place) }
  }

  /// Sorts and writes the keys.
  func addSection(to assembler: inout FileAssembler, entityCount: Int) throws(SystemError) {
    let layout = PhoneticIndex.Layout(entityCount: entityCount)
    try rows.finish()
    try rows.forEach { row, places throws(SystemError) in
      let names = NamePlaces(rawValue: UInt16(Self.number(places)))
      try section.append { target in
        target.fixed(Self.number(row[..<4]))
        target.fixed(layout.packed(Self.number(row[6...]), names))
      }
    }
    try assembler.add(.phoneticKeys, section)
  }
}
