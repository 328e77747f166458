import Segmentation
import TextCore

/// One way to do a job, which is repeated on all documents.
struct Contender {
  var name: String
  var run: (UnsafeBufferPointer<UInt8>, LanguageTag) throws -> Void
  /// What the last document gave, as numbers to compare.
  var result: () -> [UInt64]
}

extension Contender {
  static func boundaries(_ kernel: WordKernel) -> Contender {
    let segmenter = WordSegmenter(kernel: kernel)
    let holder = Holder()
    return Contender(name: kernel.rawValue) { text, language in
      holder.list.removeAll()
      try segmenter.appendBoundaries(of: text, language: language, to: &holder.list)
    } result: {
      zip(holder.list.ends.elements, holder.list.statuses.elements).map { UInt64($0) << 8 | UInt64($1) }
    }
  }

  static func tokens(_ kernel: WordKernel) -> Contender {
    let segmenter = WordSegmenter(kernel: kernel)
    let layer = Layer(schema: .tokens)
    return Contender(name: kernel.rawValue) { text, language in
      layer.rollBack()
      try segmenter.appendTokens(of: text, language: language, to: layer)
    } result: {
      zip(layer.spans.elements, layer.columns[0].codes.elements).flatMap {
        [UInt64($0.start) << 32 | UInt64($0.end), UInt64($1)]
      }
    }
  }

  static func sentences(_ kernel: SentenceKernel) -> Contender {
    let segmenter = SentenceSegmenter(kernel: kernel)
    let layer = Layer(schema: .sentences)
    return Contender(name: kernel.rawValue) { text, language in
      layer.rollBack()
      try segmenter.appendSentences(of: text, language: language, to: layer)
    } result: {
      layer.spans.elements.map { UInt64($0.start) << 32 | UInt64($0.end) }
    }
  }

  /// The list outlives a call.
  private final class Holder {
    var list = BoundaryList()
  }
}
