import KnowledgeBase
import TestSupport
import Testing
import TextCore

@testable import EntityLinking

@Suite("Linking")
struct LinkWorkerTests {
  /// A mention in words: `Iran→Q794`, or `John Smith→` for a name that no entity has.
  static func link(
    _ text: String, _ language: TextLanguage, threshold: Float = 0.35, isOneSentence: Bool = false,
    by other: LinkWorker? = nil
  ) throws -> [String] {
    var options = LinkOptions()
    options.threshold = threshold
    let knowledge = try LinkWorld.shared.get()
    let worker = other ?? EntityLinker(knowledge, options: options).makeWorker()
    var copy = text
    return copy.withUTF8 { bytes in
      let whole = Span(start: 0, end: UInt32(bytes.count))
      let spans = isOneSentence ? [whole] : sentences(bytes)
      spans.withUnsafeBufferPointer { worker.link(bytes, language, sentences: $0) }
      return worker.mentions.elements.map { mention in
        let name = String(decoding: bytes[Int(mention.span.start)..<Int(mention.span.end)], as: UTF8.self)
        return name + "→" + (mention.isLinked ? knowledge.entity(mention.entity).idText : "")
      }
    }
  }

  /// The names in an English text with their types.
  static func types(_ text: String, isOneSentence: Bool = false) throws -> [String] {
    let worker = EntityLinker(try LinkWorld.shared.get()).makeWorker()
    var copy = text
    return copy.withUTF8 { bytes -> [String] in
      let whole = Span(start: 0, end: UInt32(bytes.count))
      let spans: [Span] = isOneSentence ? [whole] : Self.sentences(bytes)
      spans.withUnsafeBufferPointer { worker.link(bytes, .english, sentences: $0) }
      return worker.mentions.elements.map { mention -> String in
        let name = String(decoding: bytes[Int(mention.span.start)..<Int(mention.span.end)], as: UTF8.self)
        return name + " " + mention.type.code
      }
    }
  }

  /// Sentences that end in a full stop and a space.
  private static func sentences(_ text: UnsafeBufferPointer<UInt8>) -> [Span] {
    var spans: [Span] = []
    var start = 0
    for index in text.indices where index + 1 == text.count || text[index] == 0x2E && text[index + 1] == 0x20
    {
      spans.append(Span(start: UInt32(start), end: UInt32(index + 1)))
      start = index + 2
    }
    return spans
  }

