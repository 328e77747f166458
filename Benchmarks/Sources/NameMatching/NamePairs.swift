import Transliteration

/// Pairs of names that are known to be the same person's or not, and how they are made.
enum NamePairs {
  /// Look-alikes that each name is paired with.
  static let lookAlikesPerName = 5

  /// Pairs of one list: its own spellings are the same; the look-alikes of an entry are not.
  struct ListPairs {
    /// The Arabic name with the main Latin spelling and with look-alikes' main spellings.
    var main: [LabelledPair] = []
    /// The Arabic name with other Latin spellings of the entry, and of look-alikes.
    var variants: [LabelledPair] = []
    /// The main Latin spelling with others of the entry, and with all of look-alikes.
    var latin: [LabelledPair] = []
  }

  /// The pairs of the persons of a list that are for tuning, or of those that are not.
  ///
  /// A look-alike of a person is another entry of the same half of the same list whose main Latin spelling
  /// shares a whole word with this one's or is alike to 0.6 by ``PlainSimilarity``, and is not the same spelling;
  /// the ``lookAlikesPerName`` most similar are taken.
  static func of(_ list: [ListedPerson], forTuning: Bool) -> ListPairs {
    let persons = list.filter { $0.isForTuning == forTuning }
    let words = persons.map { PlainSimilarity.words($0.label) }
    var pairs = ListPairs()
    for (index, person) in persons.enumerated() {
      let same = person.aliases.filter { PlainSimilarity.spellsSame(words[index], PlainSimilarity.words($0)) }
      let others = lookAlikes(of: index, words)
      for alias in same { pairs.latin.append(LabelledPair(person.label, alias, isSame: true)) }
      for other in others {
        pairs.latin.append(LabelledPair(person.label, persons[other].label, isSame: false))
      }
      guard let arabic = person.arabic else { continue }
      pairs.main.append(LabelledPair(arabic, person.label, isSame: true))
      for alias in same { pairs.variants.append(LabelledPair(arabic, alias, isSame: true)) }
      for other in others {
        pairs.main.append(LabelledPair(arabic, persons[other].label, isSame: false))
        for alias in persons[other].aliases
        where PlainSimilarity.spellsSame(words[other], PlainSimilarity.words(alias)) {
          pairs.variants.append(LabelledPair(arabic, alias, isSame: false))
        }
      }
    }
    return pairs
  }

  /// Pairs of a file of whole names in both scripts: its lines are the same; names of other lines that share a
  /// Latin word, the ``lookAlikesPerName`` most similar ones of at most 300, are not.
  static func of(_ names: [SpellingPair], every step: Int = 1, dropsMiddleNames: Bool = false)
    -> [LabelledPair]
  {
    let words = names.map { PlainSimilarity.words($0.second) }
    var lines: [[UInt8]: [Int]] = [:]
    for (index, words) in words.enumerated() {
      for word in words where word.count > 2 { lines[word, default: []].append(index) }
    }
    let known = Set(
      names.map { NameNormalizer.canonical($0.first) + "\t" + NameNormalizer.canonical($0.second) })
    var pairs: [LabelledPair] = []
    for index in stride(from: 0, to: names.count, by: step) {
      pairs.append(LabelledPair(names[index].first, names[index].second, isSame: true))
      let shortened = dropsMiddleNames ? withoutMiddleName(names[index].second) : nil
      if let shortened { pairs.append(LabelledPair(names[index].first, shortened, isSame: true)) }
      let script = NameNormalizer.canonical(names[index].first)
      var candidates: Set<Int> = []
      for word in words[index].sorted(by: { (lines[$0]?.count ?? 0) < (lines[$1]?.count ?? 0) }) {
        for other in lines[word] ?? [] where candidates.count < 300 { candidates.insert(other) }
      }
      let ranked = candidates.filter { other in
        words[other] != words[index] && NameNormalizer.canonical(names[other].first) != script
          && !known.contains(script + "\t" + NameNormalizer.canonical(names[other].second))
      }.map { ($0, PlainSimilarity.similarity(words[index], words[$0])) }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      for (other, _) in ranked.prefix(lookAlikesPerName) {
        pairs.append(LabelledPair(names[index].first, names[other].second, isSame: false))
        guard shortened != nil, let other = withoutMiddleName(names[other].second) else { continue }
        pairs.append(LabelledPair(names[index].first, other, isSame: false))
      }
    }
    return pairs
  }

