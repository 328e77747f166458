import TestSupport
import Testing

@testable import Transliteration

@Suite("Phonetic keys")
struct PhoneticKeyTests {
  private let worker = NameMatcher.builtin.makeWorker()

  private func keys(_ name: String) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    worker.prepare(name).forEachNameKey { keys.insert($0) }
    return keys
  }

  @Test(
    "Spellings of a name share a key",
    arguments: [
      [
        "قاسم سليماني", "قاسم سلیمانی", "Qassem Soleimani", "Ghasem Soleymani", "Qasim Sulaymani",
        "Kassem Sulaimani",
      ],
      ["محمدتقی غیاثی", "Mohammad Taghi Ghiasi", "Mohammad-Taqi Ghiyasi", "محمد تقي غياثي"],
      [
        "عبد الرحمن ياسين", "عبدالرحمن یاسین", "Abdul Rahman Yasin", "Abdurrahman Yassin",
        "Abd al-Rahman Yaseen",
      ],
      ["جمال عبد الناصر", "Gamal Abdel Nasser", "Jamal Abd al-Nasir"], ["ضياء", "Dia"], ["ضياء", "Zia"],
      ["موسى الشريف", "موسی الشریف", "Moussa Cherif", "Musa al-Sharif"], ["فتحي", "Fathi", "Fethi"],
      ["اسماعیل احمدی‌نژاد", "Esmail Ahmadinejad", "Ismail Ahmadi Nejad"], ["علي", "Ali", "Aly"],
      ["دوغلاس آدمز", "داگلاس آدامز", "Douglas Adams"], ["شارل أزنافور", "Charles Aznavour"],
      ["شارل آزناوور", "Charles Aznavour"], ["تشارلز برونسون", "چارلز برانسون", "Charles Bronson"],
      ["يوسف برودسكي", "ایوسیف برودسکی", "Josef Brodsky"], ["نوفاك دجوكوفيتش", "Novak Đoković"],
      ["كورت فالدهايم", "Kurt Waldheim"], ["روبير غارنييه", "روبر گارنیه", "Robert Garnier"],
      ["روزا لوكسمبورغ", "Rosa Luxemburg"], ["هيروشي تسوتشيدا", "Hiroshi Tsuchida"],
      ["جورج دوهاميل", "ژرژ دوامل", "Georges Duhamel"],
      ["سليماني قاسم", "Soleimani, Qassem", "Qassem Soleimani"],
    ])
  func meet(spellings: [String]) {
    for one in spellings {
      for other in spellings { #expect(!keys(one).isDisjoint(with: keys(other)), "\(one) | \(other)") }
    }
  }

  @Test(
    "Other names share none",
    arguments: [("قاسم سليماني", "قاسم رضائي"), ("Ali", "Omar"), ("حسین", "Karim")])
  func differ(one: String, other: String) {
    #expect(keys(one).isDisjoint(with: keys(other)))
  }

  @Test("A name has few keys, none of them 0, the same for every order of its parts but the last")
  func bounds() {
    var generator = SeededGenerator(seed: 5)
    let letters = Array("abcdefghijklmnopqrstuvwxyz' -.اأبپتثجچحخدذرزژسشصضطظعغفقكگلمنهويىءة".unicodeScalars)
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<generator.int(0...40) { text.append(letters[generator.int(0...letters.count - 1)]) }
      let found = keys(String(text))
      #expect(found.count <= PreparedName.maximumNameKeys + 1)
      #expect(!found.contains(0))
    }
    #expect(keys("Karim Nasser").subtracting(keys("Nasser Karim")).count == 1)
  }
}
