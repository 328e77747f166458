import Glibc

extension NameMatchWorker {
  /// Compares two names and says why the score is what it is. Allocates; for many names use ``score(_:_:)``.
  public func match(_ first: String, _ second: String) -> NameMatch {
    let one = prepare(first)
    let firstLetters = canonicalLetters
    let two = prepare(second)
    let secondLetters = canonicalLetters
    let score = score(one, two)
    guard one.partCount > 0, two.partCount > 0 else { return NameMatch(score: score, reasons: []) }
    let firstText = { (range: Range<Int>) in Self.text(one, range, firstLetters) }
    let secondText = { (range: Range<Int>) in Self.text(two, range, secondLetters) }
    var reasons: [NameMatch.Reason] = []
    for pair in assignment.pairs.sorted(by: { $0.first.lowerBound < $1.first.lowerBound }) {
      let (text, other) = (firstText(pair.first), secondText(pair.second))
      let kind: NameMatch.Kind =
        if pair.isInitial { .initial } else if text == other {
          .equal
        } else if pair.first.count + pair.second.count > 2 { .joined } else if Self.keysMeet(one, two, pair) {
          .variant
        } else { .similar }
      reasons.append(
        NameMatch.Reason(kind: kind, first: text, second: other, likelihood: 1 / (1 + expf(-pair.odds))))
    }
    let onlyFirst = (0..<one.partCount).filter { !assignment.firstIsMatched[$0] }
    let onlySecond = (0..<two.partCount).filter { !assignment.secondIsMatched[$0] }
    let contradicts = !onlyFirst.isEmpty && !onlySecond.isEmpty
    let kind: NameMatch.Kind = contradicts ? .contradiction : .missing
    for index in onlyFirst {
      reasons.append(.init(kind: kind, first: firstText(index..<index + 1), second: "", likelihood: 0))
    }
    for index in onlySecond {
      reasons.append(.init(kind: kind, first: "", second: secondText(index..<index + 1), likelihood: 0))
    }
    if assignment.disorder > 0 { reasons.append(.init(kind: .order, first: "", second: "", likelihood: 0)) }
    return NameMatch(score: score, reasons: reasons)
  }

  private static func text(_ name: PreparedName, _ parts: Range<Int>, _ letters: [UInt16]) -> String {
    let start = Int(name.parts[parts.lowerBound].firstLetter)
    let end = Int(name.parts[parts.upperBound - 1].endLetter)
    return String(decoding: letters[start..<end], as: UTF16.self)
  }

  private static func keysMeet(_ first: PreparedName, _ second: PreparedName, _ pair: PartPair) -> Bool {
    first.phoneticKeys(ofPart: pair.first.lowerBound)
      .meet(second.phoneticKeys(ofPart: pair.second.lowerBound))
  }
}
