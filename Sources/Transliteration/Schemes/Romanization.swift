/// A name in Latin letters by a standard.
public struct Romanization: Sendable, Equatable {
  /// The romanized name.
  public var text: String
  /// Ranges of ``text``, in UTF-8 bytes and in order, that stand for vowels and doublings which the name does not
  /// show and a ``VowelSource`` or a rule of thumb supplied.
  public var guesses: [Range<Int>]

  /// Makes a romanization.
  public init(text: String, guesses: [Range<Int>] = []) {
    self.text = text
    self.guesses = guesses
  }
}

/// Why a name has no romanization.
public enum RomanizationError: Error, Equatable {
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
}
