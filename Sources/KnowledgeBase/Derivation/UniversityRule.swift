import TextCore

/// Universities by the other order of their names: `University of Utrecht` for `Utrecht University`.
///
/// Where English is spoken both orders are names of different universities, such as those of York and Miami.
struct UniversityRule: NameRule {
  private static let countries: Set<String> = ["US", "CA", "GB", "AU", "NZ", "IE"]
  private static let mostWords = 2

  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    guard entity.type == .organization, let country = entity.fact("country"),
      !Self.countries.contains(country)
    else { return }
    for name in entity.names where name.language == .english {
      let words = name.text.split(separator: " ")
      let place =
        if words.starts(with: ["University", "of"]) { words.dropFirst(2) } else if words.last == "University"
        {
          words.dropLast()
        } else { words.prefix(0) }
      guard 1...Self.mostWords ~= place.count, place.first != "the" else { continue }
      let text = place.joined(separator: " ")
      names.append(
        DerivedName(
          words.last == "University" ? "University of \(text)" : "\(text) University", .english, .reordered))
    }
  }
}
