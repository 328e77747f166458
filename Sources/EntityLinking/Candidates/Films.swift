import KnowledgeBase

/// Tells films from what they are named after: *Wall Street* is a street unless a text speaks of films.
enum Films {
  /// What follows *film* in descriptions of films, unlike those of festivals, awards and genres.
  private static let openings = [
    "by", "directed", "starring", "written", "produced", "about", "of", "in", "from", "based",
  ]

  /// Whether an entity is a film by its description: *1987 film by Oliver Stone*.
  static func contains(_ number: UInt32, _ knowledge: KnowledgeBase) -> Bool {
    guard knowledge.type(of: number) == .other else { return false }
    let words = knowledge.entity(number).entityDescription.split(whereSeparator: { $0 == 0x20 })
    guard let film = words.firstIndex(where: { $0.elementsEqual("film".utf8) }) else { return false }
    return film + 1 == words.count || openings.contains { words[film + 1].elementsEqual($0.utf8) }
  }
}
