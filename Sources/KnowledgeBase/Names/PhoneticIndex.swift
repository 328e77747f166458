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
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if rows.uint32(at: middle * Self.rowSize) < wanted { low = middle + 1 } else { high = middle }
    }
    while low < count, rows.uint32(at: low * Self.rowSize) == wanted {
      if !body(rows.uint32(at: low * Self.rowSize + 4)) { return }
      low += 1
    }
  }

  static func shortened(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }
}
