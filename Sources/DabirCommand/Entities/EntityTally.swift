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

    fileprivate mutating func count(_ mention: AnnotatedLine.Mention, _ language: String, isNew: Bool) {
      mentions += 1
      if isNew { documents += 1 }
      spellings[language, default: [:]][mention.text, default: 0] += 1
    }
  }

  /// Entities by id.
  private(set) var entities: [String: Entry] = [:]
  /// Names without an entity, by their text.
  private(set) var unknown: [String: Entry] = [:]
  /// The number of articles.
  private(set) var documents = 0
  /// Whether any article had the layer `mentions`, be it empty.
  private(set) var hasMentions = false

  /// Adds an article.
  mutating func add(_ line: AnnotatedLine) {
    documents += 1
    hasMentions = hasMentions || line.mentions != nil
    let language = line.lang ?? "und"
    let forms = Dictionary(
      (line.names ?? []).map { ($0.text, $0.forms) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for mention in line.mentions ?? [] {
      if let id = mention.entity {
        let isNew = seen.insert(id).inserted
        entities[id, default: Entry(label: mention.label ?? mention.text, type: mention.type)]
          .count(mention, language, isNew: isNew)
        if language == "en", let label = mention.label { entities[id]?.label = label }
      } else {
        let isNew = seen.insert("name " + mention.text).inserted
        unknown[mention.text, default: Entry(label: mention.text, type: mention.type)]
          .count(mention, language, isNew: isNew)
        if let forms = forms[mention.text], unknown[mention.text]?.forms == nil {
          unknown[mention.text]?.forms = forms
        }
      }
    }
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
