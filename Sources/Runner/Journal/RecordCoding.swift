/// Writes whole numbers and texts one after the other, for the journal.
struct RecordEncoder {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first; small numbers take one byte.
  mutating func put(_ value: Int) {
    // Zigzag, so that small negative numbers stay small.
    var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func put(fixed value: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put<Item>(_ items: some Collection<Item>, _ putItem: (Item, inout RecordEncoder) -> Void) {
    put(items.count)
    for item in items { putItem(item, &self) }
  }
}

/// Reads what ``RecordEncoder`` wrote.
struct RecordDecoder {
  /// The bytes end before the value does, or are not such a value.
  struct Damage: Error {}

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func int() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < bytes.endIndex, shift < 64 else { throw Damage() }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1)
  }

  mutating func fixed() throws(Damage) -> UInt64 {
    guard bytes.endIndex - position >= 8 else { throw Damage() }
    defer { position += 8 }
    return (0..<8).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64($1 * 8) }
  }

  mutating func text() throws(Damage) -> String {
    let count = try int()
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func list<Item>(_ item: (inout RecordDecoder) throws(Damage) -> Item) throws(Damage) -> [Item] {
    let count = try int()
    // Every item takes a byte at least, so that a damaged count cannot ask for much memory.
    guard count >= 0, count <= bytes.endIndex - position else { throw Damage() }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try item(&self)) }
    return items
  }
}
