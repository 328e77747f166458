import LanguageIdentification
import Testing

@Suite("Scripts")
struct ScriptTests {
  @Test(
    "Tags",
    arguments: [
      ("Министр заявил, что решение пока не принято.", "und-Cyrl"), ("Где ключи?", "und-Cyrl"),
      ("Дякую за допомогу", "und-Cyrl"), ("השר אמר שטרם התקבלה החלטה.", "und-Hebr"),
      ("איפה המפתחות?", "und-Hebr"),
      ("Δεν ξέρω πού είναι τα κλειδιά.", "und-Grek"), ("我不知道钥匙在哪里。", "und-Hani"), ("鍵はどこですか。", "und-Jpan"),
      ("東京都議会議員選挙が行われた", "und-Jpan"), ("열쇠가 어디에 있나요?", "und-Kore"), ("กุญแจอยู่ที่ไหน", "und-Thai"),
      ("चाबियाँ कहाँ हैं?", "und-Deva"), ("Որտե՞ղ են բանալիները", "und-Armn"), ("სად არის გასაღები?", "und-Geor"),
      ("ቁልፉ የት ነው?", "und-Ethi"), ("চাবি কোথায়?", "und-Beng"), ("சாவி எங்கே?", "und-Taml"), ("ਚਾਬੀ ਕਿੱਥੇ ਹੈ?", "und-Guru"),
      ("ચાવી ક્યાં છે?", "und-Gujr"), ("తాళం ఎక్కడ?", "und-Telu"), ("ಕೀಲಿ ಎಲ್ಲಿದೆ?", "und-Knda"), ("താക്കോൽ എവിടെ?", "und-Mlym"),
      ("යතුර කොහෙද?", "und-Sinh"), ("သော့ ဘယ်မှာလဲ", "und-Mymr"), ("កូនសោនៅឯណា", "und-Khmr"), ("ܫܠܡܐ ܥܠܘܟ", "und-Syrc"),
    ])
  func tags(_ text: String, _ tag: String) {
    #expect(identify(text).tag == tag)
  }

  @Test("Text without letters", arguments: ["", " ", "12:30", "۱۴۰۲/۰۵/۱۲", "…!?", "😀🎉👍", "— 2024 —"])
  func letterless(_ text: String) {
    #expect(identify(text) == LanguageVerdict(language: .other, script: .common, score: 0))
    #expect(identify(text).tag == "und-Zyyy")
  }

  @Test("Addresses are no letters", arguments: ["https://example.com/path", "@someone", "name@example.org"])
  func addresses(_ text: String) {
    #expect(identify(text).script == .common)
  }

  @Test("Addresses do not outweigh the text")
  func addressesBesideText() {
    let text = "خبر عاجل https://news.example.com/a-very-long-address-in-english @newsdesk_international"
    #expect(identify(text).tag == "ar")
  }

  @Test("Every script has a code of its own")
  func codes() {
    #expect(Set(Script.allCases.map(\.code)).count == Script.allCases.count)
    #expect(Script.allCases.allSatisfy { $0.code.utf8.count == 4 })
  }
}
