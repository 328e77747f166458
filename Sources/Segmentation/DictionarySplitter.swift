import TextCore

/// Cuts the segments of scripts written without spaces, which the machine only marks, by ICU's dictionaries.
///
/// ICU looks at no character outside of such a segment, so that it is given the segment alone.
struct DictionarySplitter {
  let iterator: BreakIterator
  let text: UnsafeBufferPointer<UInt8>

  /// Cuts the marked ones among the boundaries from `first` on; `start` is the boundary before that.
  func split(_ list: inout BoundaryList, from first: Int, start: Int) throws(SegmentationError) {
    let ends = Array(list.ends.elements[first...])
    let statuses = Array(list.statuses.elements[first...])
    list.truncate(to: first)
    var segmentStart = UInt32(start)
    for (end, status) in zip(ends, statuses) {
      if status & BoundaryMachine.dictionaryTag == 0 {
        list.append(end, status)
      } else {
        for piece in try pieces(Span(start: segmentStart, end: end)) { list.append(piece.end, piece.status) }
      }
      segmentStart = end
    }
  }

  /// Cuts the marked ones among a token layer's rows from `first` on.
  func split(_ layer: Layer, from first: Int) throws(SegmentationError) {
    let spans = Array(layer.spans.elements[first...])
    let kinds = Array(layer.columns[0].codes.elements[first...])
    layer.spans.truncate(to: first)
    layer.columns[0].codes.truncate(to: first)
    for (span, kind) in zip(spans, kinds) {
      guard kind == TokenWriter.dictionaryKind else {
        layer.spans.append(span)
        layer.columns[0].codes.append(kind)
        continue
      }
      var start = span.start
      for piece in try pieces(span) {
        let token = Span(start: start, end: piece.end)
        if let kind = TokenKind(ruleStatus: 100 * Int32(piece.status), segment: text, token) {
          TokenView(layer).append(token, kind)
        }
        start = piece.end
      }
    }
  }

  /// The boundaries inside a segment and at its end.
  private func pieces(_ segment: Span) throws(SegmentationError) -> [(end: UInt32, status: UInt8)] {
    let bytes = UnsafeBufferPointer(rebasing: text[Int(segment.start)..<Int(segment.end)])
    var pieces: [(end: UInt32, status: UInt8)] = []
    try iterator.forEachRun(of: bytes) { boundaries, statuses in
      for index in boundaries.indices {
        pieces.append((segment.start + boundaries[index], UInt8(statuses[index] / 100)))
      }
    }
    return pieces
  }
}
