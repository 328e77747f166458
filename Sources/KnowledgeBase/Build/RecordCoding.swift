import TextCore

/// Appends numbers and texts in the form that ``SectionReader`` reads.
struct RecordWriter: ~Copyable {
  private(set) var bytes = Arena<UInt8>()

  mutating func removeAll() { bytes.truncate(to: 0) }

  mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func count(_ value: Int) { number(UInt64(value)) }
  mutating func byte(_ value: UInt8) { bytes.append(value) }
  mutating func append(_ other: UnsafeBufferPointer<UInt8>) { bytes.append(other) }

  mutating func text(_ text: String) {
    var copy = text
    copy.withUTF8 { utf8 in
      count(utf8.count)
      bytes.append(utf8)
    }
  }

  /// Little-endian bytes of a number.
  mutating func fixed<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append($0.bindMemory(to: UInt8.self)) }
  }
}

extension EntityRecord {
  /// Appends the record to a writer.
  func encode(into writer: inout RecordWriter) {
    writer.text(id)
    writer.byte(type.map { $0.rawValue + 1 } ?? 0)
    writer.text(description ?? "")
    writer.fixed((prior ?? -1).bitPattern)
    writer.count(names.count)
    for name in names {
      writer.byte(name.language.rawValue | (name.isLabel ? 0x80 : 0))
      writer.text(name.text)
    }
    writer.count(popularity.count)
    for item in popularity {
      writer.text(item.scale)
      writer.fixed(item.value.bitPattern)
    }
    writer.count(facts.count)
    for fact in facts {
      writer.text(fact.key)
      writer.text(fact.value)
    }
    writer.count(relations.count)
    for relation in relations {
      writer.byte(relation.isInverse ? 1 : 0)
      writer.text(relation.kind)
      writer.text(relation.other)
    }
    writer.count(sources.count)
    for source in sources { writer.text(source) }
    writer.count(otherIDs.count)
    for other in otherIDs { writer.text(other) }
  }

  /// Reads a record that ``encode(into:)`` wrote.
  init(decoding bytes: UnsafeRawBufferPointer) {
    var reader = SectionReader(Section(bytes), at: 0)
    self.init(id: reader.string())
    let typeValue = reader.byte()
    type = typeValue == 0 ? nil : EntityType(rawValue: typeValue - 1)
    let phrase = reader.string()
    description = phrase.isEmpty ? nil : phrase
    let value = reader.double()
    prior = value < 0 ? nil : value
    for _ in 0..<reader.count() {
      let flags = reader.byte()
      names.append(
        Name(
          text: reader.string(), language: TextLanguage(rawValue: flags & 0x7F) ?? .english,
          isLabel: flags & 0x80 != 0))
    }
    for _ in 0..<reader.count() {
      popularity.append(Popularity(scale: reader.string(), value: reader.double()))
    }
    for _ in 0..<reader.count() { facts.append(Fact(key: reader.string(), value: reader.string())) }
    for _ in 0..<reader.count() {
      let isInverse = reader.byte() == 1
      relations.append(
        RelationRecord(kind: reader.string(), other: reader.string(), isInverse: isInverse))
    }
    for _ in 0..<reader.count() { sources.append(reader.string()) }
    for _ in 0..<reader.count() { otherIDs.append(reader.string()) }
  }
}

extension SectionReader {
  mutating func string() -> String { String(decoding: text(), as: UTF8.self) }

  mutating func double() -> Double {
    var bits: UInt64 = 0
    for shift in 0..<8 { bits |= UInt64(byte()) << UInt64(shift * 8) }
    return Double(bitPattern: bits)
  }
}
