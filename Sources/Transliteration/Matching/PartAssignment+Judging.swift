extension PartAssignment {
  /// Whether both names have parts without counterpart: these contradict each other.
  func isContradicted(_ first: NameView, _ second: NameView) -> Bool {
    first.parts.indices.contains { !firstIsMatched[$0] }
      && second.parts.indices.contains { !secondIsMatched[$0] }
  }

  /// Quality of the most alike parts that are in no pair.
  var nearMiss: Float {
    var best: Float = 0
    for candidate in candidates
    where !firstIsMatched[candidate.first.lowerBound] && !secondIsMatched[candidate.second.lowerBound] {
      best = max(best, candidate.quality)
    }
    return best
  }

  /// Whether there is a well-known name on each side, without counterpart, and these are different names.
  func hasDifferentNames(_ first: NameView, _ second: NameView) -> Bool {
    for index in 0..<first.partCount where !firstIsMatched[index] {
      for other in 0..<second.partCount where !secondIsMatched[other] {
        if first.parts[index].identity.relation(to: second.parts[other].identity) == .different {
          return true
        }
      }
    }
    return false
  }

  /// Share of neighbouring pairs, by place in the first name, that stand the other way round in the second.
  var disorder: Float {
    guard pairs.count > 1 else { return 0 }
    var inversions = 0
    for (index, pair) in pairs.enumerated() {
      for other in pairs[(index + 1)...]
      where (pair.first.lowerBound < other.first.lowerBound)
        != (pair.second.lowerBound < other.second.lowerBound)
      {
        inversions += 1
      }
    }
    return Float(inversions) / Float(pairs.count * (pairs.count - 1) / 2)
  }
}
