import KnowledgeBase
import TextCore

extension LinkWorker {
  /// Calls `body` with the options for a mention and for the spans that overlap it, the likeliest first.
  public func forEachOption(of mention: Int, _ body: (Explanation) -> Void) {
    let row = mentions[mention]
    var found: [Int] = []
    for index in 0..<candidates.options.count {
      let span = finder.spans[Int(candidates.options[index].span)]
      if span.first <= row.last, span.last >= row.first { found.append(index) }
    }
    found.sort {
      let one = candidates.options[$0].probability
      let other = candidates.options[$1].probability
      return one == other ? $0 < $1 : one > other
    }
    for index in found {
      let option = candidates.options[index]
      body(
        Explanation(
          span: finder.spans[Int(option.span)].span, entity: option.entity, probability: option.probability,
          features: option.features))
    }
  }
}
