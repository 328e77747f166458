import Foundation
import Segmentation
import TestSupport
import Testing
import TextCore

@Suite("Word boundaries")
struct WordBoundaryTests {
  private static let testFile = "/usr/share/unicode/auxiliary/WordBreakTest.txt"

  /// A line of the Unicode Standard's test: a text and the byte positions where it may be cut.
  private struct Line {
    var text = ""
    var boundaries: [UInt32] = []

    init?(_ line: Substring) {
      guard let fields = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first,
        fields.contains("÷")
      else { return nil }
      for field in fields.split(whereSeparator: \.isWhitespace) {
        if field == "÷" {
          boundaries.append(UInt32(text.utf8.count))
        } else if let value = UInt32(field, radix: 16), let scalar = UnicodeScalar(value) {
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  @Test(
    "Every line of the Unicode Standard's test gives what ICU's iterator gives",
    .enabled(
      if: FileManager.default.fileExists(atPath: testFile),
      "\(testFile) is missing; Debian's package unicode-data has it"))
  func standard() throws {
    let file = try String(contentsOfFile: Self.testFile, encoding: .utf8)
    let lines = file.split(separator: "\n").compactMap { Line($0) }
    #expect(lines.count == 1_823)
    let segmenter = WordSegmenter()
    var equal = 0
    for line in lines {
      let reference = Reference(line.text)
      let found = try tokens(line.text, with: segmenter)
      #expect(found == reference.tokens, "\(line.text.unicodeScalars.map(\.value))")
      if [0] + reference.segments.map(\.span.end) == line.boundaries {
        equal += 1
      } else {
        // ICU's rules for words differ on purpose: a colon is no letter of a word.
        #expect(line.text.unicodeScalars.contains(":"))
      }
    }
    #expect(equal == 1_808)
  }

  @Test(
    "Mixed text gives what ICU's iterator gives", arguments: ["und", "en", "ar", "fa"],
    [1, 2, 3, 4, 5] as [UInt64])
  func random(language: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let segmenter = WordSegmenter()
    for pieces in [1, 5, 40, 400] {
      let text = random.text(pieces: pieces)
      let found = try tokens(text, language: language, with: segmenter)
      #expect(found == Reference(text, language: language).tokens, "seed \(seed), \(pieces) pieces")
    }
  }

  @Test("Any characters at all give what ICU's iterator gives", arguments: 1...10 as ClosedRange<UInt64>)
  func scalars(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let segmenter = WordSegmenter()
    let ranges: [ClosedRange<Int>] = [
      0...0x7F, 0x20...0x7E, 0x80...0x24F, 0x300...0x36F, 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF,
      0x2000...0x206F, 0x3040...0x30FF, 0x4E00...0x4FFF, 0xFB50...0xFEFF, 0x1F1E6...0x1F1FF,
      0x1F300...0x1F64F, 0x1_0000...0x10_FFFF,
    ]
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<random.int(1...40) {
        let value = UInt32(random.int(random.pick(ranges)))
        if let scalar = UnicodeScalar(value) { text.unicodeScalars.append(scalar) }
      }
      let found = try tokens(text, with: segmenter)
      #expect(found == Reference(text).tokens, "seed \(seed): \(text.unicodeScalars.map(\.value))")
    }
  }

  @Test("What a text gives does not depend on the texts before it")
  func history() throws {
    // The first two characters are shared by scripts; which dictionary they go to is settled when it is loaded.
    let texts = [
      "゠\u{8EC}\u{361}ー𠛱", "ーカタカナー", "ー", "中文ー", "ภาษาไทย", "한국어", "ខ្មែរ", "ー𠛱", "\u{FF70}ｶﾀ", "😀ー中",
    ]
    let alone = try texts.map { try tokens($0) }
    for first in texts {
      let segmenter = WordSegmenter()
      _ = try tokens(first, with: segmenter)
      for (index, text) in texts.enumerated() {
        #expect(try tokens(text, with: segmenter) == alone[index], "\(text) behind \(first)")
      }
    }
  }

  @Test("Segments of white space alone are left out, all others kept")
  func whiteSpace() throws {
    #expect(try tokens("").isEmpty)
    #expect(try tokens(" \t\r\n\u{85}\u{A0}\u{2003}\u{2028}\u{2029}\u{3000}").isEmpty)
    // A mark that stands on a space is no white space.
    let mark = try tokens("a \u{301}b")
    #expect(mark.map(\.text) == ["a", " \u{301}", "b"])
    #expect(mark.map(\.kind) == [.word, .symbol, .word])
    // Neither are the zero-width characters, which the property White_Space leaves out.
    #expect(try tokens("\u{200B}").map(\.kind) == [.symbol])
    #expect(try tokens("\u{FEFF}").map(\.kind) == [.symbol])
  }

  @Test("Spans are bytes of the text, and cover all of it but white space")
  func cover() throws {
    let text = "قاسم 😀 naïve, U.S.\u{A0}۱۳۹۸"
    let found = try tokens(text)
    #expect(found.first?.span == Span(start: 0, end: 8))
    #expect(found.last.map { Int($0.span.end) } == text.utf8.count)
    #expect(found.map(\.text).joined() == text.replacing(" ", with: "").replacing("\u{A0}", with: ""))
  }

  @Test("Texts longer than one run of boundaries")
  func long() throws {
    let found = try tokens(String(repeating: "ab, ", count: 5_000))
    #expect(found.count == 10_000)
    #expect(found.last?.span == Span(start: 19_998, end: 19_999))
  }

  @Test("Hundreds of unknown languages open no iterator each")
  func unknownLanguages() throws {
    let words = WordSegmenter()
    let sentences = SentenceSegmenter()
    let text = "A b. C"
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    for first in letters {
      for second in letters {
        let tag = "x\(first)\(second)"
        #expect(try tokens(text, language: tag, with: words).count == 4)
        #expect(try SegmentationTests.sentences(text, language: "q\(tag)qq", with: sentences).count == 2)
      }
    }
    // One of no language, and those of the few known languages that begin with an x.
    #expect(nativeHandles(in: words) <= 8)
    #expect(nativeHandles(in: sentences) <= 8)
  }

  /// The native objects that an object keeps, however deep.
  private func nativeHandles(in value: Any) -> Int {
    if value is OpaquePointer { return 1 }
    return Mirror(reflecting: value).children.reduce(0) { $0 + nativeHandles(in: $1.value) }
  }
}
