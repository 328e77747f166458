import TestSupport
import Testing

@testable import Transliteration

@Suite("Keys of words")
struct WordKeysTests {
  private let worker = NameMatcher.builtin.makeWorker()

  /// The keys that words give together; nil when one of them must be seen together with the others.
  private func keys(_ words: [String]) -> Set<UInt64>? {
    var prepared = PreparedName()
    let parts = words.map { word in
      withBytes(word) { worker.keys(ofWord: $0, preparing: &prepared) }
    }
    if parts.contains(where: \.isBound) { return nil }
    return parts.withUnsafeBufferPointer { parts in
      let pointers = parts.indices.compactMap { parts.baseAddress?.advanced(by: $0) }
      return pointers.withUnsafeBufferPointer { pointers in
        let found = [UInt64](unsafeUninitializedCapacity: WordKeys.mostKeys) { target, count in
          if let base = target.baseAddress { count = WordKeys.writeNameKeys(pointers, to: base) }
        }
        return Set(found)
      }
    }
  }

  private func wholeKeys(_ name: String) -> Set<UInt64> {
    var found: Set<UInt64> = []
    worker.prepare(name).forEachNameKey { found.insert($0) }
    return found
  }

  private static let words = [
    "قاسم", "سليماني", "سلیمانی", "رضا", "محمدتقی", "العراق", "عبد", "عبدالله", "ابو", "بن", "الدين", "زاده",
    "شيخ", "ضياء", "وائل", "هدى", "يوسف", "علی‌رضا", "مُحَمَّد", "ا", "٣", "Qassem", "al-Sayyid", "Essid", "abd",
    "Abdurrahman", "bin", "Dr", "Ouattara", "Wael", "Ziauddin", "Nasrallah", "J.", "x", "U.S", "Alex", "B2B",
    "O'Neill",
    "Benali", "Aboulfazl", "موسى",
  ]

  @Test("Words together have the keys of the name that they make", arguments: 1...8)
  func differential(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var compared = 0
    for _ in 0..<400 {
      let words = (0..<random.int(1...WordKeys.mostWords)).map { _ in random.pick(Self.words) }
      guard let found = keys(words) else { continue }
      compared += 1
      let name = words.joined(separator: random.pick([" ", "  ", "\u{A0}"]))
      #expect(found == wholeKeys(name), "\(name)")
    }
    #expect(compared > 60)
  }

  @Test("Random letters, too", arguments: 1...4)
  func letters(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = ["abcdehilmnorstuwxyz'", "ابتثجحخدذرزسشصضطظعغفقكلمنهويىءةأئپچگ"].map(Array.init)
    for _ in 0..<600 {
      let words = (0..<random.int(2...3)).map { _ in
        let script = random.pick(letters)
        return String((0..<random.int(2...9)).map { _ in random.pick(script) })
      }
      if let found = keys(words) { #expect(found == wholeKeys(words.joined(separator: " ")), "\(words)") }
    }
  }

  @Test("Particles, initials and words of several parts must be seen together with their neighbours")
  func particles() {
    for word in ["بن", "عبد", "ابو", "الدين", "Dr", "al", "J", "Al-Sayyid", "U.S", "B2B", ""] {
      #expect(keys([word]) == nil, "\(word)")
    }
  }
}
