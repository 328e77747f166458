/// An entity that a name may mean.
public struct Candidate: BitwiseCopyable, Hashable, Sendable {
  static let rowSize = 8

  /// The entity's number.
  public var entity: UInt32
  /// How likely the name means it, from 0 to 1, before any context; ``LinkPrior`` says how it is made.
  public var weight: Float
  /// Where the name comes from.
  public var kind: NameKind
  /// The languages that the name is known in.
  public var languages: NameLanguages
  /// Whether the name is written in capital letters only, such as `WHO`.
  public var isCapitals: Bool

  /// A row: entity (4 bytes), weight (2, 65535 is 1), kind (1), languages and capitals (1).
  var packed: UInt64 {
    let flags = UInt64(languages.rawValue) | (isCapitals ? 8 : 0)
    let scaled = UInt64((min(max(weight, 0), 1) * 65535).rounded())
    return UInt64(entity) | scaled << 32 | UInt64(kind.rawValue) << 48 | flags << 56
  }

  init(entity: UInt32, weight: Float, kind: NameKind, languages: NameLanguages, isCapitals: Bool) {
    self.entity = entity
    self.weight = weight
    self.kind = kind
    self.languages = languages
    self.isCapitals = isCapitals
  }

  init(packed: UInt64) {
    entity = UInt32(truncatingIfNeeded: packed)
    weight = Float(UInt16(truncatingIfNeeded: packed >> 32)) / 65535
    kind = NameKind(rawValue: UInt8(truncatingIfNeeded: packed >> 48)) ?? .alias
    languages = NameLanguages(rawValue: UInt8(truncatingIfNeeded: packed >> 56) & 7)
    isCapitals = packed >> 59 & 1 != 0
  }
}

/// A set of languages.
public struct NameLanguages: OptionSet, BitwiseCopyable, Hashable, Sendable {
  /// One bit a language, by the language's raw value.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Makes a set of one language.
  public init(_ language: NameLanguage) { rawValue = 1 << language.rawValue }

  /// Whether a language is in the set.
  public func contains(_ language: NameLanguage) -> Bool { rawValue >> language.rawValue & 1 != 0 }

  /// The languages in the set.
  public var languages: [NameLanguage] { NameLanguage.allCases.filter { contains($0) } }
}

/// The entities with one name, the likeliest first.
///
/// In the file: number of candidates (1 byte), commonness (1), then the candidates' rows.
public struct CandidateList: RandomAccessCollection, Sendable {
  static let headerSize = 2
  /// A name has at most so many candidates; those with the least weight are left out.
  public static let limit = 64

  private let section: Section
  private let start: Int

  init(section: Section, start: Int) {
    self.section = section
    self.start = start
  }

  /// How common the name is as a word of the language, from 0 (it is none, or nothing is known) to 1 (*the*).
  public var commonness: Float { Float(section.byte(at: start + 1)) / 255 }

  /// The first position.
  public var startIndex: Int { 0 }
  /// The number of candidates.
  public var endIndex: Int { Swift.min(Int(section.byte(at: start)), Self.limit) }

  /// A candidate by its rank.
  public subscript(position: Int) -> Candidate {
    Candidate(packed: section.uint64(at: start + Self.headerSize + position * Candidate.rowSize))
  }
}
