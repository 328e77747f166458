/// Tells where in a ``PhoneticIndex`` a key's rows are, so that finding them reads a word of this and a line of that.
///
/// Keys are hashes, of which any range holds about as many as another of its width: the directory has the first row
/// of each of many equal ranges of keys.
public struct PhoneticDirectory: Sendable {
  private let index: PhoneticIndex
  /// The first row of each range of keys, and behind the last one the number of rows; never one below the one before.
  private let starts: [UInt32]
  /// The range of a key is its upper bits.
  private let shift: UInt32

  /// Reads the keys of an index.
  ///
  /// - Complexity: O(keys); half a byte to a byte a key.
  public init(_ index: PhoneticIndex) {
    var bits: UInt32 = 1
    while 8 << bits < index.rowCount { bits += 1 }
    let shift = 32 - bits
    var starts = [UInt32](repeating: UInt32(index.rowCount), count: 1 << Int(bits) + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      var next = 0
      var row: UInt32 = 0
      index.forEachRow { key, _ in
        while next <= Int(key >> shift) {
          starts[next] = row
          next += 1
        }
        row += 1
      }
    }
    self.index = index
    self.starts = starts
    self.shift = shift
  }

  /// Calls `body` with every entity that has a name with a key, and with the places of such names, until it returns
  /// false.
  ///
  /// - Complexity: O(1) and the entities, without allocation.
  @inline(__always)
  public func forEachEntity(withKey key: UInt64, _ body: (UInt32, NamePlaces) -> Bool) {
    let wanted = PhoneticIndex.shortened(key)
    let range = Int(wanted >> shift)
    for row in Int(starts[range])..<Int(starts[range + 1]) {
      let found = index.key(ofRow: row)
      if found < wanted { continue }
      if found > wanted { return }
      let row = index.row(row)
      if !body(row.entity, row.names) { return }
    }
  }
}
