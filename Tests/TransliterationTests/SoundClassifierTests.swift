import Testing

@testable import Transliteration

@Suite("Sound classes")
struct SoundClassifierTests {
  private func sound(_ chunk: String) -> String {
    String(decoding: SoundClassifier.sound(Array(chunk.utf8)), as: UTF8.self)
  }

  @Test(
    "Spellings that differ by habit sound alike",
    arguments: [
      ["ou", "oo", "u"], ["gha", "qa", "ka"], ["ee", "i"], ["eh", "e"], ["ah", "a"], ["y", "i"],
      ["va", "wa", "vva"], ["sse", "se"],
    ])
  func habits(chunks: [String]) { #expect(Set(chunks.map(sound)).count == 1) }

  @Test(
    "Other vowels, and a consonant and a vowel, do not",
    arguments: [["a", "e", "o", "u", "i", ""], ["ya", "ia", "a"], ["wa", "ua", "ba"], ["ho", "o"]])
  func differences(chunks: [String]) { #expect(Set(chunks.map(sound)).count == chunks.count) }

  @Test("A word that is also a name does not make the name more frequent")
  func words() {
    let pairs = [
      NamePair(script: "زیبا", latin: "ziba", origin: .word),
      NamePair(script: "زیبا", latin: "Ziba", count: 3),
      NamePair(script: "بلند", latin: "boland", origin: .word),
    ]
    let corpus = TrainingCorpus(pairs, .arabicToLatin)
    #expect(corpus.pairs.map(\.count) == [3, 1])
    #expect(corpus.pairs.map(\.origin) == [.local, .word])
  }
}
