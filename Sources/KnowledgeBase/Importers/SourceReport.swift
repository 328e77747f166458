/// What became of the records of a source.
public struct SourceReport: Sendable, Hashable {
  /// The source as the user knows it.
  public var path: String
  /// Its forms, such as `Wikidata`, with the number of records that were used.
  public var used: [String: Int] = [:]
  /// Records left out on purpose, such as entities of types that are not wanted, by the reason.
  public var leftOut: [String: Int] = [:]
  /// The number of records that cannot be read.
  public var bad = 0
  /// The first bad records: `file:line: reason`.
  public var firstBad: [String] = []
  /// Damage that ended the reading of the source, or of a member, too early.
  public var damage: [String] = []

  /// How many bad records are listed.
  public static let listedBad = 10

  /// Makes a report of a source of which nothing is read yet.
  public init(path: String) { self.path = path }

  /// The number of records used.
  public var usedRecords: Int { used.values.reduce(0, +) }
}
