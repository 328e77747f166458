/// What an entity is.
public enum EntityType: UInt8, CaseIterable, BitwiseCopyable, Sendable {
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
