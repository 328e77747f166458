import KnowledgeBase
import TextCore

/// Tells a country's provinces and states from cities of the same name: محافظة حلب is not the city of Aleppo.
enum Divisions {
  /// What descriptions call them, up to the first *of* or *in*, and what they call cities that are their capitals.
  private static let kinds = [
    "division", "province", "state", "governorate", "prefecture", "region", "emirate",
  ]
  private static let cities = ["city", "capital", "town", "seat"]

  /// Whether the words beside a name, or at its beginning, say that it is a division's: *استان فارس*, *Aleppo province*,
  /// *the state of Georgia*.
  static func isNamed(
    _ span: NameSpan, _ traits: UnsafeBufferPointer<WordTraits>, _ language: TextLanguage
  ) -> Bool {
    if span.hasDivision { return true }
    let first = Int(span.first)
    let last = Int(span.last)
    let isJoined = traits[first].contains(.afterSpace) && traits[first].isDisjoint(with: .sentenceStart)
    if language != .english {
      return last > first && traits[first].contains(.division)
        || isJoined && first > 0 && traits[first - 1].contains(.division)
    }
    if last + 1 < traits.count, traits[last + 1].contains([.division, .afterSpace]),
      traits[last + 1].isDisjoint(with: [.capital, .sentenceStart])
    {
      return true
    }
    return isJoined && first > 1 && traits[first - 1].contains(.of) && traits[first - 2].contains(.division)
  }

  /// Whether an entity is a division that a capitalized word for its kind behind its name means; *Ohio State* is a
  /// university.
  static func isCalledSo(_ number: UInt32, _ knowledge: KnowledgeBase) -> Bool {
    contains(number, knowledge) && knowledge.country(of: number) != CountryCode("US")
  }

  /// Whether an entity is a division by its description.
  static func contains(_ number: UInt32, _ knowledge: KnowledgeBase) -> Bool {
    guard knowledge.type(of: number).isPlace else { return false }
    var isDivision = false
    let description = knowledge.entity(number).entityDescription
    for word in description.split(whereSeparator: { $0 == 0x20 || $0 == 0x2D }) {
      if word.elementsEqual("of".utf8) || word.elementsEqual("in".utf8) { break }
      if cities.contains(where: { word.elementsEqual($0.utf8) }) { return false }
      isDivision = isDivision || kinds.contains { word.elementsEqual($0.utf8) }
    }
    return isDivision
  }
}
