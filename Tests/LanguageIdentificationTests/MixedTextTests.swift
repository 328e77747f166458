import Testing

@Suite("Texts in two languages")
struct MixedTextTests {
  @Test("The language with the most letters wins")
  func majority() {
    let english = "The committee published its report after two years of work."
    let arabic = "نشرت اللجنة تقريرها بعد عامين من العمل."
    #expect(identify(english + " " + "نعم").tag == "en")
    #expect(identify(arabic + " " + "OK").tag == "ar")
    #expect(identify(english + english + arabic).tag == "en")
    #expect(identify(english + arabic + arabic + arabic).tag == "ar")
  }

  @Test("The score falls with the share of the majority")
  func score() {
    let english = "The committee published its report after two years of work."
    let persian = "کمیته گزارش خود را پس از دو سال کار منتشر کرد."
    #expect(identify(english).score > 0.99)
    #expect(identify(english + persian).score < 0.65)
  }

  @Test("A masthead in English does not decide a long Persian article")
  func sampling() {
    let persian = String(repeating: "کمیته گزارش خود را پس از دو سال کار منتشر کرد. ", count: 2000)
    #expect(identify("Published by the news agency for its readers. " + persian).tag == "fa")
  }
}
