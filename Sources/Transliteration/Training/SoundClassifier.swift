/// Sorts the units of a direction by what they sound like, so that Latin spellings which differ by habit (*Nouri*,
/// *Noori*, *Nuri*; *Ghasem*, *Qasem*) count as one reading. Arabic letters are readings of their own.
struct SoundClassifier {
  /// The class of each unit; ``Ngram/startSymbol`` and ``Ngram/endSymbol`` are those of the start and the end.
  private(set) var classes: [UInt16]
  /// The first class of each source letter, and one past the last of all.
  private(set) var starts: [UInt16] = []

  init(_ data: UnitSequences, letters: Int, targetAlphabet: [UInt16], isLatin: Bool) {
    classes = data.chunks.map { _ in 0 }
    classes[Ngram.endSymbol] = UInt16(Ngram.endSymbol)
    var next = UInt16(Ngram.endSymbol + 1)
    for letter in 0..<letters {
      starts.append(next)
      var known: [[UInt8]: UInt16] = [:]
      for unit in data.units(of: UInt8(letter)) {
        let chunk = data.chunks[unit]
        let letters = (0..<chunk.count).map { chunk[$0] }
        let sound =
          isLatin ? Self.sound(letters.map { UInt8(truncatingIfNeeded: targetAlphabet[Int($0)]) }) : letters
        if known[sound] == nil {
          known[sound] = next
          next += 1
        }
        classes[unit] = known[sound] ?? next
      }
    }
    starts.append(next)
  }

  var count: Int { Int(starts.last ?? 0) }

  /// What remains of Latin letters when habits of spelling are taken out: vowels, and one mark for consonants but
  /// for *w*, which stands for و as a consonant, and for *y*.
  static func sound(_ letters: [UInt8]) -> [UInt8] {
    var sound: [UInt8] = []
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      let last = sound.last ?? 0
      switch letter {
      case UInt8(ascii: "o") where last == UInt8(ascii: "o"),
        UInt8(ascii: "u") where last == UInt8(ascii: "o"):
        sound[sound.count - 1] = UInt8(ascii: "u")
      case UInt8(ascii: "e") where last == UInt8(ascii: "e"): sound[sound.count - 1] = UInt8(ascii: "i")
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
        if last != letter { sound.append(letter) }
      case UInt8(ascii: "y"):
        sound.append(isVowel(next) ? letter : UInt8(ascii: "i"))
      case UInt8(ascii: "w"), UInt8(ascii: "v"):
        if last != UInt8(ascii: "w") { sound.append(UInt8(ascii: "w")) }
      case UInt8(ascii: "h") where isVowel(last) && next == 0: break
      case 0x61...0x7A: if last != consonant { sound.append(consonant) }
      default: break
      }
    }
    return sound
  }

  private static let consonant = UInt8(ascii: "C")

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
