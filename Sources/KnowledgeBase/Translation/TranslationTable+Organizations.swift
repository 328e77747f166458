// Words that names of organizations and places are translated with. Written for this project.
//
// A line is one meaning: the English words, the Arabic ones without article and in the masculine, the Persian ones.
// `_` joins two words. A name's words are compared by meaning, so that what one language says in two ways (ministry
// and department) stands in one line.

extension TranslationTable {
  /// Words that some names have and others lack.
  static let optional: StaticString = """
    the of for and in at on by de du des di del della la le les el y et und der die|و في من ل|و در از به برای
    inc incorporated ltd limited plc llc co company corp corporation gmbh ag sa spa nv group holding holdings|شركة شركات مجموعة قابضة|شرکت گروه هلدینگ
    fc afc cf sc ac as fk sk sv vfb vfl club football soccer calcio futbol|نادي ناد فريق كرة قدم|باشگاه تیم فوتبال
    """

  /// Kinds of organizations: Arabic and Persian names begin with one.
  static let organizations: StaticString = """
    ministry department ministries|وزارة|وزارت وزارتخانه
    university universities universitat universite universidad universita universiteit|جامعة جامعات|دانشگاه
    college faculty|كلية كليات|دانشکده کالج
    school|مدرسة مدارس|مدرسه آموزشگاه
    institute institution|معهد معاهد|موسسه انستیتو پژوهشگاه پژوهشکده
    academy|أكاديمية|آکادمی فرهنگستان
    bank banque banco|بنك مصرف بنوك|بانک
    party|حزب|حزب
    organization organisation|منظمة|سازمان
    agency|وكالة|آژانس خبرگزاری
    authority|سلطة هيئة|مرجع اداره
    administration|إدارة|اداره
    association society|جمعية رابطة|انجمن جامعه
    union federation confederation|اتحاد|اتحادیه فدراسیون کنفدراسیون
    league|رابطة دوري|لیگ اتحادیه
    council|مجلس|شورا شورای
    assembly parliament|مجلس برلمان جمعية|مجلس پارلمان مجمع
    senate|شيوخ|سنا مجلس
    congress|كونغرس كونجرس مؤتمر|کنگره
    committee|لجنة|کمیته
    commission|مفوضية لجنة هيئة|کمیسیون
    court|محكمة|دادگاه دیوان
    office bureau|مكتب|دفتر
    embassy|سفارة|سفارت سفارتخانه
    consulate|قنصلية|کنسولگری
    centre center|مركز|مرکز
    foundation|مؤسسة|بنیاد
    fund|صندوق|صندوق
    movement|حركة|جنبش
    front|جبهة|جبهه
    alliance coalition|تحالف ائتلاف حلف|ائتلاف
    army|جيش|ارتش
    navy naval|بحرية بحري|دریایی
    air_force|سلاح_الجو القوات_الجوية|نیروی_هوایی
    forces force|قوات قوة|نیرو نیروی نیروهای
    guard guards|حرس|گارد پاسداران
    corps|فيلق حرس|سپاه
    police|شرطة|پلیس
    intelligence|استخبارات مخابرات|اطلاعات
    airlines airways airline|خطوط_جوية طيران خطوط|هواپیمایی
    red_cross|الصليب_الأحمر|صلیب_سرخ
    red_crescent|الهلال_الأحمر|هلال_احمر
    hospital|مستشفى|بیمارستان
    museum|متحف|موزه
    library|مكتبة|کتابخانه
    theatre theater|مسرح|تئاتر
    opera|أوبرا دار_الأوبرا|اپرا
    church|كنيسة|کلیسا
    mosque|مسجد جامع|مسجد
    cathedral|كاتدرائية|کلیسای_جامع
    stock exchange|بورصة سوق|بورس
    house|بيت دار|خانه
    service services|خدمة خدمات|خدمات سرویس
    newspaper daily|صحيفة جريدة يومية|روزنامه
    magazine review|مجلة|مجله
    television tv|تلفزيون تي_في قناة|تلویزیون
    radio|إذاعة راديو|رادیو
    network|شبكة|شبکه
    conference|مؤتمر|کنفرانس
    observatory|مرصد|دیده‌بان رصدخانه
    brigades brigade|كتائب لواء|گردان تیپ
    """

