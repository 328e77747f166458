import Testing

@Suite("English")
struct EnglishTests {
  @Test(
    "Sentences",
    arguments: [
      "The minister told reporters that no decision had been taken.",
      "She left before anyone could ask her why.",
      "Rain is expected across the north until Thursday evening.",
      "I can't believe they've cancelled it again!",
      "Prices rose faster than wages for the third year.",
      "Where did you put the keys?",
      "Our train was late, so we missed the first half.",
      "Fuad Masum met Ghassan Tueni and Mahmoud Zibawi in Beirut on Sunday.",
      "Abu al-Qasim al-Shabbi was a poet from Tozeur.",
      "Erdoğan will travel to Zürich and São Paulo, his office said.",
      "The café on the corner serves a naïve sort of crème brûlée.",
      "Qasem Soleimani was the commander of the Quds Force.",
      "They quoted the word \"سلام\" and explained what it means.",
    ])
  func sentences(_ text: String) {
    #expect(identify(text).tag == "en")
  }

  @Test(
    "Capitals",
    arguments: [
      "OIL PRICES FALL AS TALKS BEGIN IN VIENNA", "THREE KILLED IN BAGHDAD BLAST", "BREAKING NEWS",
      "PARLIAMENT VOTES TO END THE STATE OF EMERGENCY", "WHAT WE KNOW SO FAR",
    ])
  func capitals(_ text: String) {
    #expect(identify(text).tag == "en")
  }

  @Test(
    "Posts",
    arguments: [
      "omg this is sooo good 😂😂 https://t.co/AbCdEf", "@friend thx for the follow!! #blessed",
      "cant wait 4 the weekend lol", "RT @newsdesk: Police say two people were hurt in the fire",
      "u ok?", "so tired of this weather tbh", "Happy birthday to my best friend @sara 🎂",
    ])
  func posts(_ text: String) {
    #expect(identify(text).tag == "en")
  }

  @Test("Plain ASCII without evidence is English, barely", arguments: ["Thanks!", "Brexit", "Kristen Quinn"])
  func noEvidence(_ text: String) {
    let verdict = identify(text)
    #expect(verdict.tag == "en")
    #expect(verdict.score > 0.5)
  }

  @Test("Names alone leave the score low")
  func lowScore() {
    #expect(identify("Kristen Quinn").score < 0.8)
    #expect(identify("The parliament will vote on the law before the end of the week.").score > 0.99)
  }
}
