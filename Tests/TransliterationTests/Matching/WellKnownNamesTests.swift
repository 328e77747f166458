import Testing

@testable import Transliteration

@Suite("Well-known names")
struct WellKnownNamesTests {
  private let matcher = NameMatcher.builtin

  private func isMatch(_ first: String, _ second: String) -> Bool {
    let worker = matcher.makeWorker()
    let (one, two) = (worker.prepare(first), worker.prepare(second))
    return worker.score(one, two) >= NameMatcher.threshold(one, two)
  }

  @Test(
    "Names that only look alike are told apart, across scripts and within one",
    arguments: [
      ("Hassan Rouhani", "حسین روحانی"), ("Hossein Rouhani", "حسن روحانی"),
      ("Hassan Rouhani", "Hossein Rouhani"),
      ("Mohammad Javadi", "احمد جوادی"), ("Mohammad Javadi", "Ahmad Javadi"), ("Ahmed Salem", "محمد سالم"),
      ("Amir Haddad", "عمر حداد"), ("Amir Haddad", "Omar Haddad"), ("Mahmoud Karimi", "محمد کریمی"),
      ("حسن روحانی", "حسین روحانی"),
    ])
  func different(first: String, second: String) { #expect(!isMatch(first, second), "\(first), \(second)") }

  @Test(
    "All spellings of one name stay one",
    arguments: [
      ("Hassan Rouhani", "حسن روحانی"), ("Hasan Rohani", "حسن روحانی"), ("Hussein Rouhani", "حسین روحانی"),
      ("Hossein Rouhani", "Husayn Ruhani"), ("Muhammad Javadi", "محمد جوادی"),
      ("Mohamed Javadi", "Mohammad Javadi"),
      ("Ahmad Salem", "أحمد سالم"), ("Umar Haddad", "عمر حداد"), ("Ameer Haddad", "أمير حداد"),
      ("Mahmood Karimi", "محمود کریمی"),
    ])
  func same(first: String, second: String) { #expect(isMatch(first, second), "\(first), \(second)") }

  @Test("What few people bear is no well-known name, and rare spellings are mistakes")
  func learning() {
    let pairs = [
      ("حسن", "Hassan", 90), ("حسن", "Hasan", 40), ("حسین", "Hossein", 80), ("حسین", "Hassan", 1),
      ("سها", "Soha", 3),
      ("حسان", "Hassan", 30), ("حسان", "Hassaan", 40),
    ].map { SpellingPair($0.0, $0.1, weight: Float($0.2)) }
    let names = WellKnownNamesTraining.learn(pairs)
    let identity = { (text: String) in names.identity(ofPart: 0, of: NamePreparer.unweighted(text)) }
    #expect(identity("Hassan").relation(to: identity("حسین")) == .different)
    #expect(identity("Hassan").relation(to: identity("حسن")) == .same)
    #expect(identity("Hossein").relation(to: identity("حسين")) == .same)
    #expect(identity("Soha") == NameIdentity())
    #expect(identity("Soha").relation(to: identity("Hassan")) == .unknown)
    #expect(WellKnownNamesTraining.learn(pairs.reversed()) == names)
  }
}
