import TextCore

/// Some of the names that are kept with an entity, by their places: first the labels in the order of the languages,
/// then the aliases in theirs; see ``Entity/name(at:)``.
public struct NamePlaces: OptionSet, BitwiseCopyable, Hashable, Sendable {
  /// A bit for each place.
  public let rawValue: UInt16

  /// So many places have a bit; names behind them are not told apart from all others.
  static let count = 12

  /// Makes a set of places from their bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue & 0xFFF }

  /// One place; all when it has no bit.
  init(place: Int) { self = place < Self.count ? Self(rawValue: 1 << UInt16(place)) : .all }

  /// Takes the first place out.
  public mutating func popFirst() -> Int? {
    guard rawValue != 0 else { return nil }
    defer { self = NamePlaces(rawValue: rawValue & (rawValue - 1)) }
    return rawValue.trailingZeroBitCount
  }

  /// All places.
  public static let all = NamePlaces(rawValue: 0xFFF)

  /// The place of the first alias.
  static let firstAlias = TextLanguage.allCases.count
}
