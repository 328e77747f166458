import TextCore

/// The traits of words that are known without looking at a text.
///
/// A hash table with open addressing over hashes of folded words; the words themselves are not kept, as a false
/// hit of 64 bits does not happen in practice.
struct WordLexicon: Sendable {
  private var slots: [Entry]
  private var mask: Int
  private var count = 0

  struct Entry: BitwiseCopyable {
    var hash: UInt64
    var traits: WordTraits
  }

  /// The lexicons of the languages, without what knowledge bases add.
  static let shared = TextLanguage.allCases.map { WordLexicon(lists: LexiconList.lists(of: $0)) }

  /// Common words come with the most frequent ones first: so many hold sentences together.
  private static let functionWords = 220

  init(lists: [LexiconList]) {
    slots = [Entry](repeating: Entry(hash: 0, traits: []), count: 1024)
    mask = slots.count - 1
    var folded = FoldedText()
    for list in lists {
      folded.fold(UnsafeBufferPointer(start: list.words.utf8Start, count: list.words.utf8CodeUnitCount))
      for (rank, word) in folded.words.elements.enumerated() {
        let isFunction = list.traits == .common && rank < Self.functionWords
        insert(Self.hash(folded.bytes(of: word)), isFunction ? [.common, .function] : list.traits)
      }
    }
  }

  /// The traits of the word with a hash; none for a word of no list.
  @inline(__always)
  func traits(_ hash: UInt64) -> WordTraits {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & mask
      while true {
        let entry = slots[slot]
        if entry.hash == hash { return entry.traits }
        if entry.hash == 0 { return [] }
        slot = (slot + 1) & mask
      }
    }
  }

  /// Adds traits to a word.
  mutating func insert(_ hash: UInt64, _ traits: WordTraits) {
    if count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    if slots[slot].hash == 0 { count += 1 }
    slots[slot] = Entry(hash: hash, traits: slots[slot].traits.union(traits))
  }

  private mutating func grow() {
    let old = slots
    slots = [Entry](repeating: Entry(hash: 0, traits: []), count: old.count * 2)
    mask = slots.count - 1
    count = 0
    for entry in old where entry.hash != 0 { insert(entry.hash, entry.traits) }
  }

  /// A hash of a folded word behind whose last byte seven more are readable; never 0.
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = UnsafeRawPointer(word.baseAddress) else { return 1 }
    var hash = UInt64(word.count) &* 0x9E37_79B9_7F4A_7C15
    var position = 0
    while position + 8 <= word.count {
      hash = mix(hash ^ base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    if position < word.count {
      let rest = base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      hash = mix(hash ^ rest & (1 << (UInt64(word.count - position) * 8) - 1))
    }
    return hash | 1
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

/// Words with the same traits, as they are written in texts, separated by spaces.
struct LexiconList: Sendable {
  var traits: WordTraits
  var words: StaticString

  init(_ traits: WordTraits, _ words: StaticString) {
    self.traits = traits
    self.words = words
  }

  /// The lists for texts in a language.
  ///
  /// Plain words of another language in the same letters are names as a rule: بحر is a sea in Arabic, and a surname
  /// in Persian. Given names and what stands inside names are shared.
  static func lists(of language: TextLanguage) -> [LexiconList] {
    let shared: WordTraits = [.givenName, .frequentName, .connector, .filial]
    let isShared = { (list: LexiconList) in shared.isSuperset(of: list.traits) }
    return switch language {
    case .english: english + [LexiconList(.common, CommonWords.english)]
    case .arabic: english + arabic + persian.filter(isShared) + [LexiconList(.common, CommonWords.arabic)]
    case .persian: english + persian + arabic.filter(isShared) + [LexiconList(.common, CommonWords.persian)]
    }
  }
}
