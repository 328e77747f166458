import Dispatch
import Testing
import TextCore

@testable import Segmentation

@Suite struct SharingTests {
  /// Workers have segmenters of their own over the machines of all.
  @Test func threadsGetTheSameCuts() throws {
    let texts = ["en", "fa", "ja", "fi", "de"].map {
      ($0, Array("Mr. A:B 3.14, سلام‌ها! 東京です。 U.S. \($0)".utf8))
    }
    let expected = try texts.map { try Self.cut($0.1, $0.0, WordSegmenter(), SentenceSegmenter()) }
    let differences = Locked(0)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let words = WordSegmenter()
      let sentences = SentenceSegmenter()
      for round in 0..<50 {
        let index = round % texts.count
        let actual = try? Self.cut(texts[index].1, texts[index].0, words, sentences)
        if actual != expected[index] { differences.withLock { $0 += 1 } }
      }
    }
    #expect(differences.withLock { $0 } == 0)
  }

  private static func cut(
    _ bytes: [UInt8], _ language: String, _ words: WordSegmenter, _ sentences: SentenceSegmenter
  ) throws -> [Span] {
    let tokens = Layer(schema: .tokens)
    let layer = Layer(schema: .sentences)
    try bytes.withUnsafeBufferPointer { text in
      try words.appendTokens(of: text, language: LanguageTag(language), to: tokens)
      try sentences.appendSentences(of: text, language: LanguageTag(language), to: layer)
    }
    return Array(tokens.spans.elements) + Array(layer.spans.elements)
  }
}
