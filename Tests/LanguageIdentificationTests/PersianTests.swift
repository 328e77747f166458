import Testing

@Suite("Persian")
struct PersianTests {
  @Test(
    "Sentences",
    arguments: [
      "وزیر گفت که هنوز تصمیمی گرفته نشده است.", "هیئت دیروز عصر به تهران رسید.",
      "نمی‌دانم کلیدها را کجا گذاشتم.",
      "باران تا پنجشنبه در شمال کشور ادامه دارد.", "این نامه را چه کسی نوشته است؟",
      "قیمت‌ها برای سومین سال بالا رفت.",
      "به بازار رفتم و بعد به خانه برگشتم.", "شرکت Google این برنامه را خرید.", "کتاب تازه‌اش را خوانده‌ای؟",
      "دانشجویان در کابل دست به اعتراض زدند.", "صدر هیئت از سفر مزار شریف بازگشت.", "خیلی ممنون از لطف شما",
    ])
  func sentences(_ text: String) {
    #expect(identify(text).tag == "fa")
  }

  @Test(
    "Typed with Arabic letters",
    arguments: [
      "وزير گفت كه هنوز تصميمي گرفته نشده است.", "اين كتاب را از كتابخانه گرفتم و به او دادم.",
      "رييس جمهور در سفر به شيراز با مردم ديدار كرد.", "مي‌شود اين كار را فردا انجام داد.",
      "بازيكنان تيم ملي امروز به تهران مي رسند", "هيچ كس نمي دانست كه او كجا رفته است",
      "اين مردم ديگر از جنگ خسته شده اند",
    ])
  func arabicTyping(_ text: String) {
    #expect(identify(text).tag == "fa")
  }

  @Test(
    "Headlines of three words",
    arguments: [
      "زلزله در کرمان", "افزایش قیمت نفت", "انتخابات ایران امروز", "دیدار رئیس‌جمهور ترکیه",
      "شاعر بزرگ درگذشت",
      "بازگشایی مدارس تهران", "حمله به کابل",
    ])
  func headlines(_ text: String) {
    #expect(identify(text).tag == "fa")
  }

  @Test(
    "Spoken Persian", arguments: ["چی شده؟ چرا ناراحتی؟", "نمیدونم والا، شاید فردا بیاد", "دلم براش تنگ شده"])
  func spoken(_ text: String) {
    #expect(identify(text).tag == "fa")
  }

  @Test("An Arabic quotation does not sway the text around it")
  func quotation() {
    let text = "او در پایان سخنانش گفت «إن شاء الله» و از همه خواست که در این کار کمک کنند."
    #expect(identify(text).tag == "fa")
  }
}
