import EntityLinking
import Testing
import TextCore

@Suite("Linking across scripts")
struct CrossScriptTests {
  @Test(
    "Persons known in Latin letters are found in any Arabic spelling",
    arguments: [
      ("وقال حسن روحاني إن الاجتماع غدا.", "حسن روحاني→X:rouhani"),
      ("وقال حَسَن رُوحانِيّ إن الاجتماع غدا.", "حَسَن رُوحانِيّ→X:rouhani"),
      ("واجتمع بحسن روحاني في المدينة.", "حسن روحاني→X:rouhani"),
      ("وقال غلام رضا آغازاده إن الاجتماع غدا.", "غلام رضا آغازاده→X:aghazadeh"),
      ("وقال شارل أزنافور إن الاجتماع غدا.", "شارل أزنافور→X:aznavour"),
      ("وقال دوغلاس آدمز إن الاجتماع غدا.", "دوغلاس آدمز→X:adams"),
    ])
  func arabicPersons(text: String, mention: String) throws {
    #expect(try LinkWorkerTests.link(text, .arabic, threshold: 0.2).contains(mention))
  }

  @Test(
    "The same in Persian, with Arabic letters and joined or apart",
    arguments: [
      ("به گزارش خبرنگاران، حسن روحانی دیروز آمد.", "حسن روحانی→X:rouhani"),
      ("به گزارش خبرنگاران، حسن روحاني دیروز آمد.", "حسن روحاني→X:rouhani"),
      ("به گزارش خبرنگاران، غلام رضا آغازاده دیروز آمد.", "غلام رضا آغازاده→X:aghazadeh"),
      ("به گزارش خبرنگاران، غلام‌رضا آقازاده دیروز آمد.", "غلام‌رضا آقازاده→X:aghazadeh"),
    ])
  func persianPersons(text: String, mention: String) throws {
    #expect(try LinkWorkerTests.link(text, .persian, threshold: 0.2).contains(mention))
  }

  @Test(
    "A surname may be a plain word, and a name be as long as names of royal houses are",
    arguments: [
      ("وقال محمد صالح إن الاجتماع غدا.", "محمد صالح→X:saleh"),
      (
        "وقال سطام بن خالد بن عبد العزيز آل سعود إن الاجتماع غدا.",
        "سطام بن خالد بن عبد العزيز آل سعود→X:sattam"
      ),
    ])
  func longWindows(text: String, mention: String) throws {
    #expect(try LinkWorkerTests.link(text, .arabic, threshold: 0.2).contains(mention))
  }

  @Test(
    "Popes and kings are told by their numbers, which English writes in Roman numerals",
    arguments: [
      (TextLanguage.arabic, "وقال كليمنت الثالث عشر إن الاجتماع غدا.", "كليمنت الثالث عشر→X:clement13"),
      (.arabic, "وقال كليمنت الثالث إن الاجتماع غدا.", "كليمنت الثالث→X:clement3"),
      (.arabic, "وقال أوربان الأول إن الاجتماع غدا.", "أوربان الأول→X:urban1"),
      (.arabic, "وقالت ماتيلدا الثانية إن الاجتماع غدا.", "ماتيلدا الثانية→X:mathilda"),
      (.persian, "به گزارش خبرنگاران، کلمنت سیزدهم دیروز آمد.", "کلمنت سیزدهم→X:clement13"),
      (.persian, "به گزارش خبرنگاران، كلمنت سوم دیروز آمد.", "كلمنت سوم→X:clement3"),
    ])
  func regnalNumbers(language: TextLanguage, text: String, mention: String) throws {
    #expect(try LinkWorkerTests.link(text, language, threshold: 0.2) == [mention])
  }

