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
  private var keys: Set<UInt32> = []

  init(memory: Int) throws(SystemError) {
    rows = ExternalSorter(budget: memory)
    section = try SectionSpool()
  }

  /// Adds the names of an entity that sources give.
  ///
  /// - Parameter prior: how well known the entity is, from 0 to 1; of one key the best known come first.
  func add(_ record: EntityRecord, number: UInt32, prior: Double) throws(SystemError) {
    keys.removeAll(keepingCapacity: true)
    switch record.type {
    case .person: addPerson(record)
    case .organization, .politicalPlace, .location: addOther(record)
    default: return
    }
    let rank = UInt16((1 - min(max(prior, 0), 1)) * Double(UInt16.max))
    for key in keys {
      // Big-endian, so that bytes sort as the numbers do.
      let bytes = Self.bytes(key, 4) + Self.bytes(UInt32(rank), 2) + Self.bytes(number, 4)
      try bytes.withUnsafeBufferPointer { key throws(SystemError) in
        try rows.add(key: key, value: UnsafeBufferPointer(start: nil, count: 0))
      }
    }
  }

  private static func bytes(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * (count - 1 - $0))) }
  }

  private func addPerson(_ record: EntityRecord) {
    for item in record.names {
      name = worker.prepare(item.text)
      guard name.partCount > 1 else { continue }
      name.forEachNameKey { keys.insert(PhoneticIndex.shortened($0)) }
    }
  }

  /// What has an Arabic and a Persian label is found as it is written, but for organizations' names that texts
  /// translate in other words.
  private func addOther(_ record: EntityRecord) {
    let isLabelled = record.label(.arabic) != nil && record.label(.persian) != nil
    if isLabelled, record.type != .organization { return }
    for item in record.names {
      read(item.text, translates: true)
      if isLabelled, translated.soundCount > 0 { continue }
      addKeys()
      guard translated.translatedCount > 0, !isLabelled else { continue }
      read(item.text, translates: false)
      addKeys()
    }
  }

  private func read(_ text: String, translates: Bool) {
    var copy = text
    copy.withUTF8 { bytes in
      folded.fold(bytes)
      translated.read(folded, 0..<folded.words.count, from: 0, in: bytes, translates: translates)
    }
  }

  private func addKeys() {
    worker.prepare(translated.sound.elements, into: &name)
    translated.forEachKey(name) { keys.insert(PhoneticIndex.shortened($0)) }
  }

  /// Sorts and writes the keys.
  func addSection(to assembler: inout FileAssembler) throws(SystemError) {
    try rows.finish()
    try rows.forEach { row, _ throws(SystemError) in
      try section.append { target in
        target.fixed(row[..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        target.fixed(row[6...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
      }
    }
    try assembler.add(.phoneticKeys, section)
  }
}
