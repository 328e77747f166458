import ByteStreams
import TextCore

/// Finds entities that sources know under different ids.
///
/// Two ids are one entity when one names the other (`otherIDs`, the fact `ofac`), or both have the same number
/// in GeoNames or Who's On First. Beyond that, an id of a source of its own is taken for a Wikidata item when the
/// English labels are equal and of two words at least, the types are equal, no other item has the label, and the
/// facts agree: countries, years of birth or places do not differ, and at least one of them is known to both. In
/// doubt entities are kept apart.
///
/// The pairs found stay in memory, the rest on the disk. Ownership: one thread at a time.
final class EntityMatching {
  private let keys: ExternalSorter
  private var folded = FoldedText()
  private var key = RecordWriter()
  private var value = RecordWriter()
  private var pairs: [String: String] = [:]

  init(memory: Int) { keys = ExternalSorter(budget: memory) }

  /// What is compared of an entity.
  private struct Profile {
    var id: String
    var country: String
    var birth: String
    var latitude: Double?
    var longitude: Double?

    var isItem: Bool { Wikidata.isID(id) }

    init(_ record: EntityRecord) {
      id = record.id
      country = (record.fact("country") ?? record.fact("nationality") ?? "").uppercased()
      birth = String((record.fact("birth") ?? record.fact("born") ?? "").prefix(4))
      latitude = record.fact("lat").flatMap { Double($0) }
      longitude = record.fact("lon").flatMap { Double($0) }
    }

    func encode(into writer: inout RecordWriter) {
      writer.text(id)
      writer.text(country)
      writer.text(birth)
      writer.fixed((latitude ?? .nan).bitPattern)
      writer.fixed((longitude ?? .nan).bitPattern)
    }

    init(decoding bytes: UnsafeBufferPointer<UInt8>) {
      var reader = SectionReader(Section(UnsafeRawBufferPointer(bytes)), at: 0)
      id = reader.string()
      country = reader.string()
      birth = reader.string()
      let place = (reader.double(), reader.double())
      latitude = place.0.isNaN ? nil : place.0
      longitude = place.1.isNaN ? nil : place.1
    }

    /// Whether what both know agrees, and there is such a thing.
    func agrees(with other: Profile) -> Bool {
      var agreements = 0
      if !country.isEmpty, !other.country.isEmpty {
        if country != other.country { return false }
        agreements += 1
      }
      if !birth.isEmpty, !other.birth.isEmpty {
        if birth != other.birth { return false }
        agreements += 1
      }
      if let latitude, let longitude, let otherLatitude = other.latitude, let otherLongitude = other.longitude
      {
        if abs(latitude - otherLatitude) > 0.3 || abs(longitude - otherLongitude) > 0.3 { return false }
        agreements += 1
      }
      return agreements > 0
    }
  }

  func add(_ record: EntityRecord) throws(SystemError) {
    value.removeAll()
    Profile(record).encode(into: &value)
    if !Wikidata.isID(record.id) { try add("id", record.id) }
    for other in record.otherIDs { try add("id", other) }
    for fact in record.facts {
      switch fact.key {
      case "ofac": try add("id", fact.value)
      case "geonames", "wof": try add(fact.key, fact.value)
      default: break
      }
    }
    guard let label = record.label(.english), let type = record.type else { return }
    folded.fold(label)
    if folded.words.count >= 2 { try add("name \(type.code)", folded.joined) }
  }

  private func add(_ kind: String, _ text: String) throws(SystemError) {
    key.removeAll()
    key.text(kind)
    key.text(text)
    try keys.add(key: key.bytes.elements, value: value.bytes.elements)
  }

  /// Ends adding, and finds the pairs.
  func finish() throws(SystemError) {
    try keys.finish()
    var group: [Profile] = []
    var current: [UInt8] = []
    try keys.forEach { key, value throws(SystemError) in
      if !key.elementsEqual(current) {
        match(group, isByName: Self.isName(current))
        current = Array(key)
        group.removeAll(keepingCapacity: true)
      }
      if group.count <= Self.groupLimit { group.append(Profile(decoding: value)) }
    }
    match(group, isByName: Self.isName(current))
  }

  /// A name or number that more entities have says nothing.
  private static let groupLimit = 100

  private static func isName(_ key: [UInt8]) -> Bool { key.dropFirst().starts(with: Array("name ".utf8)) }

  private func match(_ group: [Profile], isByName: Bool) {
    guard 2...Self.groupLimit ~= group.count else { return }
    let items = group.filter(\.isItem)
    guard let target = items.first ?? (isByName ? nil : group.min { $0.id < $1.id }), items.count <= 1 else {
      return
    }
    for profile in group where profile.id != target.id && pairs[profile.id] == nil {
      if !isByName || profile.agrees(with: target) { pairs[profile.id] = target.id }
    }
  }

  /// The number of ids that are another entity's.
  var count: Int { pairs.count }

  /// The id under which an entity goes; nil when it keeps its own.
  ///
  /// Pairs lead to an item or to a smaller id, and items have none: this ends at an entity that stays.
  func target(of id: String) -> String? {
    guard var target = pairs[id] else { return nil }
    while let next = pairs[target] { target = next }
    return target
  }
}
