/// Parts of names joined or apart: `J.D. Vance` and `J. D. Vance`, `خبرگزاری ها` for `خبرگزاری‌ها`, `عبدالله` and
/// `عبد الله`, `نصرالله` and `نصر الله`.
struct SpacingRule: NameRule {
  private static let joiner: Unicode.Scalar = "\u{200C}"

  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    for name in entity.names {
      if name.language == .english {
        if entity.type == .person, let other = Self.respacedInitials(name.text) {
          names.append(DerivedName(other, name.language, .spacing))
        }
        continue
      }
      let scalars = name.text.unicodeScalars
      if scalars.contains(Self.joiner) {
        var apart = String.UnicodeScalarView()
        for scalar in scalars { apart.append(scalar == Self.joiner ? " " : scalar) }
        names.append(DerivedName(String(apart), name.language, .spacing))
      }
      if let other = Self.respaced(name.text, "عبد ال", as: "عبدال")
        ?? Self.respaced(name.text, "عبدال", as: "عبد ال") ?? Self.respacedGod(name.text)
      {
        names.append(DerivedName(other, name.language, .spacing))
      }
    }
  }

  /// A person's name with neighbouring initials joined, or apart if they are joined; nil for one without.
  private static func respacedInitials(_ text: String) -> String? {
    let words = text.split(separator: " ")
    var joined = ""
    for (index, word) in words.enumerated() {
      if index > 0, !isInitials(words[index - 1]) || !isInitials(word) { joined += " " }
      joined += word
    }
    if joined.utf8.count < text.utf8.count { return joined }
    let apart = words.map {
      isInitials($0) ? $0.dropLast().split(separator: ".").joined(separator: ". ") + "." : $0
    }
    let other = apart.joined(separator: " ")
    return other == text ? nil : other
  }

  /// Whether a word is capital letters, each with a period: `J.`, `A.P.J.`.
  private static func isInitials(_ word: Substring) -> Bool {
    let letters = word.utf8.enumerated().allSatisfy {
      $0 & 1 == 0 ? $1 &- 0x41 < 26 : $1 == UInt8(ascii: ".")
    }
    return letters && word.utf8.count >= 2 && word.utf8.count & 1 == 0
  }

  /// The text with *Allah* joined to the word before it, or apart from it: `نصر الله` and `نصرالله`.
  static func respacedGod(_ text: String) -> String? {
    let god = PersonName.god
    let words = text.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      let rest = words[(index + 1)...]
      if word == god, index > 0 {
        return (words[..<(index - 1)] + [words[index - 1] + god] + rest).joined(separator: " ")
      }
      if word.hasSuffix(god), word != god {
        return (words[..<index] + [String(word.dropLast(god.count)), god] + rest).joined(separator: " ")
      }
    }
    return nil
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
