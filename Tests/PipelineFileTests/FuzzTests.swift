import Pipeline
import Testing

@testable import PipelineFile

@Suite("Damaged files")
struct FuzzTests {
  /// A small generator, so that every run damages files alike.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  @Test("never crash the reader, and every mistake has a place in the file")
  func damage() throws {
    var generator = Generator(state: 7)
    let valid = Array(WholeFileTests.valid.utf8)
    let texts = [
      "{", "}", "[", "]", ":", ": ", "- ", ",", "#", "&a ", "*a", "!!map ", "|", ">", "'", "\"", "%", "@",
      "${", "$${",
      "<<: *a", "\n", "\r", "\t", "  ", "\n---\n", "\u{0}", "\u{2028}", "\u{FEFF}", "\u{64B}", "😀", "? ", "~",
    ]
    let insertions = texts.map { Array($0.utf8) } + [[0xFF], [0x80], [0xD9]]
    for round in 0..<2000 {
      var bytes = valid
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1:
          bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1..<8, using: &generator)))
        default: bytes.insert(contentsOf: insertions.randomElement(using: &generator) ?? [], at: index)
        }
      }
      let result = try read(bytes: bytes)
      #expect((result.pipeline == nil) == !result.diagnostics.isEmpty, "round \(round)")
      let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
        $0 == "\n" || $0 == "\r\n" || $0 == "\r"
      }
      for diagnostic in result.diagnostics {
        let place = diagnostic.location
        guard (1...lines.count).contains(place.line) else {
          Issue.record("round \(round): \(diagnostic.line)")
          continue
        }
        let columns = 1...(lines[place.line - 1].unicodeScalars.count + 1)
        #expect(columns.contains(place.column), "round \(round): \(diagnostic.line)")
      }
      let source = PipelineSource(name: "p.yaml", directory: "/data", bytes: bytes)
      let rendered = DiagnosticRenderer(sources: [source]).render(result.diagnostics)
      #expect(rendered.isEmpty == result.diagnostics.isEmpty)
    }
  }
}
