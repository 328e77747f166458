/// What was written on or behind a letter of a name and is not part of its canonical letters.
public struct LetterMarks: OptionSet, Sendable, Hashable {
  /// The bits, one a mark.
  public var rawValue: UInt16

  /// Makes a set of its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// َ , the vowel *a*; also as part of ً .
  public static let fatha = LetterMarks(rawValue: 1)
  /// ُ , the vowel *u*; also as part of ٌ .
  public static let damma = LetterMarks(rawValue: 2)
  /// ِ , the vowel *i*; also as part of ٍ .
  public static let kasra = LetterMarks(rawValue: 4)
  /// ْ , no vowel.
  public static let sukun = LetterMarks(rawValue: 8)
  /// ّ , the letter is doubled.
  public static let shadda = LetterMarks(rawValue: 16)
  /// One of ً ٌ ٍ , which add an *n* to their vowel.
  public static let tanwin = LetterMarks(rawValue: 32)
  /// ٰ , a long *a*.
  public static let daggerAlif = LetterMarks(rawValue: 64)
  /// A zero-width non-joiner follows, as in ⁧هاشمی‌طبا⁩.
  public static let nonJoiner = LetterMarks(rawValue: 128)
  /// A hamza without a seat of its own follows, as in ⁧بهاء⁩.
  public static let hamza = LetterMarks(rawValue: 256)

  /// The marks that say which vowel follows a letter.
  public static let vowels: LetterMarks = [.fatha, .damma, .kasra, .sukun, .daggerAlif]
}
