import Testing

@testable import EntityLinking

@Suite("Films and what they are named after")
struct FilmTests {
  @Test(
    "A film is meant where the text speaks of films only",
    arguments: [
      ("Shares fell at Harbour Gate in Beirut.", ["Harbour Gate→", "Beirut→Q3820"]),
      ("He directed Harbour Gate in Beirut.", ["Harbour Gate→X:gate", "Beirut→Q3820"]),
      ("The actors of Harbour Gate met in Beirut.", ["Harbour Gate→X:gate", "Beirut→Q3820"]),
    ])
  func film(text: String, mentions: [String]) throws {
    #expect(try LinkWorkerTests.link(text, .english) == mentions)
  }

  @Test("A festival of films is no film")
  func festival() throws {
    let knowledge = try LinkWorld.shared.get()
    for (id, isFilm) in [("X:gate", true), ("X:reel", false), ("X:zorbex", false)] {
      let number = try #require(knowledge.entity(id: id)).number
      #expect(Films.contains(number, knowledge) == isFilm)
    }
  }
}
