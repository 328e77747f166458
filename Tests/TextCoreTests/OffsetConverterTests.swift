import CTextKernels
import TestSupport
import Testing

@testable import TextCore

@Suite("Offset units")
struct OffsetConverterTests {
  /// The positions of all character boundaries of a text in the three units, counted by the standard library.
  struct Positions {
    var bytes: [Int] = [0]
    var codepoints: [Int] = [0]
    var utf16: [Int] = [0]

    init(_ text: String) {
      for scalar in text.unicodeScalars {
        bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar))
        codepoints.append(codepoints[codepoints.count - 1] + 1)
        utf16.append(utf16[utf16.count - 1] + UTF16.width(scalar))
      }
    }

    func positions(_ unit: OffsetUnit) -> [Int] {
      switch unit {
      case .utf8: bytes
      case .codepoints: codepoints
      case .utf16: utf16
      }
    }
  }

  @Test("Known positions", arguments: OffsetUnit.allCases)
  func known(unit: OffsetUnit) {
    let text = "a😀ق\u{200C}b"
    let expected: [OffsetUnit: [Int]] = [
      .utf8: [0, 1, 5, 7, 10, 11], .codepoints: [0, 1, 2, 3, 4, 5], .utf16: [0, 1, 3, 4, 5, 6],
    ]
    var converter = OffsetConverter(unit: unit)
    let converted = withBytes(text) { bytes in
      converter.begin(bytes)
      return [0, 1, 5, 7, 10, 11].map { converter.convert($0) }
    }
    #expect(converted == expected[unit])
    #expect(Positions(text).positions(unit) == expected[unit])
  }

  @Test("One converter, many texts, any order", arguments: OffsetUnit.allCases, [1, 2, 3, 4] as [UInt64])
  func random(unit: OffsetUnit, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var converter = OffsetConverter(unit: unit)
    for pieces in [0, 1, 2, 10, 40, 200, 3, 300] {
      let text = random.text(pieces: pieces)
      check(text, unit, &converter, &random, "seed \(seed), \(pieces) pieces")
    }
  }

  @Test("Texts of exactly some blocks", arguments: OffsetUnit.allCases)
  func blocks(unit: OffsetUnit) {
    var random = SeededGenerator(seed: 7)
    var converter = OffsetConverter(unit: unit)
    for length in [255, 256, 257, 511, 512, 513, 1024] {
      check(String(repeating: "a", count: length), unit, &converter, &random, "\(length) of ASCII")
      check(
        String(repeating: "a", count: length - 2) + "ق", unit, &converter, &random, "\(length), last wide")
      // A character of four bytes across the edge of a block.
      for shift in 1...4 {
        let text = String(repeating: "a", count: length - shift) + "😀" + String(repeating: "b", count: 300)
        check(text, unit, &converter, &random, "\(length), emoji \(shift) before")
      }
    }
  }

  @Test(
    "Every instruction set gives the same, at every length around a block", arguments: OffsetUnit.allCases,
    [DABIR_KERNEL_PLAIN, DABIR_KERNEL_AVX2, DABIR_KERNEL_AVX512, DABIR_KERNEL_NEON].map(\.rawValue))
  func kernels(unit: OffsetUnit, kernel: UInt32) {
    guard dabir_kernel_available(dabir_kernel(kernel)) else { return }
    var random = SeededGenerator(seed: 11)
    var converter = OffsetConverter(unit: unit, kernel: dabir_kernel(kernel))
    for length in 0...200 {
      let text = String(random.text(pieces: 60).prefix(length))
      check(text, unit, &converter, &random, "\(length) characters")
    }
  }

  @Test("Spans anywhere in the text, also behind its end", arguments: OffsetUnit.allCases)
  func spans(unit: OffsetUnit) {
    var random = SeededGenerator(seed: 12)
    var converter = OffsetConverter(unit: unit)
    let text = "ق" + random.text(pieces: 500)
    let truth = Positions(text)
    let expected = truth.positions(unit)
    let pairs = (0..<2_000).map { _ in
      (random.int(0...expected.count - 1), random.int(0...expected.count - 1))
    }
    let spans = pairs.map { Span(start: UInt32(truth.bytes[$0]), end: UInt32(truth.bytes[$1])) }
    var converted = spans
    withBytes(text) { bytes in
      converter.begin(bytes)
      spans.withUnsafeBufferPointer { spans in
        converted.withUnsafeMutableBufferPointer { converter.convert(spans, into: $0.baseAddress!) }
      }
      if unit != .utf8 {
        #expect(converter.convert(UInt32(bytes.count + 1000)) == expected[expected.count - 1])
        #expect(converter.convert(.max) == expected[expected.count - 1])
      }
    }
    #expect(converted == pairs.map { Span(start: UInt32(expected[$0]), end: UInt32(expected[$1])) })
  }

  private func check(
    _ text: String, _ unit: OffsetUnit, _ converter: inout OffsetConverter, _ random: inout SeededGenerator,
    _ comment: Comment
  ) {
    let truth = Positions(text)
    let expected = truth.positions(unit)
    let shuffled = truth.bytes.indices.shuffled(using: &random)
    var mistakes = 0
    withBytes(text) { bytes in
      for order in [Array(truth.bytes.indices), truth.bytes.indices.reversed(), shuffled] {
        converter.begin(bytes)
        mistakes += order.count { converter.convert(UInt32(truth.bytes[$0])) != expected[$0] }
      }
    }
    #expect(mistakes == 0, comment)
  }
}
