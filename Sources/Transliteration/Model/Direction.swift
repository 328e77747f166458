/// From which script to which a name is brought.
public enum Direction: Int, Sendable, CaseIterable {
  /// Arabic names in Latin letters.
  case arabicToLatin
  /// Persian names in Latin letters.
  case persianToLatin
  /// Latin names in Arabic letters, as Arabic writes them.
  case latinToArabic
  /// Latin names in Arabic letters, as Persian writes them.
  case latinToPersian

  /// The direction between two scripts; none when neither is Latin, or both are.
  public init?(from source: NameScript, to target: NameScript) {
    switch (source, target) {
    case (.arabic, .latin): self = .arabicToLatin
    case (.persian, .latin): self = .persianToLatin
    case (.latin, .arabic): self = .latinToArabic
    case (.latin, .persian): self = .latinToPersian
    default: return nil
    }
  }

  /// The number that sections of a model are marked with.
  var number: Int { rawValue }

  /// Whether the target is the Latin script.
  public var isToLatin: Bool { self == .arabicToLatin || self == .persianToLatin }

  /// Hypotheses that a search keeps after every letter unless it is told otherwise; those of Persian names, which have
  /// fewer readings, take less time.
  var usualBeam: Int { self == .persianToLatin ? 16 : 12 }

  /// The language of the script that is not Latin.
  public var language: NameLanguage {
    self == .arabicToLatin || self == .latinToArabic ? .arabic : .persian
  }
}
