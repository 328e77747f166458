/// The persons of a knowledge base by what their names sound like, for spellings that no source lists.
///
/// Rows are a key in four bytes and four bytes for an entity and its names, sorted; a key is the upper half of what
/// `Transliteration.PreparedName` gives for a name. The entity's number takes as many of the lower bits as that of
/// the last entity needs; those above say which of its names have the key (``NamePlaces``), all set for any. Different
/// names may share a key: whoever looks here compares the names.
public struct PhoneticIndex: Sendable {
  static let rowSize = 8

  private let rows: Section
  private let count: Int
  private let layout: Layout

  init(_ section: Section, entityCount: Int) {
    rows = section
    count = section.count / Self.rowSize
    layout = Layout(entityCount: entityCount)
  }

  /// How an entity and its names share four bytes.
  struct Layout: Sendable {
    private let entityBits: UInt32
    /// A bit for each place that a row can tell.
    private let places: UInt32

    init(entityCount: Int) {
      entityBits = 32 - UInt32(UInt32(clamping: max(entityCount, 2) - 1).leadingZeroBitCount)
      places = (1 << min(32 - entityBits, UInt32(NamePlaces.count))) - 1
    }

    func packed(_ entity: UInt32, _ names: NamePlaces) -> UInt32 {
      let bits = UInt32(names.rawValue)
      return entity | (bits & ~places == 0 ? bits : places) << entityBits
    }

    @inline(__always)
    func entity(_ packed: UInt32) -> UInt32 { packed & ~(UInt32.max << entityBits) }

    @inline(__always)
    func names(_ packed: UInt32) -> NamePlaces {
      let bits = packed >> entityBits & places
      return bits == places ? .all : NamePlaces(rawValue: UInt16(truncatingIfNeeded: bits))
    }
  }

  /// Whether there is any key.
  public var isEmpty: Bool { count == 0 }

  /// Calls `body` with every entity that has a name with a key, and with the places of such names, until it returns
  /// false.
  ///
  /// - Complexity: O(log n), without allocation.
  public func forEachEntity(withKey key: UInt64, _ body: (UInt32, NamePlaces) -> Bool) {
    let wanted = Self.shortened(key)
    var low = firstRow(wanted)
    while low < count, self.key(ofRow: low) == wanted {
      let row = self.row(low)
      if !body(row.entity, row.names) { return }
      low += 1
    }
  }

  /// The first row whose key is not below one.
  ///
  /// Keys are hashes, so that a key's share of all numbers nearly tells its row; it is looked for around there.
  private func firstRow(_ key: UInt32) -> Int {
    let guess = Int((UInt64(key) * UInt64(count)) >> 32)
    var low = max(0, guess - Self.reach)
    var high = min(count, guess + Self.reach)
    if low > 0, rows.uint32(at: (low - 1) * Self.rowSize) >= key { low = 0 }
    if high < count, rows.uint32(at: high * Self.rowSize) < key { high = count }
    while low < high {
      let middle = (low + high) / 2
      if rows.uint32(at: middle * Self.rowSize) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Rows on either side of the guess; further away is seldom looked.
  private static let reach = 512

  /// Calls `body` with the key and the entity of every row, in the index's order.
  @inline(__always)
  func forEachRow(_ body: (_ key: UInt32, _ entity: UInt32) -> Void) {
    let bytes = rows.bytes
    for row in 0..<count {
      let both = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: row * Self.rowSize, as: UInt64.self))
      body(UInt32(truncatingIfNeeded: both), layout.entity(UInt32(truncatingIfNeeded: both >> 32)))
    }
  }

  /// The key of a row; 0 outside.
  @inline(__always)
  func key(ofRow row: Int) -> UInt32 { rows.uint32(at: row * Self.rowSize) }

  /// The entity of a row and its names that have the row's key; entity 0 outside.
  @inline(__always)
  func row(_ row: Int) -> (entity: UInt32, names: NamePlaces) {
    let packed = rows.uint32(at: row * Self.rowSize + 4)
    return (layout.entity(packed), layout.names(packed))
  }

  /// The number of rows.
  var rowCount: Int { count }

  static func shortened(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }
}
