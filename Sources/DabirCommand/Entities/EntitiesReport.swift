/// The words of `dabir entities`: a block for each entity, with a line for each language.
///
/// Scripts of both directions in one table would come out scrambled on a terminal, so each has a line of its own.
struct EntitiesReport {
  private static let languages = ["en", "ar", "fa"]
  private static let spellingLimit = 5

  let tally: EntityTally
  let top: Int

  var text: String {
    let entities = EntityTally.ranked(tally.entities, first: top)
    let unknown = EntityTally.ranked(tally.unknown, first: top)
    var lines: [String] = []
    if entities.isEmpty, unknown.isEmpty {
      lines.append("no names in \(Figures.documents(tally.documents))")
    }
    if !entities.isEmpty {
      lines.append(
        "\(Figures.count(tally.entities.count)) \(tally.entities.count == 1 ? "entity" : "entities") in "
          + "\(Figures.documents(tally.documents)), the most frequent first")
      for (id, entry) in entities { lines += block(id, entry) }
    }
    if !unknown.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(
        "\(Figures.count(tally.unknown.count)) \(tally.unknown.count == 1 ? "name" : "names") that the knowledge base "
          + "does not have, with \(tally.unknown.count == 1 ? "its" : "their") forms in other scripts")
      for (name, entry) in unknown { lines += nameBlock(name, entry) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func block(_ id: String, _ entry: EntityTally.Entry) -> [String] {
    var lines = ["", "\(entry.label)  (\(entry.type), \(id))  \(counts(entry))"]
    let others = entry.spellings.keys.filter { !Self.languages.contains($0) }.sorted()
    for language in Self.languages + others {
      guard let spellings = entry.spellings[language] else { continue }
      lines.append("  \(language)  " + list(spellings))
    }
    return lines
  }

  private func nameBlock(_ name: String, _ entry: EntityTally.Entry) -> [String] {
    var lines = ["", "\(name)  (\(entry.type))  \(counts(entry))"]
    guard let forms = entry.forms else { return lines }
    for (script, spellings) in [("latin", forms.latin), ("arabic", forms.arabic), ("persian", forms.persian)]
    where !spellings.isEmpty {
      lines.append("  \(script)  " + spellings.joined(separator: " | "))
    }
    return lines
  }

  private func counts(_ entry: EntityTally.Entry) -> String {
    "\(Figures.count(entry.mentions))\(entry.mentions == 1 ? " mention" : " mentions") in "
      + Figures.documents(entry.documents)
  }

  /// Spellings with their counts, the most frequent first.
  private func list(_ spellings: [String: Int]) -> String {
    let ranked = spellings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var shown = ranked.prefix(Self.spellingLimit).map { "\($0.key) \(Figures.count($0.value))" }
    if ranked.count > Self.spellingLimit { shown.append("and \(ranked.count - Self.spellingLimit) more") }
    return shown.joined(separator: " | ")
  }
}
