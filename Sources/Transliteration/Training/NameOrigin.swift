/// Where a pair comes from, which says what can be learnt from it.
public enum NameOrigin: Int, Sendable, CaseIterable {
  /// A name of people who speak the language.
  case local
  /// A name that is foreign to the language.
  case foreign
  /// An ordinary word of the language, spelled in Latin letters as it is pronounced: many names are made of
  /// words, but nobody is known to spell them so.
  case word

  /// Whether people are called so.
  var isName: Bool { self != .word }
}
