import TextCore

/// What words of organizations' and places' names mean, the same in English, Arabic and Persian: *Ministry*, *وزارة*
/// and *وزارت* are one meaning.
///
/// Words that can stand for each other, directly or through a third, have one meaning, which keys are made of. Two words
/// translate each other when they stand in one line of the table (``Meaning/sharesLine(with:)``). Arabic words are known
/// with article, particles and in the feminine, Persian ones in the plural and with the endings that join them.
public struct TranslationTable: Sendable {
  /// The table of all languages.
  public static let shared = TranslationTable()

  /// What a word or two words say.
  public struct Meaning: BitwiseCopyable, Hashable, Sendable {
    /// The same number for words that translate each other; ``optional`` for words that say nothing.
    public var number: UInt16
    /// Whether it is a country or a part of the world, or people and things of it.
    public var isCountry: Bool
    /// Bytes of particles before the word: 2 for the و of *والدفاع*.
    public var particles: UInt8
    /// The lines of the table that the word stands in, counted from 1; 0 for none.
    private var lines = SIMD8<UInt16>(repeating: 0)

    init(number: UInt16, isCountry: Bool, particles: UInt8, line: UInt16 = 0) {
      (self.number, self.isCountry, self.particles) = (number, isCountry, particles)
      lines[0] = line
    }

    /// Takes in that a word of the meaning stands in the lines of another, too, as far as there is room.
    mutating func addLines(of other: Meaning) {
      for index in other.lines.indices where other.lines[index] != 0 {
        if (0..<lines.scalarCount).contains(where: { lines[$0] == other.lines[index] }) { continue }
        guard let free = (0..<lines.scalarCount).first(where: { lines[$0] == 0 }) else { return }
        lines[free] = other.lines[index]
      }
    }

    /// Whether a word translates another one of the same number: *جامعه* is *community* and *association*, and
    /// *association* may be *اتحاد*, but *جامعه* is no *اتحاد*.
    public func sharesLine(with other: Meaning) -> Bool {
      for index in lines.indices where lines[index] != 0 && any(other.lines .== lines[index]) { return true }
      return false
    }

    static let optionalNumber: UInt16 = 0
    /// Whether names are the same with and without the word.
    public var isOptional: Bool { number == Self.optionalNumber }
  }

  private struct Slot: BitwiseCopyable {
    var hash: UInt64 = 0
    var meaning = Meaning(number: 0, isCountry: false, particles: 0)
    /// Whether two words may begin with this one.
    var beginsPhrase = false
    var isMeaning = false

    /// Takes in a meaning, unless there is another one already.
    mutating func take(_ new: Meaning) {
      if !isMeaning {
        (meaning, isMeaning) = (new, true)
      } else if meaning.number == new.number {
        meaning.addLines(of: new)
      }
    }
  }

  /// The folded forms of all words that say something by themselves.
  public private(set) var words: [String] = []
  /// The folded forms of words that say something with a second word.
  public private(set) var beginnings: [String] = []
  /// The folded forms of words that names begin with in Arabic and Persian.
  public private(set) var kinds: [String] = []
  /// Those of them that places' names begin with.
  public private(set) var placeKinds: [String] = []
  /// The folded forms of words that say nothing.
  public private(set) var optionalWords: [String] = []
  private var slots = [Slot](repeating: Slot(), count: 1 << 15)
  private var count = 0

  /// What the words of a line are.
  private enum Sort {
    case organization, place, country, other
  }

  private init() {
    var lines: [(words: [[String]], sort: Sort)] = []
    for (text, sort) in [
      (Self.organizations, Sort.organization), (Self.places, .place), (Self.subjects, .other),
      (Self.qualities, .other), (Self.countries, .country),
    ] {
      for line in Self.lines(text) { lines.append((line, sort)) }
    }
    var folded = FoldedText()
    let numbers = Self.numbers(lines.map(\.words), &folded)
    // What a word is by itself counts for more than what it is with an ending: مرکزی is no form of مرکز.
    for inflects in [false, true] {
      for line in Self.lines(Self.optional) {
        let meaning = Meaning(number: Meaning.optionalNumber, isCountry: false, particles: 0)
        add(line, meaning, .other, inflects: inflects, &folded)
      }
      for (index, (line, number)) in zip(lines, numbers).enumerated() {
        let meaning = Meaning(
          number: number, isCountry: line.sort == .country, particles: 0, line: UInt16(index + 1))
        add(line.words, meaning, line.sort, inflects: inflects, &folded)
      }
    }
  }

