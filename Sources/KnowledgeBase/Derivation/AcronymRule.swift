/// The initial letters of organizations: `IAEA` for `International Atomic Energy Agency`.
///
/// Sports clubs and schools are left out: nobody calls them so, and there are very many.
struct AcronymRule: NameRule {
  private static let small: Set = [
    "and", "at", "de", "des", "du", "for", "in", "la", "of", "on", "the", "to",
  ]

  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    guard entity.type == .organization, !Self.isLeftOut(entity.fact("kind") ?? "") else { return }
    for name in entity.names where name.language == .english && name.isLabel {
      let words = name.text.split { $0 == " " || $0 == "-" }
      let initials = words.filter { !Self.small.contains(String($0)) }.map(\.first)
      guard 3...7 ~= initials.count, initials.allSatisfy({ $0?.isASCII == true && $0?.isUppercase == true })
      else { continue }
      names.append(DerivedName(String(initials.compactMap { $0 }), .english, .acronym))
    }
  }

  private static func isLeftOut(_ kind: String) -> Bool {
    ["team", "club", "school", "education", "shop", "brands"].contains { kind.contains($0) }
  }
}
