import TestSupport
import Testing

@testable import Transliteration

@Suite("Name matcher")
struct NameMatcherTests {
  private let matcher = NameMatcher.builtin

  @Test(
    "Spellings of one name are accepted, in one script and across scripts",
    arguments: [
      ("Qassem Soleimani", "قاسم سليماني"), ("Ghasem Soleymani", "قاسم سلیمانی"),
      ("Qasem Suleimani", "Ghasem Soleymani"), ("قاسم سليماني", "قاسم سلیمانی"),
      ("Abdul Rahman Yasin", "عبد الرحمن ياسين"), ("Abdulrahman Yasin", "عبدالرحمن ياسين"),
      ("Abd al-Rahman Yasin", "Abdurrahman Yassin"), ("Mahmoud Ahmadinejad", "محمود احمدی‌نژاد"),
      ("Mahmud Ahmadi Nejad", "محمود احمدی نژاد"), ("Mohamed Morsi", "محمد مرسي"),
      ("Gamal Abdel Nasser", "جمال عبد الناصر"), ("Abdelaziz Bouteflika", "عبد العزيز بوتفليقة"),
      ("Reza Pahlavi", "رضا پهلوی"), ("Rida Pahlawi", "رضا پهلوی"), ("Soleimani, Qassem", "قاسم سليماني"),
      ("Mohammad Taghi Ghiasi", "محمدتقی غیاثی"), ("Salah ad-Din al-Bitar", "صلاح الدين البيطار"),
      ("Nasrallah Hassan", "حسن نصر الله"),
    ])
  func same(first: String, second: String) {
    let match = matcher.match(first, second)
    #expect(match.score >= threshold(first, second), "\(first) | \(second): \(match)")
  }

  @Test(
    "Look-alikes are refused",
    arguments: [
      ("Rana Saddam Hussein al-Tikriti", "Hala Saddam Hussein Al-Tikriti"),
      ("Qassem Soleimani", "قاسم عبدي"), ("Ali Larijani", "صادق لاریجانی"),
      ("Uday Saddam Hussein", "قصي صدام حسين"), ("Mohammed Ali", "محمد حسن"),

    ])
  func different(first: String, second: String) {
    let match = matcher.match(first, second)
    #expect(match.score < threshold(first, second), "\(first) | \(second): \(match)")
  }

  private func threshold(_ first: String, _ second: String) -> Float {
    let worker = matcher.makeWorker()
    return NameMatcher.threshold(worker.prepare(first), worker.prepare(second))
  }

  @Test("The order of the two names does not matter")
  func symmetry() {
    let names = [
      "Qassem Soleimani", "قاسم سليماني", "Abu Bakr al-Baghdadi", "A. Khamenei", "علی خامنه‌ای", "Ali Ali",
    ]
    for first in names {
      for second in names {
        #expect(
          matcher.match(first, second).score == matcher.match(second, first).score, "\(first) | \(second)")
      }
    }
  }

  @Test(
    "A name without letters of the two scripts matches nothing", arguments: ["", " - ", "🙂", "Иван", "123"])
  func nothing(name: String) {
    #expect(matcher.match(name, "Ali") == NameMatch(score: 0, reasons: []))
    #expect(matcher.match(name, name).score == 0)
  }

  @Test("Whatever is compared, the score is a probability")
  func fuzz() {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("abdehiklmnorsuz'- .,Aابدرسعغقلمنهويىةء\u{200C}\u{64E}é".unicodeScalars)
    let name = { (generator: inout SeededGenerator) in
      var text = String.UnicodeScalarView()
      for _ in 0..<generator.int(0...80) { text.append(letters[generator.int(0...letters.count - 1)]) }
      return String(text)
    }
    let worker = matcher.makeWorker()
    for _ in 0..<3000 {
      let match = worker.match(name(&generator), name(&generator))
      #expect(match.score >= 0 && match.score <= 1)
      #expect(match.reasons.allSatisfy { $0.likelihood >= 0 && $0.likelihood <= 1 })
    }
  }
}
