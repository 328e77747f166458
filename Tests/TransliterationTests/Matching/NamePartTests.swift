import Testing

@testable import Transliteration

@Suite("Parts of names")
struct NamePartTests {
  private func parts(_ name: String) -> [String] {
    let prepared = NamePreparer.unweighted(name)
    return (0..<prepared.partCount).map { index in
      let part = prepared.parts[index]
      return (Int(part.start)..<Int(part.end)).compactMap { NameSound(rawValue: prepared.sounds[$0]) }
        .map { "\($0)" }.joined(separator: ".")
    }
  }

  @Test(
    "Particles spelled together and apart give the same parts",
    arguments: [
      ["عبد الرحمن", "عبدالرحمن", "عبد‌الرحمن", "عَبْدُ الرَّحمن"],
      ["Abdulkarim", "Abdul Karim", "Abd al-Karim", "Abdel-Karim"],
      ["Ahmadinejad", "Ahmadi Nejad", "Ahmadi-Nejad"], ["صلاح الدين", "صلاح‌الدین", "صلاح الدین"],
      ["Nasr Allah", "Nasrallah"], ["Dr. Ali Hashimi", "Ali al-Hashimi", "Ali Hashimi", "ALI EL HASHIMI"],
      ["Osama bin Laden", "Osama Laden"],
    ])
  func joined(spellings: [String]) {
    let expected = parts(spellings[0])
    #expect(!expected.isEmpty)
    for spelling in spellings { #expect(parts(spelling) == expected, "\(spelling)") }
  }

  @Test("Digraphs are one sound, doubled letters sound once")
  func sounds() {
    #expect(parts("Khashoggi") == ["kh.a.sh.o.g.i"])
    #expect(parts("Tchoucair") == ["ch.u.c.a.i.r"])
    #expect(parts("Djemal") == ["j.e.m.a.l"])
    #expect(parts("هاشمی") == ["heh.alef.sheen.meem.finalYeh"])
  }

  @Test("A name of particles alone keeps them", arguments: ["Ben", "Al", "ابو", "Dr."])
  func particlesOnly(name: String) {
    #expect(parts(name).count == 1)
  }

  @Test("What does not fit is left out, and nothing breaks")
  func limits() {
    let name = NamePreparer.unweighted(Array(repeating: "Abdulrahmanzadeh", count: 40).joined(separator: " "))
    #expect(name.partCount <= PreparedName.maximumParts)
    #expect(NamePreparer.unweighted(String(repeating: "a", count: 5000)).partCount == 0)
    #expect(NamePreparer.unweighted(String(repeating: "ma", count: 400)).partCount == 1)
  }

  @Test("Reasons say which part matched which, and how")
  func reasons() {
    let match = NameMatcher.builtin.match("Q. Soleimani Hassan", "حسن سليماني")
    #expect(match.reasons.map(\.kind).filter { $0 == .variant }.count == 2)
    #expect(match.reasons.contains { $0.kind == .order })
    #expect(match.reasons.contains { $0.kind == .missing && $0.first == "q" })
    let equal = NameMatcher.builtin.match("علي خامنئي", "علی خامنئی")
    #expect(equal.reasons.map(\.kind) == [.equal, .equal])
    let joined = NameMatcher.builtin.match("Mohammad Taghi Ghiasi", "محمدتقی غیاثی")
    #expect(joined.reasons.first?.kind == .joined)
    #expect(joined.reasons.first?.first == "mohammad taghi")
    let initial = NameMatcher.builtin.match("A. Khamenei", "علی خامنه‌ای")
    #expect(initial.reasons.first?.kind == .initial)
  }

  @Test(
    "However a name is typed, all others score alike with it",
    arguments: [
      ("قاسم سليماني", "قاسم سلیمانی"), ("Qassem Soleimani", "QASSEM  SOLEIMANI"), ("Hassan", "Hasan"),
    ])
  func typing(one: String, other: String) {
    let worker = NameMatcher.builtin.makeWorker()
    let (first, second) = (worker.prepare(one), worker.prepare(other))
    for third in ["Ghasem Soleymani", "حسن", "Hossein"].map(worker.prepare) {
      #expect(worker.score(first, third) == worker.score(second, third))
    }
  }
}
