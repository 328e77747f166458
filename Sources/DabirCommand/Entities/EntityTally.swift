/// Counts the entities of annotated articles, and the names that no knowledge base has.
///
/// Memory grows with the number of different entities and spellings, not with the articles.
struct EntityTally {
  /// How often an entity, or a name, was met.
  struct Entry {
    var label: String
    var type: String
    var mentions = 0
    var documents = 0
    /// Spellings and their counts, by language.
    var spellings: [String: [String: Int]] = [:]
    /// For names that no knowledge base has: their forms in other scripts.
    var forms: AnnotatedLine.Forms?
  }

  /// Entities by id.
  private(set) var entities: [String: Entry] = [:]
  /// Names without an entity, by their text.
  private(set) var unknown: [String: Entry] = [:]
  /// The number of articles.
  private(set) var documents = 0

  /// Adds an article.
  mutating func add(_ line: AnnotatedLine) {
    documents += 1
    let language = line.lang ?? "und"
    let forms = Dictionary(
      (line.names ?? []).map { ($0.text, $0.forms) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for mention in line.mentions ?? [] {
      if let id = mention.entity {
        var entry = entities[id] ?? Entry(label: mention.label ?? mention.text, type: mention.type)
        if language == "en", let label = mention.label { entry.label = label }
        Self.count(mention, language, isNew: seen.insert(id).inserted, in: &entry)
        entities[id] = entry
      } else {
        var entry = unknown[mention.text] ?? Entry(label: mention.text, type: mention.type)
        Self.count(mention, language, isNew: seen.insert("name " + mention.text).inserted, in: &entry)
        if entry.forms == nil { entry.forms = forms[mention.text] }
        unknown[mention.text] = entry
      }
    }
  }

  private static func count(
    _ mention: AnnotatedLine.Mention, _ language: String, isNew: Bool, in entry: inout Entry
  ) {
    entry.mentions += 1
    if isNew { entry.documents += 1 }
    entry.spellings[language, default: [:]][mention.text, default: 0] += 1
  }

  /// The entries met most often; ties by documents, then by key.
  static func ranked(_ entries: [String: Entry], first count: Int) -> [(key: String, entry: Entry)] {
    let all = entries.map { (key: $0.key, entry: $0.value) }
    return Array(
      all.sorted {
        ($1.entry.mentions, $1.entry.documents, $0.key) < ($0.entry.mentions, $0.entry.documents, $1.key)
      }.prefix(count))
  }
}
