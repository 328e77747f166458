import TestSupport
import Testing
import TextCore

@testable import Segmentation

/// Readers repair texts, so that kernels see valid UTF-8 only; if not, they must still keep to their buffers,
/// which AddressSanitizer watches.
@Suite struct IllFormedTextTests {
  @Test func anyBytesAreCutInsideTheirBounds() throws {
    var random = SeededGenerator(seed: Fuzzing.seed)
    let leads: [UInt8] = [0xC2, 0xD8, 0xDB, 0xE2, 0x80, 0x8C, 0xE0, 0xED, 0xF0, 0xF4, 0xF8, 0xFF, 0x61, 0x20]
    let segmenters = WordKernel.available.filter { $0 != .iterator }.map { WordSegmenter(kernel: $0) }
    let sentences = SentenceKernel.allCases.filter { $0 != .iterator }.map { SentenceSegmenter(kernel: $0) }
    for length in 0..<400 {
      let bytes = (0..<length).map { index in
        index % 3 == 0 ? UInt8.random(in: 0...255, using: &random) : leads.randomElement(using: &random)!
      }
      try bytes.withExactCopy { text in
        for segmenter in segmenters {
          let cuts = try Cuts(text, segmenter, language: nil)
          #expect(cuts.ends.allSatisfy { $0 <= length })
          #expect(cuts.spans.allSatisfy { $0.start <= $0.end && $0.end <= length })
        }
        for segmenter in sentences {
          let layer = Layer(schema: .sentences)
          try segmenter.appendSentences(of: text, language: .english, to: layer)
          #expect(layer.spans.elements.allSatisfy { $0.start < $0.end && $0.end <= length })
        }
      }
    }
  }
}
