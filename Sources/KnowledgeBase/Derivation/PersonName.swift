import TextCore

/// The parts of a person's name as it is written in one language.
///
/// Particles belong to what follows them: `van der Bellen`, `al-Maliki`, `بن سلمان`, `عبد الله` are one part, and so is
/// `نصر الله`.
struct PersonName {
  /// The parts, without `Jr.` and its like at the end.
  private(set) var parts: [String] = []

  /// Splits a name; nil for one that is no ordinary name: with digits, commas or brackets, of more than seven
  /// words, or a title such as `Shah of Iran`.
  init?(_ text: String, _ language: TextLanguage) {
    guard !text.utf8.contains(where: { Self.foreign.contains($0) }), !text.contains("،") else { return nil }
    var words = text.split(separator: " ").map(String.init)
    while let last = words.last, words.count > 1, Self.suffixes.contains(Self.plain(last)) {
      words.removeLast()
    }
    guard 1...7 ~= words.count, !words.contains(where: Self.titleWords.contains) else { return nil }
    let particles = language == .english ? Self.latinParticles : Self.arabicParticles
    var open: [String] = []
    for (index, word) in words.enumerated() {
      if word == Self.god, open.isEmpty, let last = parts.popLast() {
        parts.append("\(last) \(word)")
        continue
      }
      open.append(word)
      let isParticle = particles.contains(language == .english ? Self.plain(word) : word)
      if isParticle, index < words.count - 1 { continue }
      parts.append(open.joined(separator: " "))
      open = []
    }
  }

  /// Digits, comma, brackets, quotation marks, slash, colon, at sign.
  private static let foreign = Set("0123456789,()[]\"/:;@".utf8)

  private static let titleWords: Set = ["of", "the", "and", "in", "for"]

  private static let suffixes: Set = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"]

  private static let latinParticles: Set = [
    "abu", "abd", "abdel", "abdul", "al", "bin", "bint", "ben", "ibn", "el", "da", "das", "de", "del",
    "della", "den",
    "der", "di", "dos", "du", "la", "las", "le", "los", "mac", "mc", "san", "santa", "st", "ter", "van",
    "von", "zu",
  ]

  private static let arabicParticles: Set = [
    "آل", "ابن", "بن", "بنت", "أبو", "ابو", "أبي", "أم", "عبد", "ولد", "ذو", "دي", "دو", "فان", "فون", "فن",
    "لا", "لو",
    "سان", "دا", "دل", "بو",
  ]

  /// What many Arabic names end in: *Nasr Allah*.
  static let god = "الله"

  /// A word in small letters without dots.
  private static func plain(_ word: String) -> String {
    word.lowercased().filter { $0 != "." }
  }

  /// Whether a part is an initial such as `W.`.
  static func isInitial(_ part: String) -> Bool {
    part.unicodeScalars.filter(\.properties.isAlphabetic).count <= 1
  }
}
