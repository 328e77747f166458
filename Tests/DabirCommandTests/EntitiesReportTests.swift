import Testing

@testable import DabirCommand

@Suite("The report on entities")
struct EntitiesReportTests {
  private typealias Mention = AnnotatedLine.Mention

  private func report(_ lines: [AnnotatedLine], top: Int = 20) -> String {
    var tally = EntityTally()
    for line in lines { tally.add(line) }
    return EntitiesReport(tally: tally, top: top).text
  }

  private func iran(_ text: String, label: String) -> Mention {
    Mention(text: text, type: "GPE", entity: "Q794", label: label)
  }

  @Test("Entities are counted over all languages, each spelling in its own")
  func entities() {
    let text = report([
      AnnotatedLine(lang: "fa", mentions: [iran("ایران", label: "ایران"), iran("ایران", label: "ایران")]),
      AnnotatedLine(lang: "en", mentions: [iran("Iran", label: "Iran"), iran("Iranian", label: "Iran")]),
      AnnotatedLine(lang: "de", mentions: [iran("Iran", label: "Iran")]),
      AnnotatedLine(
        lang: "en", mentions: [Mention(text: "NATO", type: "ORG", entity: "Q7184", label: "NATO")]),
      AnnotatedLine(lang: nil, mentions: []),
    ])
    #expect(
      text == """
        2 entities in 5 documents, the most frequent first

        Iran  (GPE, Q794)  5 mentions in 3 documents
          en  Iran 1 | Iranian 1
          fa  ایران 2
          de  Iran 1

        NATO  (ORG, Q7184)  1 mention in 1 document
          en  NATO 1

        """)
  }

  @Test("Names without an entity come with their forms, and more spellings than five are only counted")
  func unknown() {
    let forms = AnnotatedLine.Forms(latin: [], arabic: ["أنور", "انور"], persian: ["انور"])
    var lines = [
      AnnotatedLine(
        lang: "en", mentions: [Mention(text: "Anwar", type: "PER")],
        names: [AnnotatedLine.Name(text: "Anwar", forms: forms)])
    ]
    lines += ["a", "b", "c", "d", "e", "f", "g"].map {
      AnnotatedLine(lang: "en", mentions: [iran($0, label: "Iran")])
    }
    #expect(
      report(lines) == """
        1 entity in 8 documents, the most frequent first

        Iran  (GPE, Q794)  7 mentions in 7 documents
          en  a 1 | b 1 | c 1 | d 1 | e 1 | and 2 more

        1 name that the knowledge base does not have, with its forms in other scripts

        Anwar  (PER)  1 mention in 1 document
          arabic  أنور | انور
          persian  انور

        """)
  }

  @Test("The most frequent come first, and of equals the one in more documents, then by id")
  func order() {
    func mention(_ id: String) -> Mention { Mention(text: id, type: "PER", entity: id, label: id) }
    var tally = EntityTally()
    tally.add(AnnotatedLine(lang: "en", mentions: [mention("b"), mention("c"), mention("c"), mention("d")]))
    tally.add(AnnotatedLine(lang: "en", mentions: [mention("b"), mention("a")]))
    #expect(EntityTally.ranked(tally.entities, first: 3).map(\.key) == ["b", "c", "a"])
    #expect(tally.hasMentions)
  }

  @Test("An archive without names says so")
  func nothing() {
    #expect(report([AnnotatedLine(lang: "en", mentions: [])]) == "no names in 1 document\n")
    var tally = EntityTally()
    tally.add(AnnotatedLine(lang: "en"))
    #expect(!tally.hasMentions)
  }
}
