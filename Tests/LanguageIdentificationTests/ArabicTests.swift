import Testing

@Suite("Arabic")
struct ArabicTests {
  @Test(
    "Sentences",
    arguments: [
      "قال الوزير إن الحكومة لم تتخذ قرارا بعد.", "وصل الوفد إلى القاهرة مساء أمس.",
      "لا أعرف أين وضعت المفاتيح.",
      "تتوقع الأرصاد هطول الأمطار على شمال البلاد حتى الخميس.", "من كتب هذه الرسالة؟",
      "ارتفعت الأسعار للعام الثالث على التوالي.", "ذهبت إلى السوق ثم عدت إلى البيت.",
      "يلعب الفريقان في ملعب المدينة يوم الجمعة.", "اشترت شركة Google الناشئة Waze بمليار دولار.",
      "زار گورباتشوف وپومپيو العاصمة في العام نفسه.", "صدر الكتاب عن دار النشر في بيروت.",
    ])
  func sentences(_ text: String) {
    #expect(identify(text).tag == "ar")
  }

  @Test(
    "Careless spelling",
    arguments: [
      "اعلنت الحكومه ان الاجتماع سيعقد فى القاهره", "قال ان الاتفاق وقع امس الى جانب وثيقه اخرى",
      "وصل الرئيس الى مطار بغداد", "التقى رئيس الوزراء بالوفد الذى زار المدينه",
      "فی هذا الیوم وصل الوفد الی المدینه و التقی الرئیس",
    ])
  func carelessSpelling(_ text: String) {
    #expect(identify(text).tag == "ar")
  }

  @Test(
    "Vowel signs",
    arguments: [
      "ذَهَبَ الوَلَدُ إِلَى المَدْرَسَةِ صَبَاحًا.", "كَتَبَ الطَّالِبُ الدَّرْسَ فِي الدَّفْتَرِ.", "العِلْمُ نُورٌ.",
      "مَنْ جَدَّ وَجَدَ، وَمَنْ زَرَعَ حَصَدَ.",
    ])
  func vowelSigns(_ text: String) {
    #expect(identify(text).tag == "ar")
  }

  @Test(
    "Headlines of three words",
    arguments: [
      "انفجار يهز بيروت", "الرئيس يستقبل السفير", "قمة عربية طارئة", "ارتفاع أسعار النفط",
      "وفاة الشاعر الكبير",
      "انتخابات في العراق", "هدنة جديدة بغزة",
    ])
  func headlines(_ text: String) {
    #expect(identify(text).tag == "ar")
  }

  @Test("Spoken Arabic", arguments: ["شو بدك تعمل اليوم؟", "انا مش عارف ليه كده", "وين رايحين بكرا؟"])
  func spoken(_ text: String) {
    #expect(identify(text).tag == "ar")
  }

  @Test("Presentation forms of old typesetting")
  func presentationForms() {
    #expect(identify("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ ﺍﻟﺤﻜﻮﻣﺔ ﻟﻢ ﺗﺘﺨﺬ ﻗﺮﺍﺭﺍ").tag == "ar")
  }
}