  @Test("Another number is another pope, and the number alone is nobody")
  func otherNumbers() throws {
    #expect(
      try !LinkWorkerTests.link("وقال كليمنت الرابع إن الاجتماع غدا.", .arabic, threshold: 0.05).contains {
        $0.contains("الرابع")
      })
    let text = "وقالت ماتيلدا الثانية إن الاجتماع غدا. وفي المرة الثانية خرجت."
    #expect(
      try LinkWorkerTests.link(text, .arabic, threshold: 0.05).filter { $0.contains("الثانية") }
        == ["ماتيلدا الثانية→X:mathilda"])
  }

  @Test("One word does not stand for a name of many that sounds like it in one of them")
  func partOfMany() throws {
    #expect(try LinkWorkerTests.link("وفي هذا السياق ألقت كلمة.", .arabic, threshold: 0.05) == [])
  }

  @Test("A plain word of Arabic is a name in Persian, and the other way round")
  func wordsOfOneLanguage() throws {
    let text = "اگون بحر 1972"
    #expect(try LinkWorkerTests.link(text, .persian, threshold: 0.1).contains("اگون بحر→X:bahr"))
    #expect(try !LinkWorkerTests.link(text, .arabic, threshold: 0.1).contains("اگون بحر→X:bahr"))
  }

  @Test("علي is told from على where a text writes the two apart")
  func aliOrOn() throws {
    let name = "علي خامنئي→X:khamenei"
    #expect(try LinkWorkerTests.link("ورد علي خامنئي على السؤال.", .arabic, threshold: 0.2).contains(name))
    #expect(
      try LinkWorkerTests.link("ورد علی خامنئي على السؤال.", .arabic, threshold: 0.2).contains(
        "علی خامنئي→X:khamenei"))
    // No ى anywhere: it may be either.
    #expect(try !LinkWorkerTests.link("ورد علي خامنئي اليوم.", .arabic, threshold: 0.2).contains(name))
    #expect(
      try !LinkWorkerTests.link("ورد على خامنئي اليوم.", .arabic, threshold: 0.2).contains(
        "على خامنئي→X:khamenei"))
  }

  @Test(
    "Organizations known in English are found by translation and by sound",
    arguments: [
      (TextLanguage.arabic, "وأعلنت وزارة الدفاع العراقية ذلك.", "وزارة الدفاع العراقية→X:defence"),
      (.arabic, "ودرس في جامعة كامبردج سنتين.", "جامعة كامبردج→X:cambridge"),
      (.persian, "سخنگوی وزارت دفاع گفت.", "وزارت دفاع→X:defence"),
      (.persian, "او به فدراسیون جهانی معلمان رفت.", "فدراسیون جهانی معلمان→X:federation"),
      (.arabic, "وفاز ريال مدريد أمس.", "ريال مدريد→X:madrid"),
      (.arabic, "وأعلن الناتو ذلك.", "الناتو→X:nato"),
    ])
  func organizations(language: TextLanguage, text: String, mention: String) throws {
    #expect(try LinkWorkerTests.link(text, language, threshold: 0.05).contains(mention))
  }

  @Test("Words of one meaning only stand for each other where they are translations")
  func translations() throws {
    let mentions = try LinkWorkerTests.link("او به جامعه جهانی معلمان رفت.", .persian, threshold: 0.05)
    #expect(!mentions.contains { $0.hasSuffix("→X:federation") })
  }

  @Test("Common words that sound like a little-known name are no names")
  func commonWords() throws {
    #expect(try LinkWorkerTests.link("وقال إن الاجتماع سيعقد غدا في المساء.", .arabic) == [])
    #expect(try LinkWorkerTests.link("این خیابان‌های شهر را ندیده بود.", .persian) == [])
  }

  @Test("What a worker linked before changes nothing, even if it folds alike or is of another language")
  func independence() throws {
    let texts: [(String, TextLanguage)] = [
      ("این اداء سهم است.", .persian), ("این ادا سهم است.", .persian), ("این اداء سهم است.", .arabic),
      ("وقال حسن روحاني غدا.", .arabic), ("وقال حسن روحاني غدا.", .persian),
      ("ورد Hasan Rohani غدا.", .arabic),
      ("Mr. Hasan Rohani came.", .english), ("دانشگاه کمبریج بود.", .persian),
      ("دانشگاه کمبریج بود.", .arabic),
    ]
    var options = LinkOptions()
    options.threshold = 0.05
    let linker = EntityLinker(try LinkWorld.shared.get(), options: options)
    let alone = try texts.map { try LinkWorkerTests.link($0.0, $0.1, by: linker.makeWorker()) }
    #expect(alone[0] != alone[1])
    for order in [Array(texts.indices), texts.indices.reversed()] {
      let worker = linker.makeWorker()
      for index in order {
        #expect(try LinkWorkerTests.link(texts[index].0, texts[index].1, by: worker) == alone[index])
      }
    }
  }
}
