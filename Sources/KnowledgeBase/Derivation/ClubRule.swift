import TextCore

/// Sports clubs without `FC` and its like, and by the city that sources give.
struct ClubRule: NameRule {
  private static let designators: Set = [
    "ac", "afc", "as", "bc", "bk", "cd", "cf", "fc", "fk", "if", "rc", "sc", "sk", "ss", "sv", "tsv", "ud",
    "vfb", "vfl",
  ]
  private static let beginnings: [TextLanguage: [String]] = [
    .arabic: ["نادي "], .persian: ["باشگاه فوتبال ", "باشگاه "],
  ]

  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    guard entity.type == .organization, let kind = entity.fact("kind"),
      kind.contains("team") || kind.contains("club")
    else { return }
    for name in entity.names {
      if name.language == .english {
        let words = name.text.split(separator: " ")
        let rest = words.filter { !Self.designators.contains(String($0.lowercased().filter { $0 != "." })) }
        if rest.count < words.count, !rest.isEmpty {
          names.append(DerivedName(rest.joined(separator: " "), .english, .withoutLegalForm))
        }
      }
      for start in Self.beginnings[name.language] ?? [] where name.text.hasPrefix(start) {
        names.append(DerivedName(String(name.text.dropFirst(start.count)), name.language, .withoutLegalForm))
      }
    }
    if let city = entity.fact("city") { names.append(DerivedName(city, .english, .city)) }
  }
}
