/// Learns ``WellKnownNames`` from names in Arabic letters and the Latin spellings that people use for them.
struct WellKnownNamesTraining {
  /// A name is well known when so many people bear it.
  private static let fewestBearers: Float = 8
  /// Latin spellings of fewer people, or of less than this share of a name's, are taken for mistakes.
  private static let fewestSpellers: Float = 2
  private static let leastShareOfSpelling: Float = 0.005
  /// A Latin spelling stands for the names that have at least this share of its bearers.
  private static let leastShareOfName: Float = 0.1
  /// Arabic spellings are one name when their Latin spellings coincide to this share.
  private static let leastOverlap: Float = 0.4

  /// Number of people by Latin spelling, for each Arabic one; spellings are hashes of their sounds.
  private var bearers: [UInt32: [UInt32: Float]] = [:]

  /// - Parameter spellings: pairs in both scripts, in any order, whose weight is the number of people; others are
  ///   left out.
  static func learn(_ spellings: [SpellingPair]) -> WellKnownNames {
    var training = WellKnownNamesTraining()
    for pair in spellings { training.add(pair) }
    training.dropRareNames()
    return training.names()
  }

  private mutating func add(_ pair: SpellingPair) {
    let names = [pair.first, pair.second].map(NamePreparer.unweighted)
    guard names.allSatisfy({ $0.partCount == 1 && !$0.parts[0].isInitial }),
      let script = names.first(where: { $0.alphabet == .arabic }),
      let latin = names.first(where: { $0.alphabet == .latin })
    else { return }
    bearers[WellKnownNames.hash(ofPart: 0, of: script), default: [:]][
      WellKnownNames.hash(ofPart: 0, of: latin), default: 0] += pair.weight
  }

  private mutating func dropRareNames() {
    bearers = bearers.compactMapValues { spellings in
      let total = spellings.values.sorted().reduce(0, +)
      let kept = spellings.filter {
        $0.value >= Self.fewestSpellers && $0.value >= Self.leastShareOfSpelling * total
      }
      return total >= Self.fewestBearers && !kept.isEmpty ? kept : nil
    }
  }

  private func names() -> WellKnownNames {
    let scripts = bearers.keys.sorted()
    let numbers = numbers(of: scripts)
    var entries = scripts.compactMap { script in
      numbers[script].map { HashedTable.Entry(hash: script, value: NameIdentity(first: $0)) }
    }
    var readings: [UInt32: [UInt16: Float]] = [:]
    for script in scripts {
      guard let number = numbers[script], let spellings = bearers[script] else { continue }
      for (latin, count) in spellings { readings[latin, default: [:]][number, default: 0] += count }
    }
    for (latin, counts) in readings where bearers[latin] == nil {
      let total = counts.values.sorted().reduce(0, +)
      let likely = counts.filter { $0.value >= Self.leastShareOfName * total }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      let identity = NameIdentity(first: likely.first ?? 0, second: likely.count > 1 ? likely[1] : 0)
      entries.append(HashedTable.Entry(hash: latin, value: identity))
    }
    return WellKnownNames(table: HashedTable(entries))
  }

  /// The numbers of names; Arabic spellings of one name share one.
  private func numbers(of scripts: [UInt32]) -> [UInt32: UInt16] {
    let shares = bearers.mapValues { spellings in
      let total = spellings.values.sorted().reduce(0, +)
      return spellings.mapValues { $0 / total }
    }
    var numbers: [UInt32: UInt16] = [:]
    var heads: [UInt32] = []
    /// Names that a Latin spelling has been met with.
    var met: [UInt32: [Int]] = [:]
    for script in scripts {
      guard let spellings = shares[script], heads.count < Int(UInt16.max) else { continue }
      let candidates = Set(spellings.keys.flatMap { met[$0] ?? [] }).sorted()
      let known = candidates.first { overlap(spellings, shares[heads[$0]] ?? [:]) >= Self.leastOverlap }
      let head = known ?? heads.count
      if known == nil { heads.append(script) }
      numbers[script] = UInt16(head + 1)
      for latin in spellings.keys { met[latin, default: []].append(head) }
    }
    return numbers
  }

  /// The share of people with one Arabic spelling that those with another match in Latin letters.
  private func overlap(_ first: [UInt32: Float], _ second: [UInt32: Float]) -> Float {
    first.keys.sorted().reduce(into: Float(0)) { $0 += min(first[$1] ?? 0, second[$1] ?? 0) }
  }
}
