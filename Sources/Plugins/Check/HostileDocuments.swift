/// Documents on which stages fail that were only tried on friendly ones.
enum HostileDocuments {
  /// A text and what it is called.
  struct Sample {
    let name: String
    let text: String
  }

  static let samples: [Sample] = [
    Sample(name: "empty", text: ""),
    Sample(name: "one letter", text: "a"),
    Sample(name: "white space", text: " \t\n\r\n\u{A0}\u{2003} "),
    Sample(
      name: "English",
      text: "On 3 May 1979 Mrs. O’Neil said \"no\" to Iran's U.N. envoy!! See https://x.org?a=1&b=2."),
    Sample(name: "Arabic", text: "قال الرئيسُ محمّد بن سلمان في ٢٠٢٤: «لا تعليق»؛ ثم غادَرَ الـرياض."),
    Sample(name: "Persian", text: "خانم شیرین عبادی در سال ۱۳۵۷ گفت: «نمی‌خواهم کتاب‌هایی...»؟"),
    Sample(
      name: "mixed directions",
      text: "\u{202B}قاسم\u{202C} met \u{2067}سليماني\u{2069} in \u{200F}Baghdad\u{200E} 1999"),
    Sample(name: "emoji", text: "😀👨‍👩‍👧‍👦🇮🇷🏳️‍🌈 e\u{301}\u{302} 𝒳 👍🏽 end"),
    Sample(name: "beginning with a character of four bytes", text: "😀1979 Mr 😀"),
    Sample(name: "presentation forms", text: "ﷲ ﻻ ﭘﮊﮎ ﻣﺤﻤﺪ ك ک ي ی ة ه"),
    Sample(name: "control characters", text: "a\u{0}b\u{1}\u{7F}\u{85}\u{FEFF}c\u{FFFD}\u{FFFF}\\\"/'"),
    Sample(name: "line separators", text: "one\ntwo\r\nthree\u{2028}four\u{2029}five\n"),
    Sample(name: "no spaces", text: String(repeating: "abcسلام", count: 2000)),
    Sample(name: "combining marks without end", text: "a" + String(repeating: "\u{301}", count: 5000)),
    Sample(
      name: "a megabyte of Persian", text: String(repeating: "خانه‌ها را در سال ۱۳۵۷ ساختند. ", count: 20_000)),
    Sample(name: "a megabyte of one word", text: String(repeating: "Word ", count: 200_000)),
  ]
}
