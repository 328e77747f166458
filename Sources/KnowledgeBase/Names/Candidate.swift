import TextCore

/// An entity that a name may mean.
public struct Candidate: BitwiseCopyable, Hashable, Sendable {
  static let rowSize = 6

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

  /// A row of 6 bytes: entity (4), weight (1: the square root times 255, as small weights differ by factors), kind
  /// (4 bits), languages (3 bits), capitals (1 bit).
  var packed: UInt64 {
    let flags = UInt64(kind.rawValue) | UInt64(languages.rawValue) << 4 | (isCapitals ? 0x80 : 0)
    let scaled = UInt64((min(max(weight, 0), 1).squareRoot() * 255).rounded())
    return UInt64(entity) | scaled << 32 | flags << 40
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
    let root = Float(UInt8(truncatingIfNeeded: packed >> 32)) / 255
    weight = root * root
    kind = NameKind(rawValue: UInt8(truncatingIfNeeded: packed >> 40) & 15) ?? .alias
    languages = NameLanguages(rawValue: UInt8(truncatingIfNeeded: packed >> 44) & 7)
    isCapitals = packed >> 47 & 1 != 0
  }
}

/// A set of languages.
public struct NameLanguages: OptionSet, BitwiseCopyable, Hashable, Sendable {
  /// One bit a language, by the language's raw value.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Makes a set of one language.
  public init(_ language: TextLanguage) { rawValue = 1 << language.rawValue }

  /// Whether a language is in the set.
  public func contains(_ language: TextLanguage) -> Bool { rawValue >> language.rawValue & 1 != 0 }

  /// The languages in the set.
  public var languages: [TextLanguage] { TextLanguage.allCases.filter { contains($0) } }
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
  /// The number of candidates.
  public let endIndex: Int

  init(section: Section, start: Int) {
    self.section = section
    self.start = start
    endIndex = Swift.min(Int(section.byte(at: start)), Self.limit)
  }

  /// How common the name is as a word of the language, from 0 (it is none, or nothing is known) to 1 (*the*).
  public var commonness: Float { Float(section.byte(at: start + 1)) / 255 }

  /// The first position.
  public var startIndex: Int { 0 }

  /// The entity of a candidate by its rank.
  @inline(__always)
  func entity(at position: Int) -> UInt32 {
    section.uint32(at: start + Self.headerSize + position * Candidate.rowSize)
  }

  /// A candidate by its rank.
  public subscript(position: Int) -> Candidate {
    Candidate(packed: section.uint48(at: start + Self.headerSize + position * Candidate.rowSize))
  }
}
