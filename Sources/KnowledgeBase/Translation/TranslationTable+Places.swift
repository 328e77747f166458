// Words that names of places are translated with, and names of countries. Written for this project;
// `TranslationTable+Organizations.swift` says how to read a line.

extension TranslationTable {
  /// Kinds of places: Arabic and Persian names begin with one.
  static let places: StaticString = """
    airport|مطار|فرودگاه
    port|ميناء|بندر
    station|محطة|ایستگاه نیروگاه
    base|قاعدة|پایگاه
    prison|سجن|زندان
    camp|مخيم معسكر|اردوگاه کمپ
    palace|قصر|کاخ
    castle fort fortress|قلعة|قلعه دژ
    tower|برج|برج
    bridge|جسر|پل
    square|ميدان ساحة|میدان
    street road avenue|شارع طريق|خیابان جاده
    stadium arena|استاد ملعب|ورزشگاه استادیوم
    park|حديقة متنزه بارك|پارک
    garden gardens|حديقة حدائق|باغ
    city|مدينة سيتي|شهر سیتی
    town|بلدة|شهر شهرک
    village|قرية|روستا روستای
    province governorate|محافظة مقاطعة إقليم|استان
    district|منطقة حي قضاء|منطقه ناحیه بخش
    county|مقاطعة|شهرستان
    region|منطقة إقليم|منطقه اقلیم
    river|نهر|رود رودخانه
    sea|بحر|دریا دریای
    ocean|محيط|اقیانوس
    lake|بحيرة|دریاچه
    gulf|خليج|خلیج
    bay|خليج|خلیج
    strait|مضيق|تنگه
    canal channel|قناة|کانال آبراه
    island islands isle|جزيرة جزر|جزیره جزایر
    peninsula|شبه_جزيرة|شبه‌جزیره
    mount mountain mountains|جبل جبال|کوه کوه‌های رشته‌کوه
    hill hills heights|تل تلال هضبة مرتفعات|تپه بلندی‌های
    valley|وادي|دره
    desert|صحراء|صحرا بیابان کویر
    coast|ساحل|ساحل
    cape|رأس|دماغه
    dam|سد|سد
    """

  /// Directions, sizes, colours.
  static let qualities: StaticString = """
    territory|إقليم|قلمرو
    north northern|شمال شمالي|شمال شمالی
    south southern|جنوب جنوبي|جنوب جنوبی
    east eastern|شرق شرقي|شرق شرقی خاور
    west western|غرب غربي|غرب غربی باختر
    middle central|وسط أوسط|میانه مرکزی
    great greater grand|كبير كبرى عظيم|بزرگ
    upper|أعلى عليا|علیا
    lower|أسفل سفلى|سفلی
    old|قديم|قدیم کهن
    black|أسود سوداء|سیاه
    white|أبيض بيضاء|سفید
    red|أحمر حمراء|سرخ قرمز
    blue|أزرق زرقاء|آبی
    golden gold|ذهب ذهبي|طلا طلایی
    star|نجم نجمة|ستاره
    """

