/// Where a name of an entity comes from: a source, or a rule that derives names.
public enum NameKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// The usual name, as a source gives it.
  case label
  /// Another name, as a source gives it.
  case alias
  /// A person's last name: `Soleimani`.
  case surname
  /// A person's name without middle names, or with initials: `George Bush` for `George W. Bush`.
  case shortForm
  /// What stands before a comma or bracket: `Austin` for `Austin, Texas`.
  case beforeComma
  /// Initial letters: `IAEA`.
  case acronym
  /// What people and things of a country are called: `Iranian`.
  case demonym
  /// An organization's name without its legal form: `Airbus` for `Airbus SE`.
  case withoutLegalForm
  /// A club by its city, an agency by its first word.
  case city
  /// Without an article: `Hague` for `The Hague`.
  case article
  /// With the region that it lies in: `Paris, Texas`.
  case qualified
  /// Parts joined or apart: `خبرگزاری ها` for `خبرگزاری‌ها`.
  case spacing
  /// With its words in the other order: `University of Utrecht` for `Utrecht University`.
  case reordered

  /// Whether a rule derived the name.
  public var isDerived: Bool { self != .label && self != .alias }

  /// How far a name of this kind is to be trusted, from 0 to 1, before anything is known of its rivals.
  public var weight: Float {
    switch self {
    case .label, .qualified: 1
    case .alias: 0.9
    case .spacing: 0.9
    case .article: 0.85
    case .withoutLegalForm, .reordered: 0.8
    case .beforeComma: 0.7
    case .shortForm: 0.7
    case .acronym: 0.5
    case .demonym: 0.5
    case .surname: 0.4
    case .city: 0.25
    }
  }
}
