import KnowledgeBase
import TextCore

/// What the likelier names of a document say about the others: countries, related entities, and entities of the
/// same sort.
///
/// Every entity speaks with the probability that the document means it. Ownership: one a worker.
struct DocumentContext: ~Copyable {
  /// At most so many entities of a document, and so many relations of each, are looked at.
  private static let entityLimit = 96
  private static let relationLimit = 64

  private let knowledge: KnowledgeBase
  private var descriptions: DescriptionWords
  private var count = 0
  private var total: Float = 0
  private var members = VoteTable()
  private var countries = VoteTable()
  private var related = VoteTable()
  private var sorts = VoteTable()
  /// How much the document is about sports by its words, from 0 to 1, and the votes of teams and athletes.
  private var sport: Float = 0
  private var sportVotes: Float = 0
  /// The entity whose votes do not count, as it is a rival for the same span.
  private var excluded: UInt32?
  private var isExcludedSport = false
  private var excludedWords = Arena<UInt64>()

  init(_ linker: EntityLinker) {
    knowledge = linker.knowledge
    descriptions = DescriptionWords(linker)
  }

  /// Forgets the document before, and looks at the words of the next one.
  mutating func reset(_ words: borrowing DocumentWords) {
    count = 0
    total = 0
    sportVotes = 0
    excluded = nil
    isExcludedSport = false
    members.reset()
    countries.reset()
    related.reset()
    sorts.reset()
    let hits = Float(words.sportCount * Self.wordsPerSportWord)
    sport = min(1, hits / Float(max(words.traits.count, Self.wordsPerSportWord * 2)))
  }

  /// With one word in so many from sports, or two in a short text, a text is about nothing else.
  private static let wordsPerSportWord = 25

  /// Takes an entity of the document in; the same one counts once.
  mutating func add(_ entity: UInt32, _ probability: Float) {
    guard count < Self.entityLimit, members.votes(UInt64(entity)) == 0 else { return }
    count += 1
    total += probability
    members.add(UInt64(entity), probability)
    if let country = knowledge.country(of: entity) { countries.add(UInt64(country.value), probability) }
    addRelations(of: entity, probability)
    var isSport = false
    for word in descriptions.words(of: entity) {
      sorts.add(word.hash, probability)
      isSport = isSport || word.isSport
    }
    if isSport { sportVotes += probability }
  }

  private mutating func addRelations(of entity: UInt32, _ probability: Float) {
    let record = knowledge.entity(entity)
    let vote = probability * Self.relationWeight(record.relationCount)
    for index in 0..<min(record.relationCount, Self.relationLimit) {
      related.add(UInt64(record.relation(index).entity), vote)
    }
  }

  /// What each relation of an entity says: the less, the more there are.
  private static func relationWeight(_ count: Int) -> Float { 8 / Float(8 + count) }

  /// Leaves the votes of an entity out from now on, and counts those of the one left out before.
  mutating func exclude(_ entity: UInt32) {
    if excluded == entity { return }
    excluded = entity
    excludedWords.truncate(to: 0)
    isExcludedSport = false
    for word in descriptions.words(of: entity) {
      excludedWords.append(word.hash)
      isExcludedSport = isExcludedSport || word.isSport
    }
  }

  /// Sets the features of an option that depend on the rest of the document.
  ///
  /// - Parameters:
  ///   - own: the hashes of the words of the span, which say nothing about the entity.
  ///   - words: the words of the document.
  mutating func describe(
    _ entity: UInt32, own: UnsafeBufferPointer<UInt64>, _ words: borrowing DocumentWords,
    _ language: TextLanguage, _ features: inout FeatureVector
  ) {
    let vote = members.votes(UInt64(entity))
    let rival = excluded.map { $0 == entity ? 0 : members.votes(UInt64($0)) } ?? 0
    let others = total - vote - rival
    let country = knowledge.country(of: entity)
    if let country, others > 0.01 {
      let isShared = rival > 0 && excluded.flatMap { knowledge.country(of: $0) } == country
      let votes = countries.votes(UInt64(country.value)) - vote - (isShared ? rival : 0)
      features[.country] = max(0, votes) / (others + 1)
    }
    // A name without its country is that of a country which the text names.
    if features[.translation] > 0, features[.sound] < 1, features[.country] == 0 {
      features[.translation] = 2
    }
    features[.related] = min(3, relatedVotes(entity, without: rival))
    let sports = SportVotes(
      votes: sportVotes - (isExcludedSport ? rival : 0), own: vote, others: others, words: sport)
    // Descriptions are in English.
    if language == .english {
      describeSort(of: entity, vote, rival, own, words, sports, &features)
    } else if sports.isAny {
      // Countries are called like their teams, and mean themselves as often.
      if let country, knowledge.country(country)?.number == entity { return }
      let isSport = descriptions.words(of: entity).contains { $0.isSport }
      describeSport(of: entity, isSport: isSport, sports, &features)
    }
  }

  /// Sets the features that the entity's description gives.
  private mutating func describeSort(
    of entity: UInt32, _ vote: Float, _ rival: Float, _ own: UnsafeBufferPointer<UInt64>,
    _ words: borrowing DocumentWords, _ sports: SportVotes, _ features: inout FeatureVector
  ) {
    var described: Float = 0
    var shared: Float = 0
    var isSport = false
    for word in descriptions.words(of: entity) where !own.contains(word.hash) {
      if words.has(word.hash) { described += word.weight }
      isSport = isSport || word.isSport
      let unfair = vote + (rival > 0 && excludedWords.elements.contains(word.hash) ? rival : 0)
      shared += word.weight * min(2, max(0, sorts.votes(word.hash) - unfair))
    }
    features[.description] = described / (1 + described)
    features[.sort] = shared / (1 + shared)
    describeSport(of: entity, isSport: isSport, sports, &features)
  }

  private func describeSport(
    of entity: UInt32, isSport: Bool, _ sports: SportVotes, _ features: inout FeatureVector
  ) {
    if isSport {
      features[.sport] = sports.share(isSport: true)
    } else if knowledge.type(of: entity).isPlace {
      features[.sportPlace] = sports.share(isSport: false)
    }
  }

  private func relatedVotes(_ entity: UInt32, without rival: Float) -> Float {
    let votes = related.votes(UInt64(entity))
    guard votes > 0, rival > 0, let excluded else { return votes }
    let record = knowledge.entity(excluded)
    var shared = 0
    for index in 0..<min(record.relationCount, Self.relationLimit)
    where record.relation(index).entity == entity { shared += 1 }
    return max(0, votes - Float(shared) * rival * Self.relationWeight(record.relationCount))
  }
}

/// How much a document is about sports: by its words, and by the teams and athletes among its other entities.
private struct SportVotes {
  let votes: Float
  let own: Float
  let others: Float
  let words: Float

  var isAny: Bool { words > 0 || votes > 0.1 }

  /// From 0 to 1.
  ///
  /// - Parameter isSport: whether the entity's own vote is one of the votes.
  func share(isSport: Bool) -> Float {
    min(1, words + max(0, votes - (isSport ? own : 0)) / (others + 1))
  }
}
