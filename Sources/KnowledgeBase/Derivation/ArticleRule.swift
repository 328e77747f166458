/// Names without their article: `Hague` for `The Hague`, `Basrah` for `Al Basrah`, `Nouri Maliki` for
/// `Nouri al-Maliki`.
///
/// Names with an article need no rule: in a text the name without it is found behind the article. Arabic names keep
/// theirs: without it they are other words (الفجر is a newspaper, فجر is dawn).
struct ArticleRule: NameRule {
  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    for name in entity.names {
      if name.language == .english { withoutLatinArticle(name, entity, into: &names) }
    }
  }

  private func withoutLatinArticle(
    _ name: EntityRecord.Name, _ entity: EntityRecord, into names: inout [DerivedName]
  ) {
    var words = name.text.split { $0 == " " || $0 == "-" }
    if words.count > 1, words[0] == "The" {
      names.append(DerivedName(String(name.text.dropFirst(4)), .english, .article))
      words.removeFirst()
    }
    guard entity.type == .person || entity.type?.isPlace == true else { return }
    let isArticle = words.map {
      ["al", "el", "ad", "an", "ar", "as", "ash", "at", "az"].contains($0.lowercased())
    }
    let rest = zip(words, isArticle).filter { !$0.1 }.map(\.0)
    // Behind the first word only `al` and `el` are articles and not words of some language.
    guard rest.count < words.count, !rest.isEmpty, rest.joined().utf8.count >= 4 else { return }
    let isTrue = zip(words, isArticle).dropFirst().allSatisfy {
      !$0.1 || ["al", "el"].contains($0.0.lowercased())
    }
    guard isTrue else { return }
    names.append(DerivedName(rest.joined(separator: " "), .english, .article))
    if entity.type == .person, let last = words.dropLast().last, ["al", "el"].contains(last.lowercased()),
      let surname = rest.last, rest.count > 1
    {
      names.append(DerivedName(String(surname), .english, .surname))
    }
  }
}
