import TestSupport
import Testing
import TextCore

@Suite("Language tags")
struct LanguageTagTests {
  @Test(
    "Case is made canonical",
    arguments: [
      ("fa", "fa"), ("FA", "fa"), ("en-us", "en-US"), ("EN_US", "en-US"), ("ZH-hant-tw", "zh-Hant-TW"),
      ("az-arab", "az-Arab"), ("es-419", "es-419"), ("ckb", "ckb"), ("Persian", "persian"),
      ("und-arab", "und-Arab"), ("en-u-ca-gregory", "en-u-CA-gregory"), ("sl-rozaj-1994", "sl-rozaj-1994"),
    ])
  func canonical(text: String, expected: String) {
    #expect(LanguageTag(text)?.description == expected)
    #expect(LanguageTag(text)?.count == expected.utf8.count)
  }

  @Test(
    "What is no tag is refused",
    arguments: [
      "", "e", "engl", "en-", "-en", "en--us", "x-foo", "i-klingon", "e1", "12", "en us", "en.us", "en@us",
      "فا", "english (us)", "englishes-", "abcdefghi", "en-abcdefghi", "en-Latn-US-posix", "en\u{0}", "[n",
    ])
  func invalid(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(
    "The language alone",
    arguments: [("zh-Hant-TW", "zh"), ("fa", "fa"), ("ckb-IR", "ckb"), ("und-Arab", "und")])
  func primary(text: String, expected: String) {
    #expect(LanguageTag(text)?.primary == LanguageTag(expected))
    #expect(LanguageTag(text)?.primary.description == expected)
  }

  @Test("Tags compare by their canonical case")
  func equality() {
    #expect(LanguageTag("EN-us") == LanguageTag("en_US"))
    #expect(LanguageTag("en") == .english)
    #expect(LanguageTag("ar") == .arabic)
    #expect(LanguageTag("FA") == .persian)
    #expect(LanguageTag("und") == .undetermined)
    #expect(LanguageTag("en") != LanguageTag("en-US"))
    #expect(Set(["fa", "FA", "fa-IR", "fa_ir"].compactMap { LanguageTag($0) }).count == 2)
  }

  @Test("Bytes behind the end are zero")
  func bytes() {
    let tag = LanguageTag.english
    #expect(
      (0..<LanguageTag.maximumLength).map { tag[$0] } == [0x65, 0x6E] + [UInt8](repeating: 0, count: 13))
  }
}
