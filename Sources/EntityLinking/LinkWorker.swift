import KnowledgeBase
import TextCore

/// Links the names of one text after the other; one a thread, as its storage is used again and again.
public final class LinkWorker {
  /// The names of the last text, in its order; they do not overlap.
  public private(set) var mentions = Arena<Mention>()

  private let linker: EntityLinker
  let knowledge: KnowledgeBase
  var finder: SpanFinder
  var words: DocumentWords
  var candidates: OptionList
  private var selection = SpanSelection()
  private var context: DocumentContext
  private var names = DocumentNames()
  private(set) var capitalizedRuns = CapitalizedRuns()
  private var uncasedRuns = UncasedRuns()
  var persons: SoundingPersons
  var soundingNames: SoundingNames
  /// For each word, whether a chosen span covers it.
  private(set) var covered = Arena<Bool>()
  /// For each word, whether it stands in a longer name that no knowledge base has.
  private var isInLongRun = Arena<Bool>()
  /// Whether nothing but the names tells where one ends, as capital letters do.
  private var prefersLongerNames = false

  init(_ linker: EntityLinker) {
    self.linker = linker
    knowledge = linker.knowledge
    finder = SpanFinder(linker.knowledge)
    words = DocumentWords(linker)
    candidates = OptionList(linker)
    context = DocumentContext(linker)
    let screen = SoundScreen(linker)
    persons = SoundingPersons(linker, screen)
    soundingNames = SoundingNames(linker, screen)
  }

  /// An entity is taken for what its name means wherever words repeat it when it is at least so likely.
  private static let sureness: Float = 0.5
  /// An entity says something of the document's other names when it is at least so likely.
  private static let relevance: Float = 0.15

  /// Finds the names of a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8 below 4 GB.
  ///   - sentences: the sentences of the text, in order.
  /// - Complexity: O(n).
  public func link(
    _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage, sentences: UnsafeBufferPointer<Span>
  ) {
    mentions.truncate(to: 0)
    prefersLongerNames = language != .english
    finder.fold(text)
    words.read(text, language, folded: finder.folded, sentences: sentences)
    finder.select(text, language, words.traits.elements, knowledge)
    candidates.collect(&finder, words, text, language)
    candidates.addUsualNames(&finder, words, text, language)
    candidates.addNamesWithInitials(&finder, words, text, language)
    if language == .english { candidates.excludeForeignBodiesInEnglish(finder.spans.elements, words) }
    rate(language)
    choose(cutoff: Self.sureness - 0.1)
    let known = candidates.options.count
    if addUnlistedNames(text, language) {
      if language != .english { candidates.excludeForeignBodies(finder.spans.elements, words) }
      rate(language, from: known)
      choose(cutoff: Self.sureness - 0.1)
    }
    learnFromDocument(language)
    choose(cutoff: Self.relevance)
    learnContext()
    candidates.addChains(
      selection.chosen.elements, isInLongRun.elements, &finder, words, names, text, language)
    candidates.readNeighbours(
      selection.chosen.elements, finder, words, language, sureness: Self.sureness)
    candidates.describeDocument(finder, words, &context, names, language)
    rate(language)
    choose(cutoff: linker.options.threshold)
    collectMentions(text, language)
  }

  /// How many spans and options the last text had: what linking takes time for.
  var work: Int { finder.spans.count + candidates.options.count }

  private func rate(_ language: TextLanguage, from first: Int = 0) {
    candidates.rate(
      linker.weights[language], of: finder.spans.elements, from: first, mergesNames: language != .english)
  }

  /// Chooses spans by the options' probabilities.
  private func choose(cutoff: Float) {
    let spans = UnsafeMutableBufferPointer(start: finder.spans.base, count: finder.spans.count)
    candidates.findBest(spans)
    if prefersLongerNames {
      candidates.preferLongerNames(spans, words.traits.elements)
    } else {
      candidates.leaveTitlesOut(spans, words.traits.elements)
    }
    selection.select(spans, candidates.options.elements, words: words.traits.count, cutoff: cutoff)
    let count = words.traits.count
    covered.fill(count, false)
    for index in selection.chosen.elements {
      let span = spans[Int(index)]
      for word in Int(span.first)...Int(span.last) { covered.base[word] = true }
    }
  }

