/// A way of writing names: the alphabet, and for Arabic letters the spelling habits of the language.
public enum NameScript: String, Sendable, CaseIterable {
  /// The Latin alphabet, with or without diacritics.
  case latin
  /// Arabic letters as Arabic writes them.
  case arabic
  /// Arabic letters as Persian writes them, with پ چ ژ گ ک ی.
  case persian
}

/// The language whose pronunciation and habits decide how a name in Arabic letters is read.
public enum NameLanguage: String, Sendable, CaseIterable {
  /// Arabic in any of its varieties: رضا is *Rida*.
  case arabic
  /// Persian, Dari included: رضا is *Reza*.
  case persian

  /// The script the language is written in.
  public var script: NameScript { self == .arabic ? .arabic : .persian }
}