  /// What organizations do, and what they are like.
  static let subjects: StaticString = """
    minister secretary|وزير|وزیر
    security|أمن|امنیت امنیتی
    defense defence|دفاع|دفاع
    foreign external|خارجية خارجي|خارجه
    foreign_affairs external_affairs|خارجية الشؤون_الخارجية|امور_خارجه خارجه
    state|دولة|دولت
    interior|داخلية داخلي|کشور
    home_affairs internal_affairs|داخلية|کشور
    finance treasury|مالية خزانة|دارایی خزانه‌داری مالیه
    economy economic economics|اقتصاد اقتصادي|اقتصاد اقتصادی
    trade commerce commercial|تجارة تجاري|بازرگانی تجارت تجاری
    industry industrial industries|صناعة صناعي صناعات|صنعت صنایع صنعتی
    agriculture agricultural|زراعة زراعي|کشاورزی
    health|صحة صحي|بهداشت سلامت
    education educational|تعليم تربية تربوي|آموزش پرورش
    higher|عال عالي|عالی
    science sciences scientific|علم علوم علمي|علم علوم علمی
    technology|تكنولوجيا تقنية|فناوری تکنولوژی
    research|بحث بحوث أبحاث|تحقیقات پژوهش پژوهشی تحقیقاتی
    studies|دراسات|مطالعات
    culture cultural|ثقافة ثقافي|فرهنگ فرهنگی
    tourism|سياحة|گردشگری
    information|إعلام معلومات|اطلاعات
    news|أخبار أنباء نيوز|خبر نیوز
    press|صحافة برس|مطبوعات
    media|إعلام|رسانه
    justice|عدل عدالة|دادگستری عدالت
    labor labour work|عمل|کار
    workers|عمال|کارگران
    social|اجتماعي شؤون_اجتماعية|اجتماعی
    affairs|شؤون|امور
    development|تنمية تطوير|توسعه
    planning|تخطيط|برنامه‌ریزی
    environment environmental|بيئة بيئي|محیط_زیست
    energy|طاقة|انرژی
    atomic|ذرية ذري|اتمی
    nuclear|نووي|هسته‌ای
    oil petroleum|نفط بترول|نفت
    gas|غاز|گاز
    electricity electric|كهرباء كهربائي|برق
    water|ماء مياه|آب
    transport transportation|نقل مواصلات|حمل_نقل راه ترابری
    communications telecommunications telecommunication telecom|اتصالات|ارتباطات مخابرات
    aviation|طيران|هواپیمایی هوانوردی
    air aerial|جوي هواء|هوایی هوا
    space aeronautics|فضاء|فضا فضایی
    railway railways railroad|سكك_الحديد سكك|راه‌آهن
    sport sports|رياضة رياضي|ورزش ورزشی
    youth|شباب|جوانان
    women|نساء مرأة|زنان
    children|أطفال طفولة|کودکان
    human|إنسان|بشر
    rights|حقوق|حقوق
    human_rights|حقوق_الإنسان|حقوق_بشر
    refugees|لاجئين لاجئون|پناهندگان آوارگان
    relief|إغاثة|امداد
    world|عالم عالمي|جهان جهانی
    international|دولي عالمي|بین‌المللی بین‌الملل جهانی
    global|عالمي|جهانی
    national nations|وطني قومي أمم أهلي|ملی ملل
    united|متحد متحدة|متحد متحده
    general|عام|عمومی کل عام
    supreme|أعلى|عالی اعلی
    high|عال عليا أعلى|عالی
    central|مركزي|مرکزی
    federal|اتحادي فيدرالي فدرالي|فدرال
    reserve|احتياط احتياطي|ذخیره
    public|عام|عمومی
    popular people's peoples people|شعبي شعب|مردمی مردم خلق
    democratic democrats democracy|ديمقراطي ديموقراطي|دموکراتیک دموکرات دمکراتیک
    republican republic republicans|جمهوري جمهورية|جمهوری جمهوری‌خواه جمهوریخواه
    socialist|اشتراكي|سوسیالیست
    communist|شيوعي|کمونیست
    islamic muslim muslims|إسلامي مسلم مسلمين مسلمون|اسلامی مسلمان مسلمانان
    christian christians|مسيحي|مسیحی
    jewish|يهودي|یهودی
    conservative|محافظ محافظين|محافظه‌کار محافظه‌کاران
    liberal|ليبرالي أحرار|لیبرال
    progressive|تقدمي|ترقی‌خواه
    green greens|خضر أخضر|سبز سبزها
    reform|إصلاح|اصلاح اصلاحات
    justice_development|العدالة_والتنمية|عدالت_توسعه
    liberation|تحرير|آزادی‌بخش رهایی‌بخش
    freedom|حرية حريات|آزادی
    independence independent|استقلال مستقل|استقلال مستقل
    unity|وحدة|وحدت اتحاد
    revolution revolutionary|ثورة ثوري|انقلاب انقلابی
    resistance|مقاومة|مقاومت
    peace|سلام|صلح
    new|جديد نيو|جدید نو نوین نیو
    free|حر|آزاد
    royal|ملكي|سلطنتی پادشاهی
    imperial|إمبراطوري|امپراتوری سلطنتی
    military|عسكري|نظامی
    civil|مدني|مدنی
    special|خاص|ویژه
    strategic|استراتيجي|راهبردی استراتژیک
    medical medicine|طب طبي|پزشکی
    art arts|فن فنون|هنر هنرهای
    music|موسيقى|موسیقی
    film|فيلم سينما|فیلم
    market|سوق|بازار
    society|جمعية مجتمع|جامعه
    system|نظام|نظام سیستم
    management|إدارة|مدیریت
    control|رقابة سيطرة مراقبة|کنترل نظارت
    investigation|تحقيق تحقيقات|تحقیق تحقیقات
    investment investments|استثمار|سرمایه‌گذاری
    insurance|تأمين|بیمه
    monetary|نقد نقدي|پول
    settlements|تسويات|تسویه
    food|غذاء أغذية|غذا خواربار
    drug drugs|دواء أدوية عقاقير|دارو
    steel|صلب حديد|فولاد
    motor motors automobile auto|سيارات موتورز|خودرو موتورز
    electronics|إلكترونيات|الکترونیک
    times|تايمز|تایمز
    post|بوست بريد|پست
    journal|جورنال صحيفة مجلة|ژورنال نشریه
    broadcasting|إذاعة|صدا_سیما سخن‌پراکنی
    prime|أول|نخست
    president presidency|رئاسة رئيس|ریاست ریاست‌جمهوری
    electoral election elections|انتخاب انتخابات انتخابي|انتخابات
    constitutional|دستوري|قانون_اساسی
    law|قانون حقوق|حقوق قانون
    criminal|جنائي جنايات|کیفری جنایی
    cooperation|تعاون|همکاری
    states|دول|کشورهای
    community|جماعة|جامعه
    monitoring|مراقبة رصد|نظارت
    watch|ووتش مرصد|دیده‌بان
    amnesty|عفو|عفو
    teachers|معلمين|معلمان
    journalists|صحفيين صحافيين|روزنامه‌نگاران
    doctors|أطباء|پزشکان
    borders|حدود|مرز
    without|بلا بدون|بدون
    martyrs|شهداء|شهدا شهید
    jihad|جهاد|جهاد
    al_qaeda|القاعدة|القاعده
    """
}
