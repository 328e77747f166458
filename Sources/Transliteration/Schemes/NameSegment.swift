/// A piece of a name as it is read aloud, which each standard has a spelling for.
struct NameSegment: Sendable, Equatable {
  var kind: Kind
  /// Whether the piece was not written but guessed.
  var isGuessed = false

  /// What is read.
  enum Kind: Sendable, Equatable {
    /// The article; before a sun letter, with that letter.
    case article(sun: UInt16?)
    /// A consonant by its letter.
    case consonant(UInt16, isDoubled: Bool)
    /// A glottal stop that is not at the beginning of a word.
    case hamza
    case short(VowelledLetter.Vowel)
    case long(VowelledLetter.Vowel)
    /// ى, a long *a* at the end.
    case alefMaksura
    /// *Aw*, *ay*.
    case diphthong(VowelledLetter.Vowel)
    /// يّ after *i* or وّ after *u*: a long vowel and its consonant.
    case doubledGlide(VowelledLetter.Vowel, isFinal: Bool)
    /// ة with the vowel before it, or without one after a long vowel.
    case feminineEnding(isConstruct: Bool, hasVowel: Bool)
    /// Persian ه that only shows a vowel.
    case silentHeh
    case tanwin(VowelledLetter.Vowel)
    case ezafe(Ezafe)
  }

  /// How Persian's link between words is written.
  enum Ezafe: Sendable, Equatable {
    /// As a kasra.
    case vowel
    /// As a hamza over ه or ی.
    case hamza
    /// As ی after a vowel.
    case yeh
  }

  var isVowel: Bool {
    switch kind {
    case .short, .long, .alefMaksura, .diphthong, .silentHeh: true
    default: false
    }
  }
}
