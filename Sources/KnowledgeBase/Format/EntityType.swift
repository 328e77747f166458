/// What an entity is.
public enum EntityType: UInt8, CaseIterable, Sendable {
  /// Everything else: languages, religions, laws, weapons, works.
  case other
  /// A person.
  case person
  /// An organization: parties, companies, militias, agencies, clubs.
  case organization
  /// A place with a government: countries, provinces, cities.
  case politicalPlace
  /// Another place: seas, mountains, buildings, bases.
  case location
  /// Something that happened: wars, elections, disasters.
  case event

  /// The name in files: `PER`, `ORG`, `GPE`, `LOC`, `EVENT`, `MISC`.
  public var code: String {
    switch self {
    case .other: "MISC"
    case .person: "PER"
    case .organization: "ORG"
    case .politicalPlace: "GPE"
    case .location: "LOC"
    case .event: "EVENT"
    }
  }

  /// The type with this name in files.
  public init?(code: some StringProtocol) {
    guard let type = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = type
  }

  /// Whether it is a place of either kind.
  public var isPlace: Bool { self == .politicalPlace || self == .location }
}

/// A language that names are kept in.
public enum NameLanguage: UInt8, CaseIterable, Sendable {
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

  /// The language with this tag.
  public init?(tag: some StringProtocol) {
    guard let language = Self.allCases.first(where: { $0.tag == tag }) else { return nil }
    self = language
  }
}

/// An ISO 3166-1 alpha-2 code such as `IR`.
public struct CountryCode: BitwiseCopyable, Hashable, Sendable, CustomStringConvertible {
  /// Both letters, the first in the low byte; 0 for no country.
  public let value: UInt16

  init(value: UInt16) { self.value = value }

  /// The code with these two letters, of either case; nil when they are none.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8.prefix(3).map { $0 & 0xDF }
    guard bytes.count == 2, bytes.allSatisfy({ 0x41...0x5A ~= $0 }), text.utf8.count == 2 else { return nil }
    value = UInt16(bytes[0]) | UInt16(bytes[1]) << 8
  }

  /// The two letters.
  public var description: String {
    String(decoding: [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)], as: UTF8.self)
  }
}
