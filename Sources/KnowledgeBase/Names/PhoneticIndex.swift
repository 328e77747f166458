/// The persons of a knowledge base by what their names sound like, for spellings that no source lists.
///
/// Rows are a key in four bytes and an entity in four, sorted; a key is the upper half of what
/// `Transliteration.PreparedName` gives for a name. Different names may share a key: whoever looks here compares
/// the names.
public struct PhoneticIndex: Sendable {
  static let rowSize = 8

  private let rows: Section
  private let count: Int

  init(_ section: Section) {
    rows = section
    count = section.count / Self.rowSize
  }

  /// Whether there is any key.
  public var isEmpty: Bool { count == 0 }

  /// Calls `body` with every entity that has a name with a key, until it returns false.
  ///
  /// - Complexity: O(log n), without allocation.
  public func forEachEntity(withKey key: UInt64, _ body: (UInt32) -> Bool) {
    let wanted = Self.shortened(key)
    var low = firstRow(wanted)
    while low < count, self.key(ofRow: low) == wanted {
      if !body(entity(ofRow: low)) { return }
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

  /// Calls `body` with the key of every row, in the index's order.
  func forEachKey(_ body: (UInt32) -> Void) {
    for row in 0..<count { body(key(ofRow: row)) }
  }

  /// The key of a row; 0 outside.
  @inline(__always)
  func key(ofRow row: Int) -> UInt32 { rows.uint32(at: row * Self.rowSize) }

  /// The entity of a row; 0 outside.
  @inline(__always)
  func entity(ofRow row: Int) -> UInt32 { rows.uint32(at: row * Self.rowSize + 4) }

  /// The number of rows.
  var rowCount: Int { count }

  static func shortened(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }
}
