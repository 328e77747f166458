import KnowledgeBase
import Testing
import TextCore

@testable import EntityLinking

@Suite("Latin spellings")
struct LatinSpellingTests {
  @Test(
    "Persons known in one Latin spelling of an Arabic or Persian name are found in others",
    arguments: [
      ("Gen. Ghasem Soleymani was killed on Friday.", "Ghasem Soleymani→X:soleimani"),
      ("Ghassem Suleymani's car was hit.", "Ghassem Suleymani→X:soleimani"),
    ])
  func otherSpellings(text: String, mention: String) throws {
    #expect(try LinkWorkerTests.link(text, .english).contains(mention))
  }

  @Test("Names are told from others by how Arabic and Persian write their words")
  func nativeNames() throws {
    let knowledge = try LinkWorld.shared.get()
    let names = PersonWords(knowledge).nativeNames
    var folded = FoldedText()
    func isNative(_ id: String) throws -> Bool {
      names.contains(try #require(knowledge.entity(id: id)), &folded)
    }
    #expect(try isNative("X:soleimani"))
    // Known in Latin letters only, by no word of a name that is known.
    #expect(try !isNative("X:adams"))
  }

  @Test("Every feature has its place in a vector")
  func features() {
    #expect(Feature.allCases.count <= FeatureVector.room)
  }
}
