import TestSupport
import Testing

@testable import Transliteration

@Suite("Typings of romanized names")
struct TypingTests {
  @Test(
    "Every typing of a name gives the same romanization",
    arguments: [
      ("عَلِي", ["عَلِی", "عَـلِـي", "\u{200F}عَلِي\u{200E}", "عَلِي "]),
      ("كَرِيم", ["کَرِيم", "کَرِیم", "ﻛَﺮِﻳﻢ"]),
      ("أَحْمَد", ["أَحمَد", "ا\u{654}َحْمَد"]),
      ("سُلَيْمَان", ["سُلَیْمَان", "سُلَيـمَان"]),
    ])
  func typings(name: String, others: [String]) throws {
    for scheme in [RomanizationScheme.alalc, .bgn, .din31635, .iso233, .ungegn] {
      var romanizer = try Romanizer(scheme, .arabic)
      let expected = try romanizer.romanize(name)
      for other in others { #expect(try romanizer.romanize(other) == expected, "\(other) \(scheme)") }
    }
  }

  @Test(
    "What is no name in Arabic letters is refused with a reason",
    arguments: [
      ("", RomanizationError.empty), (" \u{640} ", .empty), ("Ali", .otherScript), ("علي Ali", .otherScript),
      ("🙂", .otherScript), (String(repeating: "م", count: 600), .tooLong),
    ])
  func refused(name: String, reason: RomanizationError) throws {
    var romanizer = try Romanizer(.alalc, .arabic)
    #expect(throws: reason) { try romanizer.romanize(name) }
  }

  @Test("No sequence of letters and marks makes the reader stumble")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 7)
    let scalars = Array(
      "ابتةهويىءآأؤإئلنكگیک ۀ\u{64B}\u{64E}\u{64F}\u{650}\u{651}\u{652}\u{670}\u{654}\u{200C}".unicodeScalars)
    for scheme in RomanizationScheme.allCases {
      for language in scheme.languages {
        for subject in [Romanizer.Subject.person, .place] {
          var romanizer = try Romanizer(scheme, language, subject: subject)
          for _ in 0..<500 {
            var name = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
              name.append(scalars[Int.random(in: 0..<scalars.count, using: &generator)])
            }
            do {
              let result = try romanizer.romanize(String(name))
              #expect(result.guesses.allSatisfy { $0.upperBound <= result.text.utf8.count })
            } catch {
              #expect([.empty, .otherScript].contains(error), "\(String(name)): \(error)")
            }
          }
        }
      }
    }
  }
}
