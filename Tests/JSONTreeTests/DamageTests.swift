import JSONTree
import Testing

@Suite("What is no JSON")
struct DamageTests {
  @Test(
    "is refused as a whole",
    arguments: [
      "", " ", "{", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a: 1}", "{1: 2}", "'a'", "\"a",
      "[1]]",
      "1 2", "nul", "True", "NaN", "Infinity", "+1", "01", "1.", ".5", "1e", "1e+", "0x10", "--1", "1e400",
      "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\\"", "\"\u{1}\"", "\"a\nb\"", "[1,,2]", "// a\n1",
      "\u{FEFF}",
      "\u{66}\u{661}", "٣",
    ])
  func refused(json: String) { #expect(tree(of: json) == nil) }

  @Test(
    "Half of a surrogate pair is refused, since it stands for no character",
    arguments: [#""\ud83d""#, #""\ude00""#, #""\ud83d\u0041""#, #""\ude00\ud83d""#, #""\ud83dx""#])
  func surrogates(json: String) { #expect(tree(of: json) == nil) }

  @Test(
    "Bytes that are no UTF-8 are refused",
    arguments: [[0xFF], [0x80], [0xC0, 0x80], [0xD9], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]
      as [[UInt8]])
  func bytes(damage: [UInt8]) {
    #expect(parse([0x22] + damage + [0x22]) { try? $0.get().dump } == nil)
    #expect(parse([0x22, 0x61, 0x22]) { try? $0.get().dump } == "'a'")
  }

  @Test("An empty text and no text at all are told apart from damage")
  func nothing() {
    func message(_ text: UnsafeBufferPointer<UInt8>) -> String? {
      if case .failure(let problem) = JSONTreeParser().parse(text) { return problem.message }
      return nil
    }
    #expect(message(UnsafeBufferPointer(start: nil, count: 0)) == "no JSON")
    let damaged = Array("[1,]".utf8) + [UInt8](repeating: 0, count: 64)
    damaged.withUnsafeBufferPointer {
      let words = message(UnsafeBufferPointer(rebasing: $0[..<4])) ?? ""
      #expect(words.contains("improper structure"), "\(words)")
    }
  }

  @Test("Nesting is bounded, whatever opens it, and never overflows the stack")
  func nesting() {
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(tree(of: nested(1000, "[", "]")) == nested(1000, "[", "]").replacing("1", with: "1i"))
    #expect(tree(of: nested(1000, "{\"a\":", "}"))?.hasPrefix("{a: {a: {a: ") == true)
    for depth in [1025, 100_000, 1_000_000] {
      #expect(tree(of: nested(depth, "[", "]")) == nil)
      #expect(tree(of: nested(depth, "{\"a\":", "}")) == nil)
      #expect(tree(of: String(repeating: "[", count: depth)) == nil)
    }
  }
}
