import LanguageIdentification
import TestSupport
import Testing

@Suite("Robustness")
struct RobustnessTests {
  @Test("Random bytes of every length give a verdict")
  func randomBytes() {
    var random = SeededGenerator(seed: 1)
    for length in Array(0..<200) + [4095, 4096, 4097, 4100, 9000, 70_000] {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let verdict = identify(bytes)
      #expect((0...1).contains(verdict.score))
    }
  }

  @Test("Continuation bytes alone are no letters")
  func continuationBytes() {
    #expect(identify([UInt8](repeating: 0x80, count: 10_000)).tag == "und-Zyyy")
    #expect(identify([UInt8](repeating: 0xFF, count: 10_000)).tag == "und-Zyyy")
  }

  @Test("Truncated UTF-8 at every length")
  func truncated() {
    let text = Array("سلام، 你好 😀 žluťoučký naïve".utf8)
    for length in text.indices {
      #expect((0...1).contains(identify(Array(text[..<length])).score))
    }
    #expect(identify(Array(Array("دولت ایران می‌گوید".utf8).dropLast())).tag == "fa")
  }

  @Test("A megabyte of one letter")
  func oneLetter() {
    #expect(identify([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)).script == .latin)
    #expect(identify(String(repeating: "ی", count: 1 << 19)).script == .arabic)
    #expect(identify(String(repeating: "字", count: 1 << 18)).tag == "und-Hani")
  }

  @Test("An empty buffer without an address")
  func emptyBuffer() {
    let verdict = LanguageIdentifier().identify(UnsafeBufferPointer(start: nil, count: 0))
    #expect(verdict == LanguageVerdict(language: .other, script: .common, score: 0))
  }

  @Test("Long texts are cut between characters")
  func longTexts() {
    for padding in 0..<8 {
      let text =
        String(repeating: " ", count: padding) + String(repeating: "وزیر گفت که تصمیم گرفته شد. ", count: 300)
      #expect(identify(text).tag == "fa")
    }
  }
}
