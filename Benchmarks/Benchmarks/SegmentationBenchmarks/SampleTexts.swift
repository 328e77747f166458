/// Texts of a few kilobytes in the manner of news, written for these benchmarks.
enum SampleTexts {
  /// Name, language tag and text of each sample.
  static let all: [(name: String, language: String, text: [UInt8])] = [
    ("English", "en", repeated(english)),
    ("Arabic", "ar", repeated(arabic)),
    ("Persian", "fa", repeated(persian)),
    ("vocalised Arabic", "ar", repeated(vocalisedArabic)),
    ("mixed", "en", repeated(english + "\n" + arabic + "\n" + persian + "\n")),
    ("Russian", "ru", repeated(russian)),
    ("Thai", "th", repeated(thai)),
    ("Japanese", "ja", repeated(japanese)),
  ]

  private static func repeated(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < 8192 { bytes += Array((text + "\n").utf8) }
    return bytes
  }

  private static let english = """
    The harbour authority said on Tuesday that 3,450 containers had been moved since the strike ended. Dr. Amal \
    Haddad, who leads the inspection team, told reporters: “We won't reopen the northern quay before 6 p.m.” Two \
    ministers flew in from the U.S. and met the dockers' union; neither would comment. Prices for wheat, sugar \
    and rice rose by 2.5 per cent — the sharpest increase since 1998 — and aid agencies asked for calm.
    """

  private static let arabic = """
    قالت سلطة الميناء يوم الثلاثاء إن ٣٤٥٠ حاوية نُقلت منذ انتهاء الإضراب، وأضافت أن الرصيف الشمالي سيبقى مغلقا \
    حتى إشعار آخر. وأكدت الدكتورة أمل حداد، رئيسة فريق التفتيش، أن العمل «يسير وفق الخطة». هل يعود العمال غدا؟ \
    لم يعلق الوزيران على ذلك؛ غير أن أسعار القمح والسكر ارتفعت بنسبة 2.5 في المئة خلال أسبوع واحد.
    """

  private static let persian = """
    سازمان بندر روز سه‌شنبه اعلام کرد که از پایان اعتصاب تاکنون ۳۴۵۰ کانتینر جابه‌جا شده است. دکتر امل حداد، سرپرست \
    گروه بازرسی، به خبرنگاران گفت: «اسکلهٔ شمالی پیش از ساعت شش باز نمی‌شود». آیا کارگران فردا برمی‌گردند؟ بهای گندم، \
    شکر و برنج در یک هفته ۲٫۵ درصد بالا رفت و نهادهای امدادی مردم را به آرامش فراخواندند.
    """

  private static let vocalisedArabic = """
    ذَهَبَ الرَّجُلُ إِلَى السُّوقِ صَبَاحًا، وَاشْتَرَى خُبْزًا وَتَمْرًا، ثُمَّ عَادَ إِلَى بَيْتِهِ قَبْلَ الظُّهْرِ. قَالَتِ الأُمُّ: \
    «مَنْ طَرَقَ البَابَ؟» فَأَجَابَ الوَلَدُ: هُوَ جَارُنَا الطَّيِّبُ.
    """

  private static let russian = """
    Портовое управление сообщило во вторник, что после забастовки перевезено 3450 контейнеров. «Северный причал \
    откроют не раньше шести часов», — сказала руководитель инспекции. Вернутся ли рабочие завтра? Цены на пшеницу \
    выросли на 2,5 процента за неделю.
    """

  private static let thai = """
    การท่าเรือแถลงเมื่อวันอังคารว่ามีการขนย้ายตู้สินค้าแล้วสามพันตู้หลังจากการนัดหยุดงานสิ้นสุดลง ราคาข้าวและน้ำตาลเพิ่มขึ้นในสัปดาห์นี้
    """

  private static let japanese = """
    港湾局は火曜日、ストライキの終了後に三千四百個のコンテナが運ばれたと発表した。北埠頭は午後六時まで再開されない。小麦と砂糖の価格は\
    一週間で2.5パーセント上がった。
    """
}