  /// The English, Arabic and Persian words of each line.
  private static func lines(_ text: StaticString) -> [[[String]]] {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes.split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { column in
        column.split(separator: UInt8(ascii: " ")).map { word in
          String(decoding: word.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
        }
      }
    }
  }

  /// A number for each line, the same for lines that share a word.
  private static func numbers(_ lines: [[[String]]], _ folded: inout FoldedText) -> [UInt16] {
    var numbers: [UInt16] = []
    var known: [String: UInt16] = [:]
    for (index, line) in lines.enumerated() {
      var own = UInt16(index + 1)
      for word in line.joined() {
        folded.fold(word)
        let key = folded.joined
        if let other = known[key], other != own {
          let (kept, lost) = (min(own, other), max(own, other))
          for position in numbers.indices where numbers[position] == lost { numbers[position] = kept }
          for (word, number) in known where number == lost { known[word] = kept }
          own = kept
        }
        known[key] = own
      }
      numbers.append(own)
    }
    return numbers
  }

  private mutating func add(
    _ line: [[String]], _ meaning: Meaning, _ sort: Sort, inflects: Bool, _ folded: inout FoldedText
  ) {
    for (column, forms) in zip(line, [WordForms.english, .arabic, .persian]) {
      for word in column {
        folded.fold(word)
        let parts = folded.words.elements.map { String(decoding: folded.bytes(of: $0), as: UTF8.self) }
        guard let first = parts.first, parts.count <= 2 else { continue }
        for (form, particles) in inflects ? forms.all(first) : [(form: first, particles: UInt8(0))] {
          let hash = Self.hash(form)
          if sort == .organization || sort == .place { kinds.append(form) }
          if sort == .place { placeKinds.append(form) }
          var meant = meaning
          meant.particles = particles
          guard parts.count == 2 else {
            if meaning.isOptional { optionalWords.append(form) } else { words.append(form) }
            insert(hash) { $0.take(meant) }
            continue
          }
          insert(hash) { $0.beginsPhrase = true }
          beginnings.append(form)
          for (second, inner) in forms.all(parts[1]) where inner == 0 {
            insert(Self.pair(hash, Self.hash(second))) { $0.take(meant) }
          }
        }
      }
    }
  }

  private mutating func insert(_ hash: UInt64, _ change: (inout Slot) -> Void) {
    if count * 2 >= slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 2)
      for slot in old where slot.hash != 0 { slots[find(slot.hash)] = slot }
    }
    let index = find(hash)
    if slots[index].hash == 0 { count += 1 }
    slots[index].hash = hash
    change(&slots[index])
  }

  private func find(_ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private static func hash(_ word: String) -> UInt64 {
    var copy = word
    return copy.withUTF8 { WordHash.of($0) | 1 }
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15 ^ second) &* 0xD6E8_FEB8_6659_FD93 | 1
  }

  /// The meaning of a folded word, or of two if they have one together, and how many words it takes.
  public func meaning(
    _ word: UnsafeBufferPointer<UInt8>, next: UnsafeBufferPointer<UInt8>?
  ) -> (meaning: Meaning, words: Int)? {
    let hash = WordHash.of(word) | 1
    let slot = slots[find(hash)]
    guard slot.hash == hash else { return nil }
    if slot.beginsPhrase, let next {
      let phrase = Self.pair(hash, WordHash.of(next) | 1)
      let found = slots[find(phrase)]
      if found.hash == phrase { return (found.meaning, 2) }
    }
    return slot.isMeaning ? (slot.meaning, 1) : nil
  }
}

/// The forms that a folded word takes in texts of a language.
private enum WordForms {
  case english, arabic, persian

  /// The forms of a word, each with the bytes of particles before it.
  func all(_ word: String) -> [(form: String, particles: UInt8)] {
    switch self {
    case .english: return [(word, 0)]
    case .persian:
      return [(word, 0), (word + "ی", 0), (word + "های", 0), (word + "ها", 0)]
    case .arabic:
      var forms: [(String, UInt8)] = []
      for stem in word.hasSuffix("ه") ? [word] : [word, word + "ه"] {
        forms += [(stem, 0), ("ال" + stem, 0), ("لل" + stem, 2), ("و" + stem, 2), ("وال" + stem, 2)]
        forms += [("ب" + stem, 2), ("بال" + stem, 2), ("ل" + stem, 2), ("ولل" + stem, 4)]
      }
      return forms
    }
  }
}
