import JSONTree

/// What JSON objects of one origin mean.
protocol JSONForm: Sendable {
  /// What reports call it.
  var name: String { get }

  /// Whether an object is of this form.
  func knows(_ object: JSONNode) -> Bool

  /// What the object says.
  ///
  /// - Parameter source: the name of the file, for records that name no source of their own.
  func record(of object: JSONNode, options: ImportOptions, source: String) -> RecordReading
}

/// The forms that are known, the most telling first.
enum JSONForms {
  static let all: [any JSONForm] = [FollowTheMoney(), WhosOnFirst(), Wikidata(), DabirLines()]
}
