import Foundation
import TestSupport

@testable import Segmentation

/// How much the differential tests do: `DABIR_FUZZ_TEXTS` and `DABIR_FUZZ_SEED` in the environment.
enum Fuzzing {
  static let texts = number("DABIR_FUZZ_TEXTS") ?? 5000
  static let seed = UInt64(number("DABIR_FUZZ_SEED") ?? 20_250_321)
  /// The tests that take minutes, such as all runs of four categories.
  static let isExhaustive = number("DABIR_FUZZ_TEXTS") ?? 0 >= 100_000

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}

/// Texts that no person would write, made to meet every rule.
struct RandomTexts {
  private var random: SeededGenerator
  /// The code points of each category of the rules.
  private let members: [[UInt32]]
  private let pieces: [String]
  private var made = 0

  /// - Parameters:
  ///   - pieces: strings to strew in, such as abbreviations.
  init(machine: BoundaryMachine, seed: UInt64, pieces: [String] = []) {
    random = SeededGenerator(seed: seed)
    members = Self.members(of: machine)
    self.pieces = pieces
  }

  /// The code points of each category, without surrogates; empty categories are left out.
  static func members(of machine: BoundaryMachine) -> [[UInt32]] {
    var members = [[UInt32]](repeating: [], count: CategoryTable.escape)
    for scalar in UInt32(0)..<0x110000 where !(0xD800...0xDFFF).contains(scalar) {
      members[Int(machine.categories[scalar] & CategoryTable.categoryMask)].append(scalar)
    }
    return members.filter { !$0.isEmpty }
  }

  private static let ascii = Array("abzABZ@019__  .',;:\r\n\t\"!?()-\u{B}\u{0}\u{7F}".unicodeScalars).map(
    \.value)
  private static let arabic =
    Array("ابتثجحخسشعغفقكلمنهويپچژگکی\u{640}".unicodeScalars).map(\.value)
    + Array("\u{64B}\u{64E}\u{650}\u{651}\u{670}\u{200C}\u{200C}\u{200F}".unicodeScalars).map(\.value)
  private static let arabicMarks =
    Array("   .،؛؟٪٫٬٠١٩۰۱۹«»()\n-_:!\"'’…–\u{A0}".unicodeScalars).map(\.value)
  private static let blocks: [UInt32] = [
    0x80, 0xC0, 0x300, 0x370, 0x400, 0x5D0, 0x600, 0x640, 0x6C0, 0x900, 0xE00, 0xE80, 0x1780, 0x2000, 0x2018,
    0x2100, 0x3000, 0x3040, 0x30A0, 0x4E00, 0xAC00, 0xFB50, 0xFE70, 0x1F1E6, 0x1F468, 0xE0020,
  ]

  /// The next text, as UTF-8.
  mutating func next() -> [UInt8] {
    defer { made += 1 }
    var scalars = String.UnicodeScalarView()
    switch made % 10 {
    case 0: fill(&scalars, 0..<24) { $0.member(below: 20) }
    case 1: fill(&scalars, 0..<24) { $0.member(below: $0.members.count) }
    case 2: fill(&scalars, 0..<40) { $0.anywhere() }
    case 3: fill(&scalars, 0..<60) { $0.nearby() }
    case 4: fill(&scalars, 50..<600) { $0.percent(97) ? $0.pick(Self.ascii) : $0.anywhere() }
    case 5: fill(&scalars, 50..<600) { $0.letters() }
    case 6: fill(&scalars, 20..<300) { $0.percent(96) ? $0.arabicLike() : $0.nearby() }
    case 7: runs(&scalars)
    case 8: fill(&scalars, 50..<80) { $0.percent(50) ? $0.arabicLike() : $0.letters() }
    default: sentences(&scalars)
    }
    return Array(String(scalars).utf8)
  }

  /// A text followed by all its beginnings whose length is near that of a block.
  mutating func nextWithCuts() -> [[UInt8]] {
    let text = next()
    guard made % 50 == 9 || made % 50 == 7 else { return [text] }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var beginnings = [text]
    var beginning: [UInt8] = []
    for scalar in scalars {
      beginning += Array(scalar.utf8)
      if (58...70).contains(beginning.count) || (120...132).contains(beginning.count) {
        beginnings.append(beginning)
      }
    }
    return beginnings
  }

  private mutating func fill(
    _ scalars: inout String.UnicodeScalarView, _ lengths: Range<Int>, _ make: (inout Self) -> UInt32
  ) {
    for _ in 0..<Int.random(in: lengths, using: &random) {
      if let scalar = Unicode.Scalar(make(&self)) { scalars.append(scalar) }
    }
  }

  private mutating func pick(_ values: [UInt32]) -> UInt32 { values.randomElement(using: &random) ?? 0x61 }
  private mutating func percent(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &random) < share }

  private mutating func member(below limit: Int) -> UInt32 {
    if percent(3) { return anywhere() }
    return pick(members[Int.random(in: 0..<min(limit, members.count), using: &random)])
  }

  private mutating func anywhere() -> UInt32 { UInt32.random(in: 0..<0x110000, using: &random) }

  private mutating func nearby() -> UInt32 { pick(Self.blocks) + UInt32.random(in: 0..<64, using: &random) }

  private mutating func letters() -> UInt32 {
    percent(70) ? UInt32.random(in: 0x61...0x7A, using: &random) : pick(Self.ascii)
  }

  private mutating func arabicLike() -> UInt32 { percent(75) ? pick(Self.arabic) : pick(Self.arabicMarks) }

  /// Long stretches of one kind, so that segments are longer than a block.
  private mutating func runs(_ scalars: inout String.UnicodeScalarView) {
    for _ in 0..<Int.random(in: 1..<8, using: &random) {
      let scalar = percent(50) ? member(below: 20) : percent(50) ? pick(Self.ascii) : arabicLike()
      let length =
        percent(30) ? Int.random(in: 50..<140, using: &random) : Int.random(in: 1..<6, using: &random)
      guard let unicode = Unicode.Scalar(scalar) else { continue }
      scalars.append(contentsOf: repeatElement(unicode, count: length))
    }
  }

  /// Words, ends of sentences and the strewn pieces.
  private mutating func sentences(_ scalars: inout String.UnicodeScalarView) {
    let marks = [
      ". ", ".", "! ", "? ", "؟ ", "۔ ", ".\n", "\n", "\r\n", "...", ".\" ", "». ", " ", ", ", "; ",
    ]
    let words = ["The", "cat", "3", "14", "U.S", "سلام", "و", "Ελλάδα", "東京", "(", "e.g", "a", "B", "\u{AD}"]
    for _ in 0..<Int.random(in: 2..<30, using: &random) {
      let word = percent(25) ? pieces.randomElement(using: &random) : words.randomElement(using: &random)
      scalars.append(contentsOf: (word ?? "x").unicodeScalars)
      let mark = percent(50) ? " " : marks.randomElement(using: &random)
      scalars.append(contentsOf: (mark ?? " ").unicodeScalars)
    }
  }
}
