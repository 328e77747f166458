/// Templates of one language and what is put into them.
///
/// In braces: `person`, `place`, `organization`, `goods`, `topic`, `day`, `office`, `number`,
/// and `few` for a number from 12 to 99. Names of
/// organizations have a `*` where a place goes.
struct Language {
  let tag: String
  let digits: String
  let givenNames: [String]
  let familyNames: [String]
  let places: [String]
  let organizations: [String]
  let goods: [String]
  let topics: [String]
  let days: [String]
  let offices: [String]
  let titles: [String]
  let leads: [String]
  let sentences: [String]

  static let all = [english, arabic, persian]

  /// Words that stand apart by commas.
  static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " || $0 == "\n" }) }
  }
}
