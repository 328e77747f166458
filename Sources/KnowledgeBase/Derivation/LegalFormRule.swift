import TextCore

/// Organizations without their legal form: `Airbus` for `Airbus SE`, `أرامكو السعودية` for `شركة أرامكو السعودية`.
struct LegalFormRule: NameRule {
  private static let endings: Set = [
    "ab", "ag", "as", "asa", "bhd", "bv", "co", "company", "corp", "corporation", "gmbh", "group", "holding",
    "holdings", "inc", "incorporated", "jsc", "kg", "kgaa", "limited", "llc", "llp", "lp", "ltd", "nv", "oao",
    "ojsc",
    "oy", "oyj", "pao", "pjsc", "plc", "pte", "pvt", "sa", "sab", "sarl", "sas", "se", "spa", "srl",
  ]
  private static let beginnings: [TextLanguage: [String]] = [
    .arabic: ["شركة ", "مجموعة ", "مؤسسة "], .persian: ["شرکت ", "گروه ", "مؤسسه ", "موسسه "],
  ]

  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    guard entity.type == .organization else { return }
    for name in entity.names {
      let rest = name.language == .english ? Self.withoutEnding(name.text) : Self.withoutBeginning(name)
      if let rest, rest.utf8.count >= 3 { names.append(DerivedName(rest, name.language, .withoutLegalForm)) }
    }
  }

  private static func withoutEnding(_ text: String) -> String? {
    var words = text.split(separator: " ")
    let count = words.count
    while words.count > 1, let last = words.last,
      endings.contains(String(last.lowercased().filter { $0 != "." && $0 != "," }))
    {
      words.removeLast()
    }
    guard words.count < count, var last = words.popLast() else { return nil }
    while last.last == "," || last.last == "&" { last.removeLast() }
    return (words + [last]).joined(separator: " ")
  }

  private static func withoutBeginning(_ name: EntityRecord.Name) -> String? {
    for start in beginnings[name.language] ?? [] where name.text.hasPrefix(start) {
      return String(name.text.dropFirst(start.count))
    }
    return nil
  }
}
