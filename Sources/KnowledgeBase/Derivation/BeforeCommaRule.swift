/// What stands before a comma or a bracket: `Austin` for `Austin, Texas`, `Georgia` for `Georgia (country)`.
///
/// Persons keep their commas: there the first name may come behind.
struct BeforeCommaRule: NameRule {
  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    for name in entity.names {
      let marks: [Character] = entity.type == .person ? ["("] : ["(", ",", "،"]
      guard let place = name.text.firstIndex(where: { marks.contains($0) }) else { continue }
      let start = String(name.text[..<place].trimmed)
      if start.utf8.count >= 3 { names.append(DerivedName(start, name.language, .beforeComma)) }
    }
  }
}

extension Substring {
  /// Without spaces at both ends.
  var trimmed: Substring {
    var rest = self.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
