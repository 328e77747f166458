import TextCore
import Transliteration

/// Looks single names up, for people: every entity that a name may mean, with the reasons.
public struct NameLookup: ~Copyable {
  private let knowledge: KnowledgeBase
  private var folded = FoldedText()
  private let matcher = NameMatcher.builtin.makeWorker()

  /// Makes a lookup.
  public init(_ knowledge: KnowledgeBase) { self.knowledge = knowledge }

  /// An entity that a name may mean.
  public struct Finding: Sendable {
    /// The entity.
    public var entity: Entity
    /// How likely it is meant, from 0 to 1.
    public var score: Float
    /// Why it is among the findings.
    public var reason: Reason
  }

  /// Why an entity is found.
  public enum Reason: Sendable, Hashable {
    /// What was looked for is its id.
    case id
    /// A name equals it when both are folded.
    case name(NameKind, NameLanguages)
    /// So does a name without the article or particle that this one has.
    case withoutParticle(NameKind, NameLanguages)
    /// A name of the entity sounds like it.
    case soundsLike(String)

    /// The reason in words: `label (en, fa)`.
    public var text: String {
      switch self {
      case .id: "id"
      case .name(let kind, let languages): Self.phrase(kind, languages)
      case .soundsLike(let name): "sounds like \(name)"
      case .withoutParticle(let kind, let languages): Self.phrase(kind, languages) + ", without particle"
      }
    }

    private static func phrase(_ kind: NameKind, _ languages: NameLanguages) -> String {
      "\(kind.phrase) (\(languages.languages.map(\.tag).joined(separator: ", ")))"
    }
  }

  /// The entities that a name may mean, the likeliest first.
  public mutating func find(_ name: String) -> [Finding] {
    var findings: [Finding] = []
    var known: Set<UInt32> = []
    if let entity = knowledge.entity(id: name) {
      findings.append(Finding(entity: entity, score: 1, reason: .id))
      known.insert(entity.number)
    }
    folded.fold(name)
    for candidate in knowledge.names.candidates(knowledge.names.state(of: folded))
    where known.insert(candidate.entity).inserted {
      findings.append(
        Finding(
          entity: knowledge.entity(candidate.entity), score: candidate.weight,
          reason: .name(candidate.kind, candidate.languages)))
    }
    if findings.isEmpty {
      for candidate in knowledge.names.candidates(stateWithoutParticle())
      where known.insert(candidate.entity).inserted {
        findings.append(
          Finding(
            entity: knowledge.entity(candidate.entity), score: candidate.weight,
            reason: .withoutParticle(candidate.kind, candidate.languages)))
      }
    }
    findings += soundingLike(name, besides: known)
    return findings
  }

  /// Persons with a name that the matcher takes for a spelling of this one, however it is written.
  private func soundingLike(_ name: String, besides known: Set<UInt32>) -> [Finding] {
    let wanted = matcher.prepare(name)
    var seen = known
    var found: [Finding] = []
    guard wanted.partCount > 1 else { return [] }
    wanted.forEachNameKey { key in
      knowledge.sounds.forEachEntity(withKey: key) { number, _ in
        guard seen.insert(number).inserted else { return true }
        if let finding = compare(wanted, knowledge.entity(number)) { found.append(finding) }
        return seen.count < Self.comparisonLimit
      }
    }
    return found.sorted { $0.score == $1.score ? $0.entity.number < $1.entity.number : $0.score > $1.score }
  }

  /// So many persons at most are compared with a name.
  private static let comparisonLimit = 1000

  /// How likely a name is one of a person's, and which; a little more for the well known.
  private func compare(_ wanted: PreparedName, _ entity: Entity) -> Finding? {
    var best: Float = 0
    var name = ""
    func consider(_ other: String) {
      let prepared = matcher.prepare(other)
      let score = matcher.score(wanted, prepared)
      if score > best, score >= NameMatcher.threshold(wanted, prepared) { (best, name) = (score, other) }
    }
    for language in TextLanguage.allCases {
      if let label = entity.labelText(language) { consider(label) }
    }
    entity.forEachAlias { consider(String(decoding: $1, as: UTF8.self)) }
    guard best > 0 else { return nil }
    return Finding(entity: entity, score: best * (0.8 + 0.2 * entity.prior), reason: .soundsLike(name))
  }

  /// The state of the folded name without an English article or Arabic particles at its front.
  private func stateWithoutParticle() -> NameIndex.State {
    guard folded.words.count > 0 else { return .none }
    let first = folded.bytes(of: folded.words[0])
    if ["the", "al", "el"].contains(where: { first.elementsEqual($0.utf8) }) {
      guard folded.words.count > 1 else { return .none }
      return state(after: knowledge.names.start(number(of: 1)), from: 2)
    }
    for split in Particles(first) {
      let found = state(after: knowledge.names.start(first, without: split), from: 1)
      if knowledge.names.isName(found) { return found }
    }
    return .none
  }

  private func number(of word: Int) -> UInt32 {
    knowledge.names.words.number(of: folded.bytes(of: folded.words[word]))
  }

  private func state(after start: NameIndex.State, from first: Int) -> NameIndex.State {
    var state = start
    for word in first..<max(first, folded.words.count) where !state.isNone {
      state = knowledge.names.advance(state, number(of: word))
    }
    return state
  }
}

extension NameKind {
  /// The kind in words.
  public var phrase: String {
    switch self {
    case .label: "label"
    case .alias: "alias"
    case .surname: "surname"
    case .shortForm: "short form"
    case .beforeComma: "part before the comma"
    case .acronym: "initials"
    case .demonym: "demonym"
    case .withoutLegalForm: "without legal form"
    case .city: "by its city"
    case .article: "article"
    case .qualified: "with its region"
    case .spacing: "spacing"
    case .reordered: "other order"
    }
  }
}
