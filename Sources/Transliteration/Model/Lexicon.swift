internal import CNetworkKernels

/// Which spellings are known words among names, and how frequent they are.
///
/// A hash table of fingerprints: it cannot list its words, and takes one unknown word in some thousands for a
/// known one.
struct Lexicon: Sendable {
  /// What is known of a word.
  struct Entry: OptionSet, Sendable {
    let rawValue: UInt16
    /// It is the spelling of a local name in the training pairs.
    static let local = Entry(rawValue: 4)
    /// It is the spelling of a foreign name in the training pairs.
    static let foreign = Entry(rawValue: 8)

    /// How often the lists of names have it: 0 never, 1 once, 2 twice to seven times, 3 more often.
    var frequency: Int { Int(rawValue & 3) }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Visits the features that a word with this entry has.
    @inline(__always)
    func forEachFeature(_ visit: (Feature) -> Void) {
      if isEmpty { visit(.unknown) }
      switch frequency {
      case 1: visit(.listedOnce)
      case 2: visit(.listedSome)
      case 3: visit(.listedOften)
      default: break
      }
      if contains(.local) { visit(.knownLocal) }
      if contains(.foreign) { visit(.knownForeign) }
    }

    /// An entry of a word that lists of names have so many times.
    init(listed count: Int) { rawValue = count == 0 ? 0 : count == 1 ? 1 : count < 8 ? 2 : 3 }
  }

  private let slots: Table<UInt16>
  private let mask: Int

  init(_ section: SectionReader) throws(ModelError) {
    var section = section
    let bits = try section.number(in: 0...24)
    slots = try section.table(of: UInt16.self, count: 1 << bits)
    mask = slots.count - 1
  }

  /// Hash of a word whose letters are added one by one.
  static let emptyHash: UInt64 = 0x243F_6A88_85A3_08D3

  @inline(__always)
  static func hash(_ hash: UInt64, adding letter: UInt8) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 31
  }

  /// What is known of the word with a hash; nothing for an unknown word.
  @inline(__always)
  subscript(hash: UInt64) -> Entry {
    let (first, fingerprint) = Self.place(hash, mask: mask)
    var slot = first
    while slots[slot] != 0 {
      if slots[slot] >> 4 == fingerprint { return Entry(rawValue: slots[slot] & 15) }
      slot = (slot + 1) & mask
      if slot == first { break }
    }
    return []
  }

  /// Begins to bring near what is known of the word with a hash.
  @inline(__always)
  func prefetch(_ hash: UInt64) { dabir_prefetch(slots.base + Self.place(hash, mask: mask).slot) }

  /// The slot where the search for a word begins, and the twelve bits that stand for it.
  @inline(__always)
  static func place(_ hash: UInt64, mask: Int) -> (slot: Int, fingerprint: UInt16) {
    let mixed = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return (Int(truncatingIfNeeded: mixed >> 24) & mask, UInt16(truncatingIfNeeded: mixed >> 52))
  }
}
