import Benchmark
import Segmentation
import TextCore

// Words and sentences of each sample text by every kernel, ICU's own iterator among them. Throughput counts
// texts a second. Allocations are counted by SegmentationRatios: the package's own counter needs a trait.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 20, scalingFactor: .one,
    maxDuration: .milliseconds(300))

  for sample in SampleTexts.all {
    let language = LanguageTag(sample.language)
    for kernel in WordKernel.available {
      Benchmark("word boundaries, \(sample.name), \(kernel)") { benchmark in
        let segmenter = WordSegmenter(kernel: kernel)
        var list = BoundaryList()
        try sample.text.withUnsafeBufferPointer { text in
          for _ in benchmark.scaledIterations {
            list.removeAll()
            try segmenter.appendBoundaries(of: text, language: language, to: &list)
          }
        }
        blackHole(list.count)
      }
      Benchmark("token layer, \(sample.name), \(kernel)") { benchmark in
        let segmenter = WordSegmenter(kernel: kernel)
        let layer = Layer(schema: .tokens)
        try sample.text.withUnsafeBufferPointer { text in
          for _ in benchmark.scaledIterations {
            layer.rollBack()
            try segmenter.appendTokens(of: text, language: language, to: layer)
          }
        }
        blackHole(layer.spans.count)
      }
    }
    for kernel in SentenceKernel.allCases {
      Benchmark("sentences, \(sample.name), \(kernel)") { benchmark in
        let segmenter = SentenceSegmenter(kernel: kernel)
        let layer = Layer(schema: .sentences)
        try sample.text.withUnsafeBufferPointer { text in
          for _ in benchmark.scaledIterations {
            layer.rollBack()
            try segmenter.appendSentences(of: text, language: language, to: layer)
          }
        }
        blackHole(layer.spans.count)
      }
    }
  }
}
