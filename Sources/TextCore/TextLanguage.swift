/// A language whose texts and names Dabir reads.
public enum TextLanguage: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// English, and names in Latin script in general.
  case english
  /// Arabic.
  case arabic
  /// Persian.
  case persian

  /// The language's tag: `en`, `ar`, `fa`.
  public var tag: String {
    switch self {
    case .english: "en"
    case .arabic: "ar"
    case .persian: "fa"
    }
  }

  /// The language with a tag.
  public init?(tag: some StringProtocol) {
    guard let language = Self.allCases.first(where: { $0.tag == tag }) else { return nil }
    self = language
  }
}
