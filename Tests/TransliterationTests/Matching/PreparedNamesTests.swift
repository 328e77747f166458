import Testing

@testable import Transliteration

@Suite("Lists of prepared names")
struct PreparedNamesTests {
  private static let names = [
    "قاسم سلیمانی", "Qassem Soleimani", "عبد الرحمن بن ناصر", "آ", "", "J. R. Smith-al-Din", "غلام‌رضا تختی",
    String(repeating: "ma ", count: 30),
  ]

  @Test("A name of a list scores as it does by itself, and is judged by the same threshold")
  func scores() {
    let worker = NameMatcher.builtin.makeWorker()
    var list = PreparedNames()
    for name in Self.names { list.append(worker.prepare(name)) }
    let count = list.count
    #expect(count == Self.names.count)
    for wanted in Self.names.map(worker.prepare) {
      for (index, name) in Self.names.enumerated() {
        let other = worker.prepare(name)
        let (score, threshold) = (worker.score(wanted, list, index), list.threshold(wanted, at: index))
        #expect(score == worker.score(wanted, other))
        #expect(threshold == NameMatcher.threshold(wanted, other))
      }
    }
  }

  @Test("A list that was emptied holds the names added since")
  func emptied() {
    let worker = NameMatcher.builtin.makeWorker()
    var list = PreparedNames()
    list.append(worker.prepare("Hassan"))
    list.removeAll()
    list.append(worker.prepare("علي"))
    let (wanted, held) = (worker.prepare("Ali"), worker.prepare("علی"))
    let (score, count) = (worker.score(wanted, list, 0), list.count)
    #expect(count == 1)
    #expect(score == worker.score(wanted, held))
  }
}
