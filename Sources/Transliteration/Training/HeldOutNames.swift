/// Names that a training did not see, each with all its accepted spellings.
struct HeldOutNames {
  struct Name {
    var source: [UInt8]
    var targets: Set<[UInt8]>
    /// Whether all its pairs are of foreign origin.
    var isForeign: Bool
  }

  private(set) var names: [Name] = []
  private var place: [[UInt8]: Int] = [:]

  init(_ pairs: [LetterPair]) {
    for pair in pairs {
      if let known = place[pair.source] {
        names[known].targets.insert(pair.target)
        names[known].isForeign = names[known].isForeign && pair.origin == .foreign
      } else {
        place[pair.source] = names.count
        names.append(Name(source: pair.source, targets: [pair.target], isForeign: pair.origin == .foreign))
      }
    }
  }

  func contains(_ source: [UInt8]) -> Bool { place[source] != nil }
}
