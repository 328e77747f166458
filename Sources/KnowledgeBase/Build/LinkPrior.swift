/// An entity with a name, before the name's other entities are known.
struct CandidateUse {
  var candidate: Candidate
  /// How often the entity is mentioned compared with others; see ``PriorModel/mass(_:)``.
  var mass: Double
}

/// How likely a name means each of the entities that have it, before any context is known.
///
/// The weight of a candidate is its share in the mass of all candidates, each counted with the weight of the
/// name's kind (``NameKind/weight``), times that weight: a label that only one entity has gets 1, a derived surname
/// that only one has 0.4, and *Paris* goes to the city in France with nearly 1.
enum LinkPrior {
  /// Appends a ``CandidateList``, the likeliest first, of equal ones the one with the smaller number.
  ///
  /// - Parameter commonness: how common the name is as a word, from 0 to 1.
  static func write(_ uses: [CandidateUse], commonness: Float, into writer: inout RecordWriter) {
    let total = uses.reduce(0) { $0 + $1.mass * Double($1.candidate.kind.weight) }
    var candidates = uses.map { use in
      var candidate = use.candidate
      let weight = Double(candidate.kind.weight)
      candidate.weight = total > 0 ? Float(use.mass * weight / total * weight) : 0
      return candidate
    }
    candidates.sort { $0.weight == $1.weight ? $0.entity < $1.entity : $0.weight > $1.weight }
    let kept = candidates.prefix(CandidateList.limit)
    writer.byte(UInt8(kept.count))
    writer.byte(UInt8((min(max(commonness, 0), 1) * 255).rounded()))
    for candidate in kept { writer.fixed(candidate.packed) }
  }
}
