/// A language that the pipeline treats by itself, or any other.
public enum IdentifiedLanguage: UInt8, Sendable, CaseIterable {
  /// English, `en`.
  case english
  /// Arabic in any of its varieties, `ar`.
  case arabic
  /// Persian, Dari included, `fa`.
  case persian
  /// Neither English nor Arabic nor Persian, or no language at all.
  case other
}

/// What ``LanguageIdentifier`` says of one text.
public struct LanguageVerdict: Sendable, Equatable {
  /// The language of the text.
  public var language: IdentifiedLanguage
  /// The script that has the most letters in the text.
  public var script: Script
  /// How sure the verdict is, from 0 (nothing to go by) to 1 (certain).
  public var score: Float

  /// Makes a verdict of its parts.
  public init(language: IdentifiedLanguage, script: Script, score: Float) {
    self.language = language
    self.script = script
    self.score = score
  }

  /// The BCP 47 tag: `en`, `ar`, `fa`, or `und` with the script, such as `und-Cyrl`.
  public var tag: String {
    switch language {
    case .english: "en"
    case .arabic: "ar"
    case .persian: "fa"
    case .other: "und-" + script.code
    }
  }
}
