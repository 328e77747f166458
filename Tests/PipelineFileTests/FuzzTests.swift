import Pipeline
import TestSupport
import Testing

@testable import PipelineFile

@Suite("Damaged files")
struct FuzzTests {
  @Test("never crash the reader, and every mistake has a place in the file")
  func damage() throws {
    var generator = SeededGenerator(seed: 7)
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