  /// A name of three words and more without its second one, as the press shortens names; nil when it is shorter
  /// or its second word is a particle.
  private static func withoutMiddleName(_ name: String) -> String? {
    var words = name.split(separator: " ")
    guard words.count >= 3, words[1].count > 4 else { return nil }
    words.remove(at: 1)
    return words.joined(separator: " ")
  }

  /// Single parts in both scripts, the same ones and look-alikes: for each unit, the Latin spellings of the most
  /// similar other units, two among those with the same consonants and two among those that begin and end alike.
  static func ofParts(_ units: [SpellingPair], every step: Int) -> [LabelledPair] {
    let words = units.map { PlainSimilarity.words($0.second).flatMap { $0 } }
    var lines: [[UInt8]: [Int]] = [:]
    for (index, word) in words.enumerated() where word.count > 1 {
      for bucket in buckets(word) { lines[bucket, default: []].append(index) }
    }
    let known = Set(
      units.map { NameNormalizer.canonical($0.first) + "\t" + NameNormalizer.canonical($0.second) })
    var pairs: [LabelledPair] = []
    for index in stride(from: 0, to: units.count, by: step) where words[index].count > 1 {
      let word = words[index]
      let script = NameNormalizer.canonical(units[index].first)
      pairs.append(LabelledPair(units[index].first, units[index].second, isSame: true))
      for bucket in buckets(word) {
        let candidates = lines[bucket] ?? []
        let sampled = stride(from: 0, to: candidates.count, by: max(1, candidates.count / 300)).map {
          candidates[$0]
        }
        let ranked = sampled.filter {
          words[$0] != word && NameNormalizer.canonical(units[$0].first) != script
            && !known.contains(script + "\t" + NameNormalizer.canonical(units[$0].second))
        }.map { ($0, PlainSimilarity.similarity(word, words[$0])) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        for (other, _) in ranked.prefix(2) {
          pairs.append(LabelledPair(units[index].first, units[other].second, isSame: false))
          pairs.append(LabelledPair(units[index].second, units[other].second, isSame: false))
        }
      }
    }
    return pairs
  }

  /// Where to look for words like this one: under its consonants, and under its ends and length.
  private static func buckets(_ word: [UInt8]) -> [[UInt8]] {
    let vowels = Set("aeiou".utf8)
    var consonants: [UInt8] = [0]
    for letter in word where !vowels.contains(letter) && letter != consonants.last {
      consonants.append(letter)
    }
    return [consonants, [word[0], word[word.count - 1], UInt8(clamping: word.count / 2)]]
  }

  /// Scales the weights of pairs to a sum.
  static func scaled(_ pairs: [LabelledPair], to sum: Float) -> [LabelledPair] {
    var scaled = pairs
    for index in scaled.indices { scaled[index].weight *= sum / Float(pairs.count) }
    return scaled
  }

  private static func lookAlikes(of index: Int, _ words: [[[UInt8]]]) -> [Int] {
    words.indices.filter { $0 != index && words[$0] != words[index] }.compactMap { other -> (Int, Double)? in
      let similarity = PlainSimilarity.similarity(words[index], words[other])
      let shares = words[index].contains { $0.count > 2 && words[other].contains($0) }
      return shares || similarity >= 0.6 ? (other, similarity) : nil
    }
    .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(lookAlikesPerName).map(\.0)
  }
}
