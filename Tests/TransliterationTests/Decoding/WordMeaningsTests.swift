import Testing

@testable import Transliteration

/// Words of names that are translated: numbers of rulers and initials.
@Suite("Numbers and initials in names")
struct WordMeaningsTests {
  private func last(_ name: String, _ direction: Direction, words: Int = 1) throws -> String {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(direction))
    let text = try #require(try worker.candidates(for: name).first).text
    return text.split(separator: " ").suffix(words).joined(separator: " ")
  }

  @Test(
    "Numbers of popes and kings are words in Arabic, which agree with queens",
    arguments: [
      ("Benedict XVI", "السادس عشر"), ("John XXIII", "الثالث والعشرون"), ("louis xi", "الحادي عشر"),
      ("Elizabeth II", "الثانية"), ("Victoria I", "الأولى"), ("Mohammed VI", "السادس"),
      ("Leo XII", "الثاني عشر"),
    ])
  func arabicNumbers(name: String, number: String) throws {
    #expect(try last(name, .latinToArabic, words: number.split(separator: " ").count) == number)
    guard !name.hasSuffix("II") && !name.hasSuffix("a I") else { return }
    let roman = name.split(separator: " ").last.map { $0.uppercased() }
    #expect(try last("محمد \(number)", .arabicToLatin) == roman)
  }

  @Test(
    "Numbers of popes and kings are words in Persian",
    arguments: [("Benedict XVI", "شانزدهم"), ("Abbas II", "دوم"), ("Pius XXIII", "بیست‌وسوم")])
  func persianNumbers(name: String, number: String) throws {
    #expect(try last(name, .latinToPersian) == number)
    let roman = name.split(separator: " ").last.map(String.init)
    #expect(try last("عباس \(number)", .persianToLatin) == roman)
  }

  @Test("Either gender and each typing of a number is understood")
  func typings() throws {
    #expect(try last("إليزابيث الثانية", .arabicToLatin) == "II")
    #expect(try last("لويس الحادى عشر", .arabicToLatin) == "XI")
    #expect(try last("الحسن الثّاني", .arabicToLatin) == "II")
    #expect(try last("کلمنت هيجدهم", .persianToLatin) == "XVIII")
    #expect(try last("پهلوی یکم", .persianToLatin) == "I")
    #expect(try last("الیزابت دوم", .persianToLatin) == "II")
  }

  @Test(
    "What only looks like a number is spelled",
    arguments: [
      ("اليوم السابع", Direction.arabicToLatin, "VII"), ("فلان الحادي", .arabicToLatin, "XI"),
      ("السابع", .arabicToLatin, "VII"), ("Xi Jinping", .latinToArabic, "عشر"),
      ("Leo XX", .latinToArabic, "العشرون"),
      ("Pius XXIX", .latinToPersian, "بیستم"), ("John IIII", .latinToArabic, "الرابع"),
    ])
  func others(name: String, direction: Direction, number: String) throws {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(direction, best: 5))
    let candidates = try worker.candidates(for: name)
    #expect(!candidates.isEmpty && candidates.allSatisfy { !$0.text.contains(number) })
  }

  @Test("Initials are written by the names of their letters")
  func initials() throws {
    #expect(try last("George W. Bush", .latinToArabic, words: 2) == "دبليو. بوش")
    #expect(try last("George W Bush", .latinToArabic, words: 2) == "دبليو بوش")
    #expect(try last("Malcolm X", .latinToArabic) == "إكس")
    #expect(try last("J.K. Rowling", .latinToPersian, words: 3).hasPrefix("جی. کی. "))
    #expect(try last("جورج دبليو بوش", .arabicToLatin, words: 2) == "W. Bush")
    #expect(try last("ویلیام اچ. تیلور", .persianToLatin, words: 2) == "H. Taylor")
  }

  @Test("A letter that is a word of Spanish names, or stands alone, is no initial")
  func noInitials() throws {
    let spelled = try last("Ortega y Gasset", .latinToPersian, words: 2)
    #expect(!spelled.contains("وای"))
    #expect(try last("W", .latinToArabic) != "دبليو")
  }

  @Test("The second spelling of a number and of an initial is the less likely one")
  func scores() throws {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(.latinToArabic, best: 10))
    let candidates = try worker.candidates(for: "Victoria IV")
    let queen = try #require(candidates.first { $0.text.hasSuffix("الرابعة") })
    let king = try #require(candidates.first { $0.text == queen.text.replacing("الرابعة", with: "الرابع") })
    #expect(abs(queen.score / king.score - 9) < 0.01)
  }
}
