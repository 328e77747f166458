import Foundation
import Testing
import TextCore

@testable import Segmentation

/// The Unicode Consortium's own tests, which Debian's package `unicode-data` brings.
@Suite struct UnicodeTestFileTests {
  private static let folder = "/usr/share/unicode/auxiliary"
  private static let exist = FileManager.default.fileExists(atPath: folder + "/WordBreakTest.txt")

  @Test(.enabled(if: exist, "needs the Debian package unicode-data"))
  func wordBreakTestIsCutLikeICU() throws {
    let comparison = WordComparison()
    let lines = try Self.lines("WordBreakTest.txt")
    #expect(lines.count > 1000)
    for line in lines { #expect(try comparison.differences(line.text) == []) }
  }

  @Test(.enabled(if: exist, "needs the Debian package unicode-data"))
  func wordBreakTestHoldsButForColons() throws {
    let segmenter = WordSegmenter()
    for line in try Self.lines("WordBreakTest.txt") where !line.text.contains(UInt8(ascii: ":")) {
      try line.text.withExactCopy { text in
        var list = BoundaryList()
        try segmenter.appendBoundaries(of: text, language: nil, to: &list)
        #expect(Array(list.ends.elements) == line.boundaries)
      }
    }
  }

  @Test(.enabled(if: exist, "needs the Debian package unicode-data"))
  func sentenceBreakTestHolds() throws {
    let segmenter = SentenceSegmenter()
    let comparison = SentenceComparison(language: .undetermined)
    let lines = try Self.lines("SentenceBreakTest.txt")
    #expect(lines.count > 400)
    for line in lines {
      #expect(try comparison.difference(line.text) == nil)
      try line.text.withExactCopy { text in
        var boundaries = Arena<UInt32>()
        try segmenter.appendBoundaries(of: text, language: nil, to: &boundaries)
        #expect(Array(boundaries.elements) == line.boundaries)
      }
    }
  }

  /// Lines such as `÷ 0061 × 0308 ÷ # …`.
  private static func lines(_ name: String) throws -> [(text: [UInt8], boundaries: [UInt32])] {
    let file = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    return file.split(separator: "\n").compactMap { line in
      let fields = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      var text: [UInt8] = []
      var boundaries: [UInt32] = []
      for field in fields {
        if field == "÷", !text.isEmpty { boundaries.append(UInt32(text.count)) }
        if let value = UInt32(field, radix: 16), let scalar = Unicode.Scalar(value) {
          text += Array(scalar.utf8)
        }
      }
      return text.isEmpty ? nil : (text, boundaries)
    }
  }
}
