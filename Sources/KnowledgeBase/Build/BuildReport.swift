/// What became of the records of a build.
public struct BuildReport: Sendable, Hashable {
  /// Records added.
  public var records = 0
  /// Entities in the file.
  public var entities = 0
  /// Records of one id whose entity was found to be another one's too.
  public var matched = 0
  /// Ids of which only names, relations or popularity are known, and that are left out.
  public var unknownIDs = 0
  /// Names in the index, counted for each entity.
  public var names = 0
  /// How many of them are derived.
  public var derivedNames = 0
  /// Names left out because they are too long or hold no letter.
  public var unusableNames = 0
  /// Different names.
  public var distinctNames = 0
  /// Different words.
  public var words = 0
  /// Relations in the file, counted from both sides.
  public var relations = 0
  /// Relations to entities that are not in the file.
  public var openRelations = 0
  /// Relations left out because their entity has too many.
  public var droppedRelations = 0
  /// Facts left out because there are too many different names of facts and relations, or theirs is too long.
  public var unnamedFacts = 0
  /// Relations left out for the same reason.
  public var unnamedRelations = 0

  /// Makes a report of nothing.
  public init() {}
}

/// How far a build is.
public enum BuildProgress: Sendable, Hashable {
  /// All records are read and sorted by id; now they are merged.
  case merging
  /// So many entities are merged, and are written now.
  case writingEntities(Int)
  /// So many names are collected, and are sorted and written now.
  case writingNames(Int)
}
