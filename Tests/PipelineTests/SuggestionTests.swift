import Pipeline
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private let known = ["language", "sentences", "tokenize", "link", "fault"]

  @Test(
    "The nearest name",
    arguments: [
      ("tokenise", "tokenize"), ("tokenzie", "tokenize"), ("Tokenize", "tokenize"), ("sentence", "sentences"),
      ("lnik", "link"), ("lin", "link"), ("link", "link"), ("languages", "language"), ("fautl", "fault"),
      ("tokens", nil), ("", nil), ("x", nil), ("lk", nil), ("completely-different", nil),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    #expect(Suggestion.nearest(to: name, in: known) == expected)
  }

  @Test("The first of two that are as near")
  func ties() {
    #expect(Suggestion.nearest(to: "cat", in: ["bat", "hat"]) == "bat")
    #expect(Suggestion.nearest(to: "hat", in: ["bat", "hat"]) == "hat")
  }

  @Test("Hints")
  func hints() {
    #expect(Suggestion.hint(for: "lnik", in: known) == "did you mean 'link'?")
    #expect(Suggestion.hint(for: "zzz", in: ["a1", "b2"]) == "known: a1, b2")
    #expect(Suggestion.hint(for: "zzz", in: []) == nil)
  }

  @Test("A name of any length costs little")
  func long() {
    #expect(Suggestion.nearest(to: String(repeating: "x", count: 100_000), in: known) == nil)
  }
}
