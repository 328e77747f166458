import TestSupport
import Testing

@testable import KnowledgeBase

@Suite("Arabic particles")
struct ParticlesTests {
  @Test(
    "Conjunctions, prepositions and the article come off in their order",
    arguments: [
      ("والعراق", ["العراق"]), ("بالعراق", ["العراق"]), ("وبالعراق", ["بالعراق", "العراق"]),
      ("للعراق", ["لعراق", "ال+عراق"]), ("وللعراق", ["للعراق", "لعراق", "ال+عراق"]), ("لبنان", ["بنان"]),
      ("العراق", ["عراق"]), ("عراق", []), ("وقم", []), ("فی", []), ("کابل", ["ابل"]),
    ] as [(String, [String])])
  func splits(word: String, rests: [String]) {
    withBytes(word) { bytes in
      let found = Particles(bytes).map { split in
        (split.lacksArticle ? "ال+" : "") + String(decoding: bytes[split.length...], as: UTF8.self)
      }
      #expect(found == rests)
    }
  }
}
