/// Collects the known spellings of the target script.
struct LexiconBuilder {
  private var entries: [[UInt8]: (listed: Int, flags: Lexicon.Entry)] = [:]

  /// Adds a spelling of a training pair.
  mutating func add(_ word: [UInt8], isForeign: Bool) {
    entries[word, default: (0, [])].flags.insert(isForeign ? .foreign : .local)
  }

  /// Adds a word that lists of names have so many times.
  mutating func add(_ word: [UInt8], listed count: Int) {
    entries[word, default: (0, [])].listed += count
  }

  /// All words, in an order of their own.
  var words: [[UInt8]] { entries.keys.sorted { $0.lexicographicallyPrecedes($1) } }

  func section() -> [UInt8] {
    Self.section(
      words.compactMap { word in
        entries[word].map {
          (
            word.reduce(Lexicon.emptyHash, Lexicon.hash(_:adding:)),
            Lexicon.Entry(listed: $0.listed).union($0.flags)
          )
        }
      })
  }

  /// A table of hashes, each with what is known; the order decides where hashes go that collide.
  static func section(_ entries: [(hash: UInt64, entry: Lexicon.Entry)]) -> [UInt8] {
    var bits = 4
    while 1 << bits < entries.count * 3 / 2 { bits += 1 }
    var slots = [UInt16](repeating: 0, count: 1 << bits)
    let mask = slots.count - 1
    for (hash, entry) in entries {
      var (slot, fingerprint) = Lexicon.place(hash, mask: mask)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = fingerprint << 4 | entry.rawValue
    }
    var writer = SectionWriter()
    writer.append(bits)
    writer.append(slots)
    return writer.bytes
  }

  /// A set of names.
  static func names(_ names: Set<[UInt8]>) -> [UInt8] {
    KnownNames.section(Set(names.map { $0.reduce(Lexicon.emptyHash, Lexicon.hash(_:adding:)) }))
  }

  /// The table of pairs of names and how often they are attested.
  static func attested(_ pairs: [LetterPair]) -> [UInt8] {
    section(
      pairs.map { pair in
        let source = pair.source.reduce(Lexicon.emptyHash, Lexicon.hash(_:adding:))
        let target = pair.target.reduce(Lexicon.emptyHash, Lexicon.hash(_:adding:))
        return (AttestedPairs.key(source: source, target: target), AttestedPairs.entry(count: pair.count))
      })
  }
}
