import TextCore

/// What people and things of a country are called, from the facts `demonym`, `demonym_ar` and `demonym_fa`.
///
/// English plurals are added: `Iraqis`, `Germans`.
struct DemonymRule: NameRule {
  private static let keys: [(String, TextLanguage)] = [
    ("demonym", .english), ("demonym_ar", .arabic), ("demonym_fa", .persian),
  ]

  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    guard entity.type == .politicalPlace else { return }
    for (key, language) in Self.keys {
      for fact in entity.facts where fact.key == key {
        for value in fact.value.split(whereSeparator: { $0 == "," || $0 == "،" || $0 == ";" }) {
          let demonym = String(value.trimmed)
          guard demonym.unicodeScalars.count >= 3 else { continue }
          names.append(DerivedName(demonym, language, .demonym))
          if language == .english, let last = demonym.last, last == "n" || last == "i" {
            names.append(DerivedName(demonym + "s", language, .demonym))
          }
        }
      }
    }
  }
}
