@testable import Transliteration

/// A made-up language: every consonant letter is read with the vowel that the letter behind it asks for.
enum Synthetic {
  static let letters: [(script: Character, consonant: String, vowel: String)] = [
    ("ب", "b", "a"), ("ت", "t", "i"), ("د", "d", "u"), ("ر", "r", "a"), ("س", "s", "i"), ("ك", "k", "u"),
    ("ل", "l", "a"), ("م", "m", "i"), ("ن", "n", "u"), ("ف", "f", "a"),
  ]

  /// The reading of a name: between two letters goes the vowel of the second, at the end *o*.
  static func latin(_ name: [Int]) -> String {
    var latin = ""
    for (index, letter) in name.enumerated() {
      latin += letters[letter].consonant
      latin += index + 1 < name.count ? letters[name[index + 1]].vowel : "o"
    }
    return latin
  }

  static func script(_ name: [Int]) -> String { String(name.map { letters[$0].script }) }

  /// Names of two to five letters, the same ones for the same seed.
  static func pairs(_ count: Int, seed: UInt64) -> [NamePair] {
    var random = TrainingGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    return (0..<count).map { index in
      let name = (0..<(2 + Int(random.next() % 4))).map { _ in Int(random.next() % 10) }
      return NamePair(
        script: script(name), latin: latin(name), count: 1 + index % 3,
        origin: index % 5 == 0 ? .foreign : .local)
    }
  }

  /// Settings that train in a moment.
  static var settings: TrainingSettings {
    var settings = TrainingSettings()
    settings.networks = 1
    settings.network.hidden = 32
    settings.network.rounds = 6
    settings.fittingWidth = 6
    return settings
  }

  static func train(_ pairs: [NamePair], direction: Direction = .arabicToLatin) throws -> [UInt8] {
    let trainer = ModelTrainer(settings: settings)
    return trainer.assemble(name: "synthetic", [try trainer.train(direction, pairs: pairs)])
  }
}
