import TextCore

/// An entity of a ``KnowledgeBase``: a view that copies nothing.
///
/// It keeps its knowledge base open. Texts are bytes in it and valid as long as it is open; properties ending in
/// `Text` make strings. Only ``prior``, ``type``, ``country`` and relations take constant time.
public struct Entity: Sendable {
  let store: EntityStore
  /// The entity's number in its knowledge base.
  public let number: UInt32

  /// Its id: `Q794`, or one of another source such as `OFAC:306`.
  public var id: UnsafeBufferPointer<UInt8> {
    var reader = store.text(of: number)
    return reader.text()
  }

  /// What it is.
  public var type: EntityType { EntityType(rawValue: store.typeValue(of: number)) ?? .other }

  /// How likely it is meant when nothing is known, from 0 to 1; ``PriorModel`` says how it is made.
  public var prior: Float { Float(store.priorValue(of: number)) / 65535 }

  /// The country that it is, lies in or belongs to.
  public var country: CountryCode? {
    let value = store.countryValue(of: number)
    return value == 0 ? nil : CountryCode(value: value)
  }

  /// Its usual name in a language; nil when none is known.
  public func label(_ language: TextLanguage) -> UnsafeBufferPointer<UInt8>? {
    var reader = store.text(of: number)
    _ = reader.text()
    for other in TextLanguage.allCases {
      let text = reader.text()
      if other == language { return text.isEmpty ? nil : text }
    }
    return nil
  }

  /// Calls `body` with its usual name in every language that it is known in.
  public func forEachLabel(_ body: (TextLanguage, UnsafeBufferPointer<UInt8>) -> Void) {
    var reader = store.text(of: number)
    _ = reader.text()
    for language in TextLanguage.allCases {
      let text = reader.text()
      if !text.isEmpty { body(language, text) }
    }
  }

  /// Its usual names, by the numbers of their languages; empty where none is known.
  public var labels: InlineArray<3, UnsafeBufferPointer<UInt8>> {
    var reader = store.text(of: number)
    _ = reader.text()
    return InlineArray { _ in reader.text() }
  }

  /// The name at a place: a label by its language's number, or an alias behind the labels; nil when there is none.
  public func name(at place: Int) -> UnsafeBufferPointer<UInt8>? {
    let labels = NamePlaces.firstAlias
    var reader = store.text(of: number)
    for _ in 0...min(place, labels) { _ = reader.text() }
    if place < labels {
      let text = reader.text()
      return text.isEmpty ? nil : text
    }
    let index = place - labels
    guard index < reader.count() else { return nil }
    for _ in 0..<index {
      _ = reader.byte()
      _ = reader.text()
    }
    _ = reader.byte()
    return reader.text()
  }

  /// Its usual name in a language as a string.
  public func labelText(_ language: TextLanguage) -> String? {
    label(language).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Its id as a string.
  public var idText: String { String(decoding: id, as: UTF8.self) }

  /// A name in some language: the label in English, Arabic or Persian, in this order, else the id.
  public var displayName: String {
    for language in TextLanguage.allCases {
      if let label = labelText(language) { return label }
    }
    return idText
  }

  /// Calls `body` with every alias that sources give, as they write it.
  public func forEachAlias(_ body: (TextLanguage, UnsafeBufferPointer<UInt8>) -> Void) {
    var reader = aliasReader()
    for _ in 0..<reader.count() {
      if reader.isAtEnd { return }
      let language = TextLanguage(rawValue: reader.byte()) ?? .english
      body(language, reader.text())
    }
  }

  /// A short phrase that says what it is; empty when there is none.
  public var entityDescription: UnsafeBufferPointer<UInt8> {
    var reader = descriptionReader()
    return reader.text()
  }

  /// A short phrase that says what it is, as a string.
  public var descriptionText: String { String(decoding: entityDescription, as: UTF8.self) }

  /// Calls `body` with every fact: what it is called (`population`), and its value.
  public func forEachFact(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void) {
    var reader = factReader()
    for _ in 0..<reader.count() {
      if reader.isAtEnd { return }
      let key = store.symbols[reader.count()]
      let symbol = reader.count()
      body(key, symbol == 0 ? reader.text() : store.symbols[symbol - 1])
    }
  }

  /// The values of a fact as strings.
  public func facts(_ key: String) -> [String] {
    var values: [String] = []
    forEachFact { name, value in
      if name.elementsEqual(key.utf8) { values.append(String(decoding: value, as: UTF8.self)) }
    }
    return values
  }

  /// The number of relations.
  public var relationCount: Int { relationRange.count }

  /// A relation, by a number below ``relationCount``.
  public func relation(_ index: Int) -> Relation {
    let position = (relationRange.lowerBound + index) * Relation.rowSize
    let kind = store.relations.uint16(at: position + 4)
    return Relation(
      kind: Int(kind & 0x7FFF), isInverse: kind & 0x8000 != 0, entity: store.relations.uint32(at: position))
  }

  /// What a relation is called, such as `capital` or `P36`.
  public func name(of relation: Relation) -> UnsafeBufferPointer<UInt8> { store.symbols[relation.kind] }

  private var relationRange: Range<Int> {
    let limit = store.relations.count / Relation.rowSize
    let start = min(Int(store.relationStarts.uint32(at: Int(number) * 4)), limit)
    let end = min(Int(store.relationStarts.uint32(at: Int(number) * 4 + 4)), limit)
    return start..<max(start, end)
  }

  private func aliasReader() -> SectionReader {
    var reader = store.text(of: number)
    for _ in 0...TextLanguage.allCases.count { _ = reader.text() }
    return reader
  }

  private func descriptionReader() -> SectionReader {
    var reader = aliasReader()
    for _ in 0..<reader.count() {
      if reader.isAtEnd { break }
      _ = reader.byte()
      _ = reader.text()
    }
    return reader
  }

  private func factReader() -> SectionReader {
    var reader = descriptionReader()
    _ = reader.text()
    return reader
  }
}

/// A relation of one entity to another.
public struct Relation: BitwiseCopyable, Hashable, Sendable {
  static let rowSize = 8

  /// What it is called, as a number of the knowledge base; ``Entity/name(of:)`` gives the word.
  public var kind: Int
  /// Whether the source states it from the other entity to this one.
  public var isInverse: Bool
  /// The other entity's number.
  public var entity: UInt32
}
