/// The last names of persons: `Soleimani`, `van der Bellen`, `al-Maliki`; `نصر الله` also as `نصرالله`.
struct SurnameRule: NameRule {
  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    guard entity.type == .person else { return }
    for name in entity.names {
      guard let person = PersonName(name.text, name.language), person.parts.count >= 2,
        person.parts.count <= 4,
        let last = person.parts.last, last.unicodeScalars.count >= 3
      else { continue }
      names.append(DerivedName(last, name.language, .surname))
      if let other = SpacingRule.respacedGod(last) {
        names.append(DerivedName(other, name.language, .surname))
      }
    }
  }
}