  /// Countries and parts of the world with their people; names that lack such a word may mean the same.
  static let countries: StaticString = """
    united_states american america us u.s. usa|أمريكا أميركا أمريكي أميركي أمريكان الولايات_المتحدة|آمریکا امریکا آمریکایی ایالات_متحده
    united_kingdom british britain uk|بريطانيا بريطاني المملكة_المتحدة|بریتانیا بریتانیایی
    england english|إنجلترا إنكلترا إنجليزي إنكليزي|انگلیس انگلستان انگلیسی
    scotland scottish|اسكتلندا اسكتلندي|اسکاتلند اسکاتلندی
    ireland irish|أيرلندا إيرلندا أيرلندي|ایرلند ایرلندی
    france french|فرنسا فرنسي|فرانسه فرانسوی
    germany german|ألمانيا ألماني|آلمان آلمانی
    italy italian|إيطاليا إيطالي|ایتالیا ایتالیایی
    spain spanish|إسبانيا إسباني أسباني أسبانيا|اسپانیا اسپانیایی
    portugal portuguese|برتغال برتغالي|پرتغال پرتغالی
    netherlands dutch holland|هولندا هولندي|هلند هلندی
    belgium belgian|بلجيكا بلجيكي|بلژیک بلژیکی
    switzerland swiss|سويسرا سويسري|سوئیس سوئیسی
    austria austrian|نمسا نمساوي|اتریش اتریشی
    poland polish|بولندا بولندي|لهستان لهستانی
    sweden swedish|سويد سويدي|سوئد سوئدی
    norway norwegian|نرويج نرويجي|نروژ نروژی
    denmark danish|دنمارك دانمارك دنماركي|دانمارک دانمارکی
    finland finnish|فنلندا فنلندي|فنلاند فنلاندی
    greece greek hellenic|يونان يوناني|یونان یونانی
    romania romanian|رومانيا روماني|رومانی رومانیایی
    bulgaria bulgarian|بلغاريا بلغاري|بلغارستان بلغاری
    hungary hungarian|مجر مجري هنغاريا|مجارستان مجاری
    czech|تشيك تشيكي|چک
    serbia serbian|صربيا صربي|صربستان صرب
    croatia croatian|كرواتيا كرواتي|کرواسی
    ukraine ukrainian|أوكرانيا أوكراني|اوکراین اوکراینی
    russia russian|روسيا روسي|روسیه روسی
    soviet|سوفيتي سوفياتي سوفييتي|شوروی
    turkey turkish turkiye|تركيا تركي|ترکیه ترک
    iran iranian|إيران إيراني|ایران ایرانی
    iraq iraqi|عراق عراقي|عراق عراقی
    syria syrian|سوريا سورية سوري|سوریه سوری
    lebanon lebanese|لبنان لبناني|لبنان لبنانی
    jordan jordanian|أردن أردني|اردن اردنی
    palestine palestinian|فلسطين فلسطيني|فلسطین فلسطینی
    israel israeli|إسرائيل إسرائيلي|اسرائیل اسرائیلی
    egypt egyptian|مصر مصري|مصر مصری
    saudi_arabia saudi|سعودية سعودي|عربستان عربستان_سعودی سعودی
    kuwait kuwaiti|كويت كويتي|کویت کویتی
    qatar qatari|قطر قطري|قطر قطری
    bahrain bahraini|بحرين بحريني|بحرین بحرینی
    emirates emirati uae|إمارات إماراتي|امارات اماراتی
    oman omani|عمان عماني|عمان عمانی
    yemen yemeni|يمن يمني|یمن یمنی
    sudan sudanese|سودان سوداني|سودان سودانی
    libya libyan|ليبيا ليبي|لیبی لیبیایی
    tunisia tunisian|تونس تونسي|تونس تونسی
    algeria algerian|جزائر جزائري|الجزایر الجزایری
    morocco moroccan|مغرب مغربي|مراکش مراکشی
    ethiopia ethiopian|إثيوبيا إثيوبي|اتیوپی
    somalia somali|صومال صومالي|سومالی
    nigeria nigerian|نيجيريا نيجيري|نیجریه
    kenya kenyan|كينيا كيني|کنیا
    south_africa south_african|جنوب_أفريقيا جنوب_إفريقيا|آفریقای_جنوبی
    afghanistan afghan|أفغانستان أفغاني|افغانستان افغان افغانی
    pakistan pakistani|باكستان باكستاني|پاکستان پاکستانی
    india indian|هند هندي|هند هندی
    china chinese|صين صيني|چین چینی
    japan japanese|يابان ياباني|ژاپن ژاپنی
    south_korea south_korean|كوريا_الجنوبية كوري_جنوبي|کره_جنوبی
    north_korea north_korean|كوريا_الشمالية كوري_شمالي|کره_شمالی
    korea korean|كوريا كوري|کره
    indonesia indonesian|إندونيسيا إندونيسي|اندونزی
    malaysia malaysian|ماليزيا ماليزي|مالزی
    thailand thai|تايلاند تايلند تايلندي|تایلند
    vietnam vietnamese|فيتنام فيتنامي|ویتنام
    philippines philippine|فلبين فلبيني|فیلیپین
    australia australian|أستراليا أسترالي|استرالیا استرالیایی
    canada canadian|كندا كندي|کانادا کانادایی
    mexico mexican|مكسيك مكسيكي|مکزیک مکزیکی
    brazil brazilian|برازيل برازيلي|برزیل برزیلی
    argentina argentine argentinian|أرجنتين أرجنتيني|آرژانتین آرژانتینی
    chile chilean|تشيلي شيلي|شیلی
    colombia colombian|كولومبيا كولومبي|کلمبیا
    venezuela venezuelan|فنزويلا فنزويلي|ونزوئلا
    cuba cuban|كوبا كوبي|کوبا کوبایی
    armenia armenian|أرمينيا أرمني|ارمنستان ارمنی
    azerbaijan azerbaijani|أذربيجان أذربيجاني|آذربایجان
    georgia georgian|جورجيا جورجي|گرجستان گرجی
    kazakhstan kazakh|كازاخستان كازاخي|قزاقستان قزاق
    uzbekistan uzbek|أوزبكستان أوزبكي|ازبکستان ازبک
    tajikistan tajik|طاجيكستان طاجيكي|تاجیکستان تاجیک
    cyprus cypriot|قبرص قبرصي|قبرس
    kurdistan kurdish kurds|كردستان كردي أكراد|کردستان کرد کردی
    europe european|أوروبا أوربا أوروبي أوربي|اروپا اروپایی
    africa african|أفريقيا إفريقيا أفريقي إفريقي|آفریقا افریقا آفریقایی
    asia asian|آسيا آسيوي|آسیا آسیایی
    arab arabic arabian|عربي عرب|عربی عرب
    latin|لاتيني|لاتین
    atlantic|أطلسي|آتلانتیک
    pacific|هادئ هادي|آرام
    mediterranean|متوسط|مدیترانه
    persian|فارسي|فارس
    """
}
