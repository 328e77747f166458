/// Persons without their middle names, or with initials for them: `George Bush`, `George W. Bush`.
struct ShortFormRule: NameRule {
  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    guard entity.type == .person else { return }
    for name in entity.names {
      guard let person = PersonName(name.text, name.language), person.parts.count >= 3,
        let first = person.parts.first, let last = person.parts.last, !PersonName.isInitial(first),
        !PersonName.isInitial(last)
      else { continue }
      names.append(DerivedName("\(first) \(last)", name.language, .shortForm))
      let middle = person.parts.dropFirst().dropLast()
      guard name.language == .english, middle.count == 1, let full = middle.first,
        !PersonName.isInitial(full),
        let initial = full.first, initial.isUppercase
      else { continue }
      names.append(DerivedName("\(first) \(initial). \(last)", name.language, .shortForm))
    }
  }
}
