import Testing

@testable import Transliteration

/// Spellings of names on which vowels are written.
@Suite("Written vowels")
struct WrittenVowelsTests {
  private func candidates(_ name: String, _ direction: Direction = .arabicToLatin) throws -> [String] {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(direction, best: 10))
    return try worker.candidates(for: name).map(\.text)
  }

  @Test(
    "Vowels that are written decide between names of the same letters",
    arguments: [
      ("مَلِك", Direction.arabicToLatin, "Malik"), ("مُلْك", .arabicToLatin, "Moulk"),
      ("حَسَن", .arabicToLatin, "Hassan"), ("عُمَر", .arabicToLatin, "Omar"),
      ("مُحَمَّد", .arabicToLatin, "Muhammad"), ("يَحْيَى", .arabicToLatin, "Yahya"),
      ("مَهدی", .persianToLatin, "Mahdi"), ("مِهدی", .persianToLatin, "Mehdi"),
      ("گُل", .persianToLatin, "Gol"), ("گِل", .persianToLatin, "Gell"),
    ])
  func decide(name: String, direction: Direction, expected: String) throws {
    #expect(try candidates(name, direction).first == expected)
  }

  /// Vowelled names as dictionaries have them, of all shapes: strong and weak roots, doubled letters, hamza and ع,
  /// diphthongs, long vowels, ة, article and compound.
  private static let names = """
    مُحَمَّد أَحْمَد مَحْمُود حَامِد حَمِيد حَسَن حُسَيْن مُحْسِن عَلِيّ عُمَر عُثْمَان عَامِر عِمَاد عِصَام سَعْد سَعِيد مَسْعُود أَسْعَد
    خَالِد وَلِيد مُوسَى عِيسَى يُوسُف يَعْقُوب إِبْرَاهِيم إِسْمَاعِيل زَكَرِيَّا يَحْيَى فَاطِمَة خَدِيجَة عَائِشَة زَيْنَب مَرْيَم نُور
    جَمَال جَمِيل كَرِيم أَكْرَم مُكَرَّم سَلِيم سَالِم سَلْمَان سُلَيْمَان مُسْلِم صَالِح صَلَاح مُصْلِح نَاصِر نَصْر مَنْصُور مُنْتَصِر
    مَلِك مُلْك مَالِك قَمَر بَدْر هِلَال شَمْس حَرْب سِلْم عَدْل عَادِل رَشِيد رَاشِد مُرْشِد رُشْد فَيْصَل طَيْف تَوْفِيق كَوْثَر
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  @Test("The best spelling of a vowelled name reads as the name does", arguments: names)
  func agrees(name: String) throws {
    var romanizer = try Romanizer(.alalc, .arabic)
    let reading = try romanizer.romanize(name).text
    let best = try #require(try candidates(name).first)
    #expect(best.lowercased().wholeMatch(of: try Self.pattern(reading)) != nil, "\(best), read \(reading)")
  }

  /// What the press may write for a reading: any consonants, and for each vowel the letters that stand for it.
  private static func pattern(_ reading: String) throws -> Regex<AnyRegexOutput> {
    let vowels: [Character: String] = [
      "a": "[ae]+", "ā": "[ae]+", "á": "[ae]+", "i": "[iey]+", "ī": "[iey]+", "u": "[ou]+", "ū": "[ou]+",
    ]
    var pattern = ""
    var letters = Array(reading.lowercased().replacing("ay", with: "Y").replacing("aw", with: "W"))
    // A doubled *y* belongs to the vowel before it.
    letters.removeAll { $0 == "ʻ" || $0 == "ʼ" }
    for (index, letter) in letters.enumerated() {
      switch letter {
      case "Y": pattern += "[ae][iey]*"
      case "W": pattern += "[aeo]+[uw]*"
      case "y" where index > 0: pattern += "[iyj]*"
      default: pattern += vowels[letter] ?? "[^aeiou]*"
      }
    }
    return try Regex(pattern)
  }

  @Test("Vowels that are not written stay open")
  func partial() throws {
    let partly = try candidates("مَلك")
    #expect(partly.contains("Malak") && partly.contains("Malik"))
    #expect(partly.allSatisfy { $0.hasPrefix("Ma") || $0.hasPrefix("Me") })
    let bare = try candidates("ملك")
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(.arabicToLatin, best: 10))
    _ = try worker.candidates(for: "مُلْك")
    #expect(try worker.candidates(for: "ملك").map(\.text) == bare)
  }

  @Test("A short vowel at the end of a word is a case ending, which the press leaves out")
  func caseEndings() throws {
    #expect(try candidates("خَالِدُ").first == "Khalid")
    #expect(try candidates("خَالِدٌ").first == "Khalid")
  }

  @Test("Marks that no name has give spellings all the same", arguments: ["مُِلك", "مْلْكْ", "ََ", "اَُل", "عَعَعَ"])
  func impossible(name: String) throws {
    let spellings = try? candidates(name)
    #expect(spellings?.isEmpty != true)
  }
}