  @Test("Names are linked in each language to the same entities")
  func threeLanguages() throws {
    #expect(
      try Self.link("Qasem Soleimani flew from Iran to Iraq.", .english) == [
        "Qasem Soleimani→X:soleimani", "Iran→Q794", "Iraq→Q796",
      ])
    #expect(
      try Self.link("وصل قاسم سليماني من إيران إلى العراق.", .arabic) == [
        "قاسم سليماني→X:soleimani", "إيران→Q794", "العراق→Q796",
      ])
    #expect(
      try Self.link("قاسم سلیمانی از ایران به عراق رفت.", .persian) == [
        "قاسم سلیمانی→X:soleimani", "ایران→Q794", "عراق→Q796",
      ])
  }

  @Test("Persian letters in Arabic text and vowel marks change nothing")
  func spellings() throws {
    #expect(try Self.link("وصل قاسم سلیمانی من ایران.", .arabic).contains("قاسم سلیمانی→X:soleimani"))
    #expect(try Self.link("وَصَلَ قاسم سُلَيماني من إيران.", .arabic).contains("قاسم سُلَيماني→X:soleimani"))
  }

  @Test("Countries are found by what they are called for short, which is not another place's first name")
  func shortNamesOfCountries() throws {
    #expect(try Self.link("وأعلنت السعودية ذلك أمس.", .arabic) == ["السعودية→Q851"])
    #expect(try Self.link("ووصل الوفد بيروت أمس.", .arabic) == ["بيروت→Q3820"])
  }

  @Test("Arabic particles are left out, the article is not")
  func particles() throws {
    #expect(try Self.link("والعراق يبحث مع وفد زائر.", .arabic).first == "العراق→Q796")
    #expect(try Self.link("سافر الوفد بالعراق أمس.", .arabic).first == "العراق→Q796")
  }

  @Test("The possessive and words in small letters are left out")
  func english() throws {
    #expect(try Self.link("He praised Iraq's army.", .english) == ["Iraq→Q796"])
    #expect(try Self.link("They saw a lot of iran there.", .english) == [])
    #expect(try Self.link("It was an Iran-backed group.", .english) == ["Iran→Q794"])
  }

  @Test("An owner is a name beside what it owns, also when the two together are one, and behind *of*")
  func owners() throws {
    let both = ["Iraq→Q796", "Harbour Guards→X:guards"]
    #expect(try Self.link("They saw Iraq's Harbour Guards there.", .english) == both)
    #expect(try Self.link("He led the Army of Iraq's Harbour Guards then.", .english) == both)
  }

  @Test("A surname means the person whose whole name the text has")
  func chain() throws {
    let found = try Self.link("Qasem Soleimani arrived. Later Soleimani left.", .english)
    #expect(found == ["Qasem Soleimani→X:soleimani", "Soleimani→X:soleimani"])
  }

  @Test("It does in Arabic and Persian, too; a title is no part of a name")
  func chainWithoutCapitals() throws {
    #expect(
      try Self.link("وصل اللواء قاسم سليماني أمس. ثم غادر سليماني المدينة.", .arabic) == [
        "قاسم سليماني→X:soleimani", "سليماني→X:soleimani",
      ])
    #expect(
      try Self.link("قاسم سلیمانی دیروز آمد. سپس سلیمانی رفت.", .persian) == [
        "قاسم سلیمانی→X:soleimani", "سلیمانی→X:soleimani",
      ])
  }

  @Test("Of two names with one surname the first one holds that a knowledge base has")
  func documentNames() {
    var names = DocumentNames()
    names.set(7, DocumentNames.unknown, .person)
    names.set(7, 10, .person)
    names.set(7, 20, .person)
    names.set(7, DocumentNames.unknown, .person)
    #expect(names.get(7)?.entity == 10)
    names.setGiven(9, 10)
    names.set(9, 30, .organization)
    #expect(names.get(9)?.entity == 30)
    names.reset()
    #expect(names.get(7) == nil)
  }

  @Test("Names that no entity has are told without one")
  func unlinked() throws {
    #expect(
      try Self.link("They met Gerald Whitcombe near Iran.", .english) == ["Gerald Whitcombe→", "Iran→Q794"])
    #expect(try Self.link("Yesterday it rained.", .english) == [])
  }

  @Test("Names joined by a word, possessives, roles and numbers are apart")
  func apart() throws {
    #expect(
      try Self.link("They met Gerald Whitcombe and Ilan Gorowitz there.", .english) == [
        "Gerald Whitcombe→", "Ilan Gorowitz→",
      ])
    #expect(
      try Self.link("We saw Damien Chazolle's Mulhorn there.", .english) == ["Damien Chazolle→", "Mulhorn→"])
    #expect(try Self.link("It sailed to Gorvik 14 December.", .english) == ["Gorvik→"])
  }

  @Test("A and I that begin a sentence are no initials")
  func articles() throws {
    #expect(try Self.link("A Mulhorn court met. I saw it.", .english) == ["Mulhorn→"])
    #expect(try Self.link("It rained\nA Mulhorn court met.", .english) == ["Mulhorn→"])
    #expect(try Self.link("A. Mulhorn spoke.", .english, isOneSentence: true) == ["A. Mulhorn→"])
  }

  @Test(
    "Initials that the knowledge base does not list are left out of a person's name",
    arguments: [
      ("They met Douglas N. Adams there.", "Douglas N. Adams→X:adams"),
      ("They met Charles K. L. Aznavour's son.", "Charles K. L. Aznavour→X:aznavour"),
      ("They met Gerald N. Whitcombe there.", "Gerald N. Whitcombe→"),
    ])
  func initials(text: String, name: String) throws {
    #expect(try Self.link(text, .english, isOneSentence: true) == [name])
  }

  @Test(
    "What somebody is the head of is no part of the name",
    arguments: [
      ("President of Iran Harold Mulhorn met them.", ["Iran→Q794", "Harold Mulhorn→"]),
      ("They met Secretary of State Harold Mulhorn there.", ["Harold Mulhorn→"]),
      ("They met Treasury Secretary Harold Mulhorn there.", ["Harold Mulhorn→"]),
      ("They met Iranian Oil Minister Harold Mulhorn there.", ["Harold Mulhorn→"]),
    ])
  func offices(text: String, names: [String]) throws {
    #expect(try Self.link(text, .english) == names)
  }

  @Test("A word that only begins a sentence or stands in a headline is no name, one seen elsewhere is")
  func sentenceStarts() throws {
    #expect(try Self.link("Gorvaks were seen. They left.", .english) == [])
    #expect(
      try Self.link("Mulhorn came late. They asked Mulhorn why.", .english) == ["Mulhorn→", "Mulhorn→"])
    #expect(try Self.link("Gorvak Mulhorn Blaketh Sornim\nIt rained.", .english) == [])
  }

  @Test("Of two persons with one name the text's other words choose")
  func descriptions() throws {
    #expect(
      try Self.link("The landscapes of the painter Harold Finch hang here.", .english) == [
        "Harold Finch→X:painter"
      ])
    #expect(
      try Self.link("The football goalkeeper Harold Finch lost the match.", .english) == [
        "Harold Finch→X:goalkeeper"
      ])
  }

  @Test("A person known in Latin letters is found by the sound of the name")
  func sound() throws {
    #expect(
      try Self.link("وقال غلامرضا آقازاده إن الاجتماع غدا.", .arabic).contains(
        "غلامرضا آقازاده→X:aghazadeh"))
    #expect(
      try Self.link("به گزارش خبرنگاران، غلامرضا آقازاده دیروز آمد.", .persian).contains(
        "غلامرضا آقازاده→X:aghazadeh"))
  }

  @Test("What a worker remembers of earlier texts changes nothing", arguments: TextLanguage.allCases)
  func memory(language: TextLanguage) throws {
    let worker = EntityLinker(try LinkWorld.shared.get()).makeWorker()
    var random = SeededGenerator(seed: 11)
    let words = [
      "غلامرضا", "آقازاده", "اقازاده", "قاسم", "سليماني", "سلیمانی", "بن", "الدين", "Gholamreza",
      "Gholam-Reza",
      "Aghazadeh", "Agazade", "Qasem", "of", "Iran", "إيران", "قال", "گفت",
    ]
    for _ in 0..<300 {
      var text = (0..<random.int(2...9)).map { _ in random.pick(words) }.joined(separator: " ") + "."
      let fresh = try Self.link(text, language)
      let found = text.withUTF8 { bytes in
        [Span(start: 0, end: UInt32(bytes.count))].withUnsafeBufferPointer {
          worker.link(bytes, language, sentences: $0)
        }
        return worker.mentions.elements.map {
          String(decoding: bytes[Int($0.span.start)..<Int($0.span.end)], as: UTF8.self)
        }
      }
      #expect(found == fresh.map { String($0.split(separator: "→", omittingEmptySubsequences: false)[0]) })
    }
  }

  @Test("With the threshold at one nothing is linked")
  func threshold() throws {
    #expect(try Self.link("He praised Iraq's army.", .english, threshold: 1).allSatisfy { $0.hasSuffix("→") })
  }

  @Test(
    "Spans and options grow no faster than hostile texts",
    arguments: [
      "Qasem Soleimani ", "Soleimani ", "Iran, Iraq and ", "Abc Def ", "U.S. J. B. ", "((Iran (Iraq (IRGC) ",
      "Abcdefghij", "A", "\u{202E}Iran ایران\u{202C} ", "وبالعراق ", "قاسمسليماني",
    ])
  func linear(unit: String) throws {
    let knowledge = try LinkWorld.shared.get()
    for language in TextLanguage.allCases {
      let worker = EntityLinker(knowledge).makeWorker()
      let work = [2_000, 8_000].map { count in
        var text = String(repeating: unit, count: count)
        return text.withUTF8 { bytes in
          let sentence = [Span(start: 0, end: UInt32(bytes.count))]
          sentence.withUnsafeBufferPointer { worker.link(bytes, language, sentences: $0) }
          return worker.work
        }
      }
      #expect(work[1] <= work[0] * 4 + 16, "\(work) in \(language)")
    }
  }

  @Test("Hostile texts are survived, and names stay in order and apart", arguments: TextLanguage.allCases)
  func hostile(language: TextLanguage) throws {
    let knowledge = try LinkWorld.shared.get()
    let worker = EntityLinker(knowledge).makeWorker()
    let texts = [
      "", " ", "\u{FFFD}", String(repeating: "Qasem Soleimani ", count: 20_000),
      String(repeating: "Abc Def ", count: 50_000), String(repeating: "A", count: 10_000),
      String(repeating: "قاسم سليماني ", count: 20_000), String(repeating: "قاسم", count: 5_000),
      String(repeating: "\u{202E}Iran ایران\u{202C} ", count: 2_000), String(repeating: "U.S.", count: 5_000),
    ]
    for text in texts {
      var copy = text
      copy.withUTF8 { bytes in
        let sentence = [Span(start: 0, end: UInt32(bytes.count))]
        sentence.withUnsafeBufferPointer { worker.link(bytes, language, sentences: $0) }
        var end: UInt32 = 0
        for mention in worker.mentions.elements {
          #expect(mention.span.start >= end && mention.span.end > mention.span.start)
          #expect(Int(mention.span.end) <= bytes.count)
          #expect(mention.score >= 0 && mention.score <= 1)
          end = mention.span.end
        }
      }
    }
  }
}
