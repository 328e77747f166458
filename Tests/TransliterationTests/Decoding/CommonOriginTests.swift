import Testing

@testable import Transliteration

/// What the words of a name say of each other.
@Suite("Common origin of the words of a name")
struct CommonOriginTests {
  private func first(_ name: String, _ direction: Direction = .arabicToLatin) throws -> String {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(direction))
    return try #require(try worker.candidates(for: name).first).text
  }

  @Test("Only words that are sure together decide for each")
  func sure() {
    #expect(CommonOrigin(logit: -3) == .local && CommonOrigin(logit: 3) == .foreign)
    #expect(CommonOrigin(logit: 1.5) == .open && CommonOrigin(logit: -1.5) == .open)
    #expect(CommonOrigin.open.foreign == nil)
  }

  @Test("A word is read as the words beside it suggest")
  func beside() throws {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(.arabicToLatin, best: 2))
    #expect(try worker.candidates(for: "بوتين").map(\.text) == ["Boutine", "Boutin"])
    #expect(
      try worker.candidates(for: "فلاديمير بوتين").map(\.text) == ["Vladimir Boutin", "Vladimir Putin"])
    #expect(try first("دونالد ترامب") == "Donald Trump")
    #expect(try first("محمد صلاح") == "Mohamed Salah")
  }

  @Test("A word alone is read by its own letters, whatever came before it")
  func alone() throws {
    let worker = try #require(
      try TransliterationModel.builtIn.makeWorker(.arabicToLatin, remembersUnits: true))
    let expected = try first("بوتين")
    for name in ["فلاديمير بوتين", "محمد بوتين", "بوتين"] { _ = try worker.candidates(for: name) }
    #expect(try worker.candidates(for: "بوتين").first?.text == expected)
  }
}
