/// Some of the Latin letters that write vowels.
struct Vowels: OptionSet, Sendable {
  let rawValue: UInt8

  static let a = Vowels(rawValue: 1)
  static let e = Vowels(rawValue: 2)
  static let i = Vowels(rawValue: 4)
  static let o = Vowels(rawValue: 8)
  static let u = Vowels(rawValue: 16)
  /// *Y* behind a consonant.
  static let y = Vowels(rawValue: 32)
  static let all = Vowels(rawValue: 63)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The vowel that a letter is; none for consonants.
  init(latin letter: UInt16) {
    switch letter {
    case 0x61: self = .a
    case 0x65: self = .e
    case 0x69: self = .i
    case 0x6F: self = .o
    case 0x75: self = .u
    case 0x79: self = .y
    default: self = []
    }
  }
}

/// The vowels that a spelling ends in so far.
struct VowelRun {
  /// Position of the source letter that wrote the consonant before the run, -1 when there is none.
  var start: Int { Int(consonant) }
  /// Number of vowels.
  var count: Int { Int(length) }

  private var consonant: Int8
  private var length: UInt8 = 0
  /// Six bits a vowel, the first lowest; what is beyond ten vowels is in no name.
  private var vowels: UInt64 = 0

  /// - Parameter start: below ``BeamSearch/longestName``.
  init(start: Int) { consonant = Int8(start) }

  var isEmpty: Bool { count == 0 }
  var opensWithConsonant: Bool { start >= 0 }

  subscript(index: Int) -> Vowels { Vowels(rawValue: UInt8(vowels >> UInt64(6 * index) & 63)) }

  mutating func append(_ vowel: Vowels) {
    guard length < 10 else { return }
    vowels |= UInt64(vowel.rawValue) << UInt64(6 * count)
    length += 1
  }
}
