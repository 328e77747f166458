/// A name in Latin letters by a standard.
public struct Romanization: Sendable, Equatable {
  /// The romanized name.
  public var text: String
  /// Ranges of ``text``, in UTF-8 bytes and in order, that stand for vowels and doublings which the name does not
  /// show and a ``VowelSource`` or a rule of thumb supplied.
  public var guesses: [Range<Int>]

  /// ``text`` with brackets around what was guessed: *Qās[i]m*.
  public var markedText: String {
    var marked: [UInt8] = []
    var position = 0
    let bytes = Array(text.utf8)
    for guess in guesses {
      marked += bytes[position..<guess.lowerBound] + [UInt8(ascii: "[")] + bytes[guess] + [UInt8(ascii: "]")]
      position = guess.upperBound
    }
    return String(decoding: marked + bytes[position...], as: UTF8.self)
  }

  /// Makes a romanization.
  public init(text: String, guesses: [Range<Int>] = []) {
    self.text = text
    self.guesses = guesses
  }
}

/// Why a name has no romanization.
public enum RomanizationError: Error, Equatable, CustomStringConvertible {
  /// There is nothing to romanize.
  case empty
  /// The name is longer than ``NameNormalizer/longestName``.
  case tooLong
  /// The name has letters of another script than Arabic, or signs that belong to no name.
  case otherScript
  /// The standard is not one for names of the language.
  case otherLanguage
  /// ICU has no such transliterator, with ICU's error.
  case unavailable(String)

  /// One clause for people.
  public var description: String {
    switch self {
    case .empty: "there is no name"
    case .tooLong: "it is too long for a name"
    case .otherScript: "it has no Arabic letter, or signs that are part of no Arabic name"
    case .otherLanguage: "the standard is not one for names of this language"
    case .unavailable(let reason): "ICU has no Arabic-Latin transliterator (\(reason))"
    }
  }
}
