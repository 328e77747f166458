/// Turns ICU's rules, which take the longest match and back up to its end, into a machine that never backs up.
///
/// ICU runs a match until no rule goes on, and then starts the next one behind the last accepted character: it
/// reads the characters in between twice. The machine runs that next match at the same time. One of its states
/// is a pair: the match under way, and, while that is past its last accepted character, the match that starts
/// there in case no longer one comes. With the rules of words and sentences that is deep enough; the builder
/// refuses rules for which it is not.
struct OnePassBuilder {
  /// A match under way.
  private struct Match: Hashable {
    var state: Int
    /// The status at the last accepted character, with ``BoundaryMachine/dictionaryTag``.
    var tag: UInt8
    var sawDictionary: Bool
  }

  private struct Configuration: Hashable {
    var match: Match
    /// The match that starts behind the last accepted character of `match`, when that is not the last one.
    var retry: Match?
  }

  private static let stateLimit = 1500

  private let rules: RuleImage
  private var tags: [UInt8] = []
  private var numbers: [Configuration: Int] = [:]
  private var configurations: [Configuration] = []

  init(rules: RuleImage) throws(UnusableRules) {
    self.rules = rules
    for state in 0..<rules.stateCount { tags.append(try rules.accepts(state) ? rules.status(state) : 0) }
  }

  /// The transitions, ``BoundaryMachine/rowLength`` a state, and each state's actions at the end of the text.
  ///
  /// State 0 is the start of a segment.
  mutating func build() throws(UnusableRules) -> (steps: [UInt32], ends: [UInt32]) {
    let categories = RuleImage.firstCategory..<rules.categoryCount
    var steps = [UInt32](repeating: 0, count: BoundaryMachine.rowLength)
    var ends: [UInt32] = [0]
    for category in categories {
      let configuration = Configuration(match: try start(category), retry: nil)
      steps[category] = Transition(next: number(configuration)).packed
    }
    var index = 0
    while index < configurations.count {
      guard index < Self.stateLimit else { throw UnusableRules("more than \(Self.stateLimit) states") }
      var row = [UInt32](repeating: 0, count: BoundaryMachine.rowLength)
      for category in categories {
        var transition = Transition(next: 0)
        let configuration = try advance(configurations[index], category, &transition)
        transition.next = number(configuration)
        row[category] = transition.packed
      }
      steps += row
      ends.append(try end(configurations[index]))
      index += 1
    }
    for state in 0...configurations.count {
      steps[state * BoundaryMachine.rowLength + CategoryTable.escape] = Transition.escape(state: state)
    }
    return (steps, ends)
  }

  private mutating func number(_ configuration: Configuration) -> Int {
    if let known = numbers[configuration] { return known }
    configurations.append(configuration)
    numbers[configuration] = configurations.count
    return configurations.count
  }

  /// The match of a segment's first character.
  private func start(_ category: Int) throws(UnusableRules) -> Match {
    let first =
      rules.marksStart ? rules.next(RuleImage.startState, RuleImage.startOfText) : RuleImage.startState
    let state = rules.next(first, category)
    guard state != 0, rules.accepts(state) else { throw UnusableRules("a character that is no segment") }
    return accepted(state, sawDictionary: category >= rules.firstDictionaryCategory)
  }

  private func accepted(_ state: Int, sawDictionary: Bool) -> Match {
    let tag = tags[state] | (sawDictionary ? BoundaryMachine.dictionaryTag : 0)
    return Match(state: state, tag: tag, sawDictionary: sawDictionary)
  }

  /// The configuration after a character, and the boundaries that the character proves.
  private func advance(
    _ configuration: Configuration, _ category: Int, _ transition: inout Transition
  ) throws(UnusableRules) -> Configuration {
    let match = configuration.match
    let state = rules.next(match.state, category)
    let sawDictionary = match.sawDictionary || category >= rules.firstDictionaryCategory
    if state == 0 {
      guard let retry = configuration.retry else {
        transition.boundary = match.tag
        return Configuration(match: try start(category), retry: nil)
      }
      transition.pendingBoundary = match.tag
      let restarted = Configuration(match: retry, retry: nil)
      return try advance(restarted, category, &transition)
    }
    if rules.accepts(state) {
      return Configuration(match: accepted(state, sawDictionary: sawDictionary), retry: nil)
    }
    let longer = Match(state: state, tag: match.tag, sawDictionary: sawDictionary)
    guard let retry = configuration.retry else {
      transition.marksPending = true
      return Configuration(match: longer, retry: try start(category))
    }
    let next = rules.next(retry.state, category)
    guard next != 0, rules.accepts(next) else { throw UnusableRules("a boundary behind two open matches") }
    let retrySawDictionary = retry.sawDictionary || category >= rules.firstDictionaryCategory
    return Configuration(match: longer, retry: accepted(next, sawDictionary: retrySawDictionary))
  }

  /// The boundaries that the end of the text proves.
  private func end(_ configuration: Configuration) throws(UnusableRules) -> UInt32 {
    let match = configuration.match
    var transition = Transition(next: 0)
    let state = rules.next(match.state, RuleImage.endOfText)
    if rules.accepts(state) {
      transition.boundary = accepted(state, sawDictionary: match.sawDictionary).tag
    } else if let retry = configuration.retry {
      transition.pendingBoundary = match.tag
      let last = rules.next(retry.state, RuleImage.endOfText)
      transition.boundary =
        rules.accepts(last) ? accepted(last, sawDictionary: retry.sawDictionary).tag : retry.tag
    } else {
      transition.boundary = match.tag
    }
    return transition.packed
  }
}