  /// Takes in what the surest names say of the rest of the document.
  private func learnFromDocument(_ language: TextLanguage) {
    names.reset()
    findRuns(language)
    isInLongRun.fill(words.traits.count, false)
    for index in 0..<runCount(language) {
      let run = self.run(index, language)
      guard run.last > run.first else { continue }
      for word in Int(run.first)...Int(run.last) { isInLongRun.base[word] = true }
      // Nothing is called for short by what comes behind *of*, or by half of a compound.
      let last = words.traits[Int(run.last)]
      if words.traits[Int(run.last) - 1].isDisjoint(with: .of), last.isDisjoint(with: .afterHyphen) {
        names.set(words.hashes[Int(run.last)], DocumentNames.unknown, run.type)
      }
      if run.type == .person, words.traits[Int(run.first) + 1].isDisjoint(with: .afterHyphen) {
        names.setGiven(words.hashes[Int(run.first)], DocumentNames.unknown)
      }
    }
    for index in selection.chosen.elements {
      let span = finder.spans[Int(index)]
      let option = candidates.options[Int(span.best)]
      guard option.probability >= Self.sureness else { continue }
      let type = knowledge.type(of: option.entity)
      let next = Int(span.last) + 1
      // *BERLIN (DPA)* says who writes, not what Berlin is called.
      if next < words.traits.count, words.traits[next].contains([.afterBracket, .allCapitals]),
        type == .organization || finder.beginAlike(Int(span.first), next)
      {
        names.set(words.hashes[next], option.entity, type)
      }
      guard span.last > span.first else { continue }
      switch type {
      case .person:
        if words.traits[Int(span.last)].isDisjoint(with: .ordinal) {
          names.set(words.hashes[Int(span.last)], option.entity, type)
        }
        if words.traits[Int(span.first)].contains(.givenName) {
          names.setGiven(words.hashes[Int(span.first)], option.entity)
        }
      case .organization:
        let first = Int(span.first)
        if words.traits[first].isDisjoint(with: [
          .common, .givenName, .organizationCue, .organizationHead, .kind, .translated,
        ]),
          !candidates.isFamousPlace(first, finder.spans.elements)
        {
          names.set(words.hashes[first], option.entity, type)
        }
      default: break
      }
    }
  }

  /// Takes in what the likelier entities say of the others.
  private func learnContext() {
    context.reset(words)
    for index in selection.chosen.elements {
      let option = candidates.options[Int(finder.spans[Int(index)].best)]
      context.add(option.entity, option.probability)
    }
  }

  func findRuns(_ language: TextLanguage) {
    if language == .english {
      capitalizedRuns.find(words.traits.elements) { [covered = covered.base] in covered[$0] }
    } else {
      uncasedRuns.find(words.traits.elements, language) { [covered = covered.base] in covered[$0] }
    }
  }

  private func runCount(_ language: TextLanguage) -> Int {
    language == .english ? capitalizedRuns.runs.count : uncasedRuns.runs.count
  }

  private func run(_ index: Int, _ language: TextLanguage) -> NameRun {
    language == .english ? capitalizedRuns.runs[index] : uncasedRuns.runs[index]
  }

  private func collectMentions(_ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage) {
    let findsUnlinked = linker.options.findsUnlinked
    if findsUnlinked { findRuns(language) }
    if findsUnlinked, language != .english {
      uncasedRuns.addRepeated(words.traits.elements) {
        [covered = covered.base] in
        covered[$0]
      } isRepeated: {
        guard let entry = names.get(words.hashes[$0]) else { return false }
        return entry.entity == DocumentNames.unknown && entry.type == .person && !entry.isFirst
      }
    }
    let count = findsUnlinked ? runCount(language) : 0
    var next = 0
    for index in selection.chosen.elements {
      let span = finder.spans[Int(index)]
      while next < count, run(next, language).first < span.first {
        append(run(next, language), text)
        next += 1
      }
      let option = candidates.options[Int(span.best)]
      let type = knowledge.type(of: option.entity)
      mentions.append(
        Mention(
          span: span.span, type: type, entity: option.entity, score: option.probability, first: span.first,
          last: span.last))
    }
    while next < count {
      append(run(next, language), text)
      next += 1
    }
  }

  private func append(_ run: NameRun, _ text: UnsafeBufferPointer<UInt8>) {
    var span = finder.span(ofWords: Int(run.first), Int(run.last))
    span.span.end = finder.end(of: span.span, lastWord: Int(run.last), text, words.traits.elements)
    let particles =
      words.traits[Int(run.first)].contains(.particle)
      ? 1 : words.restHashes[Int(run.first)] != 0 ? finder.translatedParticles(Int(run.first)) : 0
    if particles > 0 { finder.leaveOut(particles, of: &span, text) }
    let isShort = run.first == run.last
    // *President of Azerbaijan* is no name of a person.
    if isShort, run.type == .person,
      candidates.isFamousPlace(Int(run.first), finder.spans.elements, fame: OptionFeatures.famous)
    {
      return
    }
    let entry = isShort && run.type == .other ? names.get(words.hashes[Int(run.first)]) : nil
    mentions.append(
      Mention(
        span: span.span, type: entry?.type ?? run.type, entity: Mention.unlinked, score: isShort ? 0.6 : 0.8,
        first: run.first,
        last: run.last))
  }
}
