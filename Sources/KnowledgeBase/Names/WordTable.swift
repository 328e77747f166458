/// The folded words of all names, numbered in the order of their bytes.
///
/// A hash table with open addressing; a slot of eight bytes holds the upper half of a word's hash in its upper
/// half and the word's number plus one in its lower, or zero. The lower half of the hash, as a fraction, says in
/// which part of the slots a word is looked for.
public struct WordTable: Sendable {
  /// What stands for a word that no name has.
  public static let none = UInt32.max
  /// A word is never so far from where it is looked for first: two slots of three are taken.
  private static let probeLimit = 4096

  private let slots: Section
  private let offsets: Section
  private let bytes: Section
  private let slotCount: Int
  /// The number of words.
  public let count: Int

  init(slots: Section, offsets: Section, bytes: Section) {
    self.slots = slots
    self.offsets = offsets
    self.bytes = bytes
    slotCount = slots.count / 8
    count = max(0, offsets.count / 4 - 1)
  }

  /// The number of a folded word; ``none`` when no name has it.
  @inline(__always)
  public func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    find(word, hash: WordHash.of(word)) { WordHash.loadPiece(word, $0) }
  }

  /// The same for a word behind whose last byte seven more are readable, as in a ``FoldedText``.
  @inline(__always)
  func number(ofPadded word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    number(ofPadded: word, hash: WordHash.ofPadded(word))
  }

  /// The same with the word's hash.
  @inline(__always)
  func number(ofPadded word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    guard let base = UnsafeRawPointer(word.baseAddress) else { return Self.none }
    return find(word, hash: hash) { WordHash.loadPadded(base + $0, word.count - $0) }
  }

  // Looking a word up reads three tables one after the other. Whoever has many words asks for the memory of the
  // words to come, step by step.

  /// Asks for the slot of the word with a hash.
  @inline(__always)
  func prefetchSlot(_ hash: UInt64) { slots.prefetch(at: Self.slot(hash, of: slotCount) * 8) }

  /// Asks for what its slot leads to; returns the number that the word has if it has one.
  @inline(__always)
  func prefetchWord(_ hash: UInt64) -> UInt32 {
    let number = likelyNumber(hash)
    if number != Self.none { offsets.prefetch(at: Int(number) * 4) }
    return number
  }

  /// Asks for the bytes of a word with a number.
  @inline(__always)
  func prefetchBytes(_ number: UInt32) {
    if number != Self.none { bytes.prefetch(at: Int(offsets.uint32(at: Int(number) * 4))) }
  }

  /// The number in the first slots whose part of the hash is the same.
  @inline(__always)
  private func likelyNumber(_ hash: UInt64) -> UInt32 {
    var slot = Self.slot(hash, of: slotCount)
    for _ in 0..<4 {
      let entry = slots.uint64(at: slot * 8)
      if entry == 0 { return Self.none }
      if entry >> 32 == hash >> 32 { return UInt32(truncatingIfNeeded: entry) &- 1 }
      slot += 1
    }
    return Self.none
  }

  @inline(__always)
  private func find(
    _ word: UnsafeBufferPointer<UInt8>, hash: UInt64, _ piece: (Int) -> UInt64
  ) -> UInt32 {
    var slot = Self.slot(hash, of: slotCount)
    // In a damaged table no slot may be empty.
    let limit = min(slotCount, Self.probeLimit)
    var probes = 0
    while probes < limit {
      let entry = slots.uint64(at: slot * 8)
      if entry == 0 { return Self.none }
      if entry >> 32 == hash >> 32 {
        let number = UInt32(truncatingIfNeeded: entry) &- 1
        if holds(number, word.count, piece) { return number }
      }
      slot += 1
      if slot == slotCount { slot = 0 }
      probes += 1
    }
    return Self.none
  }

  /// The bytes of a word.
  public func word(_ number: UInt32) -> UnsafeBufferPointer<UInt8> {
    guard Int(number) < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(offsets.uint32(at: Int(number) * 4))
    return bytes.slice(start, Int(offsets.uint32(at: Int(number) * 4 + 4)) - start)
  }

  @inline(__always)
  private func holds(_ number: UInt32, _ count: Int, _ piece: (Int) -> UInt64) -> Bool {
    let start = Int(offsets.uint32(at: Int(number) * 4))
    guard Int(offsets.uint32(at: Int(number) * 4 + 4)) - start == count else { return false }
    var index = 0
    while index < count {
      if bytes.piece(at: start + index, count - index) != piece(index) { return false }
      index += 8
    }
    return true
  }

  /// Where a word with a hash is looked for first.
  @inline(__always)
  private static func slot(_ hash: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: ((hash & 0xFFFF_FFFF) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }

  /// A hash table for words that are numbered in the order in which they come.
  static func slots(_ hashes: [UInt64]) -> [UInt64] {
    let slotCount = hashes.count * 3 / 2 + 1
    var slots = [UInt64](repeating: 0, count: slotCount)
    for (number, hash) in hashes.enumerated() {
      var slot = slot(hash, of: slotCount)
      while slots[slot] != 0 { slot = slot + 1 == slotCount ? 0 : slot + 1 }
      slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    }
    return slots
  }
}
