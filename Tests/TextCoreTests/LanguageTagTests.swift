import TestSupport
import Testing
import TextCore

@Suite("Language tags")
struct LanguageTagTests {
  @Test(
    "Case is made canonical",
    arguments: [
      ("fa", "fa"), ("FA", "fa"), ("en-us", "en-US"), ("EN_US", "en-US"), ("ZH-hant-tw", "zh-Hant-TW"),
      ("az-arab", "az-Arab"), ("es-419", "es-419"), ("ckb", "ckb"), ("Klingon", "klingon"),
      ("und-arab", "und-Arab"), ("en-u-ca-gregory", "en-u-CA-gregory"), ("sl-rozaj-1994", "sl-rozaj-1994"),
    ])
  func canonical(text: String, expected: String) {
    #expect(LanguageTag(text)?.description == expected)
    #expect(LanguageTag(text)?.count == expected.utf8.count)
  }

  @Test(
    "Codes of three letters become those of two, and names of the languages that are linked become codes",
    arguments: [
      ("eng", "en"), ("ara", "ar"), ("fas", "fa"), ("per", "fa"), ("FAS_ir", "fa-IR"), ("ger", "de"),
      ("deu", "de"), ("zho-hant-tw", "zh-Hant-TW"), ("ckb", "ckb"), ("arz", "arz"), ("English", "en"),
      ("ARABIC", "ar"), ("Persian", "fa"), ("farsi", "fa"), ("english-US", "en-US"),
      ("unknown", "und"),
    ])
  func otherCodes(text: String, expected: String) {
    #expect(LanguageTag(text)?.description == expected)
    #expect(LanguageTag(text)?.count == expected.utf8.count)
  }

  @Test(
    "A variety of Arabic or Persian is treated as the language",
    arguments: [
      ("arz", "ar"), ("ary-MA", "ar"), ("arb", "ar"), ("prs-AF", "fa"), ("pes", "fa"), ("ckb-IR", "ckb"),
      ("urd", "ur"), ("zh-Hant", "zh"), ("und-Arab", "und"),
    ])
  func varieties(text: String, expected: String) {
    #expect(LanguageTag(text)?.macrolanguage.description == expected)
  }

  @Test(
    "Some tags tell no language",
    arguments: [
      ("und", false), ("und-Arab", false), ("mul", false), ("mis", false), ("zxx", false), ("Unknown", false),
      ("en", true), ("ckb", true), ("fa-IR", true), ("mus", true),
    ])
  func nothingTold(text: String, expected: Bool) {
    #expect(LanguageTag(text)?.namesLanguage == expected)
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
