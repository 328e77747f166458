/// Finds the lects that a folded word is frequent in.
///
/// An open hash table, filled once. A slot holds 24 bits of the hash above one bit for each ``Lect``, so that
/// an unknown word is taken for a known one about once in ten million times.
struct WordIndex: Sendable {
  private static let capacityBits: UInt64 = 14
  private static let lectBits: UInt64 = 40

  private var slots = [UInt64](repeating: 0, count: 1 << capacityBits)

  init(arabicLetters: ArabicLetters) {
    for lect in Lect.allCases {
      let text = UnsafeBufferPointer(start: lect.words.utf8Start, count: lect.words.utf8CodeUnitCount)
      var scanner = WordScanner(text, in: 0..<text.count, arabicLetters: arabicLetters)
      while let word = scanner.next() {
        let hash = Self.hash(word.key)
        slots[slot(of: hash)] |= Self.tag(of: hash) | 1 << UInt64(lect.rawValue)
      }
    }
  }

  /// The lects as bits numbered by ``Lect``, none for an unknown word.
  @inline(__always)
  func lects(of key: UInt64) -> UInt64 { slots[slot(of: Self.hash(key))] & ((1 << Self.lectBits) - 1) }

  /// The slot that holds the word, or the empty one where it would go.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let capacity = 1 << Self.capacityBits
    var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
    while slots[slot] != 0, (slots[slot] ^ hash) >> Self.lectBits != 0 { slot = (slot + 1) & (capacity - 1) }
    return slot
  }

  /// The part of the hash that a slot keeps.
  @inline(__always)
  private static func tag(of hash: UInt64) -> UInt64 { (hash >> lectBits) << lectBits }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    let product = key &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }
}
