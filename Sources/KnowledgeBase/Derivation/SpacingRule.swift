/// Parts of Arabic and Persian names joined or apart: `خبرگزاری ها` for `خبرگزاری‌ها`, `عبدالله` and `عبد الله`.
struct SpacingRule: NameRule {
  private static let joiner: Unicode.Scalar = "\u{200C}"

  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    for name in entity.names where name.language != .english {
      let scalars = name.text.unicodeScalars
      if scalars.contains(Self.joiner) {
        var apart = String.UnicodeScalarView()
        for scalar in scalars { apart.append(scalar == Self.joiner ? " " : scalar) }
        names.append(DerivedName(String(apart), name.language, .spacing))
      }
      if let other = Self.respaced(name.text, "عبد ال", as: "عبدال")
        ?? Self.respaced(name.text, "عبدال", as: "عبد ال")
      {
        names.append(DerivedName(other, name.language, .spacing))
      }
    }
  }

  /// The text with a beginning of words replaced wherever a word begins with it.
  private static func respaced(_ text: String, _ old: String, as new: String) -> String? {
    let padded = Array(" \(text)".utf8)
    let wanted = Array(" \(old)".utf8)
    let replacement = Array(" \(new)".utf8)
    var result: [UInt8] = []
    var index = 0
    var isChanged = false
    while index < padded.count {
      if padded[index...].starts(with: wanted), padded.count > index + wanted.count {
        result += replacement
        index += wanted.count
        isChanged = true
      } else {
        result.append(padded[index])
        index += 1
      }
    }
    return isChanged ? String(decoding: result.dropFirst(), as: UTF8.self) : nil
  }
}
