import Glibc

/// How well known an entity is, as one number from 0 to 1 made of everything that sources say.
///
/// Sources measure in scales that cannot be compared: made-up priors, page views, counts of triples. Each value is
/// therefore replaced by its rank among all values of its own scale (the share of smaller ones, ties in the
/// middle), and the prior is the mean of what is known, weighted by how much it says:
///
/// - a measure of popularity with rank r counts ½ + r⁄2, with weight 2: being measured at all says something;
/// - the source's own prior p counts p, with weight 1;
/// - the number of relations, with rank r among entities that have any, counts 0.4 + 0.6 r, with weight 1;
/// - a `prominence` from 1 to 5, which people gave, counts 0.3, 0.5, 0.7, 0.85, 1, with weight 3;
/// - n sources count 1 − 1⁄(n+1), with weight ½.
///
/// Ranks are taken from counts over 4,096 steps of each scale, so that memory does not depend on the number of
/// entities. It is a measure of order, not a probability: a step of ⅓ stands for about ten times more mentions
/// (see ``mass(_:)``).
struct PriorModel {
  private var scales: [String: RankScale] = [:]
  private var relations = RankScale(largest: 20)

  /// Counts what an entity brings to the scales.
  mutating func observe(_ entity: EntityRecord) {
    for item in entity.popularity { scales[item.scale, default: RankScale(largest: 1)].add(item.value) }
    if !entity.relations.isEmpty { relations.add(Self.magnitude(entity.relations.count)) }
  }

  /// Ends observing.
  mutating func finish() {
    for scale in scales.keys { scales[scale]?.finish() }
    relations.finish()
  }

  /// The prior of an entity.
  func prior(_ entity: EntityRecord) -> Double {
    var sum = 0.0
    var weights = 0.0
    func count(_ value: Double, _ weight: Double) {
      sum += min(max(value, 0), 1) * weight
      weights += weight
    }
    for item in entity.popularity {
      if let scale = scales[item.scale] { count(0.5 + scale.rank(item.value) / 2, 2) }
    }
    if let prior = entity.prior { count(prior, 1) }
    if !entity.relations.isEmpty {
      count(0.4 + 0.6 * relations.rank(Self.magnitude(entity.relations.count)), 1)
    }
    if let prominence = entity.fact("prominence").flatMap({ Int($0) }), 1...5 ~= prominence {
      count([0.3, 0.5, 0.7, 0.85, 1][prominence - 1], 3)
    }
    count(1 - 1 / (Double(entity.sources.count) + 1), 0.5)
    return sum / weights
  }

  private static func magnitude(_ count: Int) -> Double { log2(Double(count) + 1) }

  /// How often an entity is mentioned compared with others, as far as its prior tells: 10 to the power of 3 p.
  static func mass(_ prior: Double) -> Double { pow(10, 3 * prior) }
}

/// The ranks of values in a scale from 0 to a largest value.
private struct RankScale {
  private static let steps = 4096
  private let largest: Double
  private var counts = [Int](repeating: 0, count: steps)
  /// For each step, how many values lie below it.
  private var below: [Int] = []
  private var total = 0

  init(largest: Double) { self.largest = largest }

  private func step(_ value: Double) -> Int {
    guard value.isFinite, value > 0 else { return 0 }
    return Int(min(value / largest, 1) * Double(Self.steps - 1))
  }

  mutating func add(_ value: Double) {
    counts[step(value)] += 1
    total += 1
  }

  mutating func finish() {
    below = []
    var sum = 0
    for count in counts {
      below.append(sum)
      sum += count
    }
  }

  func rank(_ value: Double) -> Double {
    guard total > 1 else { return 0.5 }
    let step = step(value)
    return (Double(below[step]) + Double(counts[step] - 1) / 2) / Double(total - 1)
  }
}
