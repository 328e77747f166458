/// How the press writes Western given names, which are in every article: *John* is جون in Arabic and جان in Persian.
///
/// The table is the project's own, of what newspapers and encyclopedias in the three languages write. It comes before
/// what the model finds, as letters alone say little of names whose spelling is settled.
struct SettledNames: Sendable {
  /// How much of the probability the settled spelling takes.
  static let share: Float = 0.8

  /// Given names in Latin, Arabic and Persian letters, those that share a spelling in the order of how common they are.
  private static let table: StaticString = """
    John|جون|جان George|جورج|جورج James|جيمس|جیمز Robert|روبرت|رابرت Michael|مايكل|مایکل William|ويليام|ویلیام
    David|ديفيد|دیوید Richard|ريتشارد|ریچارد Charles|تشارلز|چارلز Joseph|جوزيف|جوزف Thomas|توماس|توماس
    Daniel|دانيال|دانیل Paul|بول|پل Mark|مارك|مارک Donald|دونالد|دونالد Steven|ستيفن|استیون Stephen|ستيفن|استیون
    Andrew|أندرو|اندرو Kenneth|كينيث|کنت Joshua|جوشوا|جاشوا Kevin|كيفن|کوین Brian|برايان|برایان
    Edward|إدوارد|ادوارد Ronald|رونالد|رونالد Timothy|تيموثي|تیموتی Jason|جايسون|جیسون Jeffrey|جيفري|جفری
    Ryan|ريان|رایان Jacob|جاكوب|جیکوب Gary|غاري|گری Nicholas|نيكولاس|نیکولاس Eric|إريك|اریک
    Jonathan|جوناثان|جاناتان Larry|لاري|لری Justin|جاستن|جاستین Scott|سكوت|اسکات Brandon|براندون|براندون
    Benjamin|بنيامين|بنجامین Samuel|صموئيل|ساموئل Gregory|غريغوري|گرگوری Frank|فرانك|فرانک
    Alexander|ألكسندر|الکساندر Patrick|باتريك|پاتریک Jack|جاك|جک Dennis|دينيس|دنیس
    Jerry|جيري|جری Peter|بيتر|پیتر Philip|فيليب|فیلیپ Henry|هنري|هنری Walter|والتر|والتر Arthur|آرثر|آرتور
    Albert|ألبرت|آلبرت Harry|هاري|هری Simon|سيمون|سایمون Oliver|أوليفر|اولیور
    Christopher|كريستوفر|کریستوفر Christian|كريستيان|کریستین Matthew|ماثيو|متیو Anthony|أنتوني|آنتونی
    Tony|توني|تونی Gordon|غوردون|گوردون Bill|بيل|بیل Joe|جو|جو Jim|جيم|جیم Tim|تيم|تیم Tom|توم|تام Bob|بوب|باب
    Mike|مايك|مایک Steve|ستيف|استیو Dick|ديك|دیک Dan|دان|دن Sam|سام|سام Nick|نيك|نیک Chris|كريس|کریس
    Jimmy|جيمي|جیمی Johnny|جوني|جانی Bobby|بوبي|بابی Adam|آدم|آدام Aaron|آرون|آرون Alan|آلان|آلن
    Barack|باراك|باراک Barry|باري|بری Bruce|بروس|بروس Carl|كارل|کارل Craig|كريغ|کریگ Douglas|دوغلاس|داگلاس
    Dwight|دوايت|دوایت Dylan|ديلان|دیلن Elliott|إليوت|الیوت Ernest|إرنست|ارنست Ethan|إيثان|ایتن
    Eugene|يوجين|یوجین Francis|فرانسيس|فرانسیس Fred|فرد|فرد Graham|غراهام|گراهام Harold|هارولد|هارولد
    Howard|هوارد|هاوارد Hugh|هيو|هیو Ian|إيان|ایان Jeremy|جيريمي|جرمی Julian|جوليان|جولیان Keith|كيث|کیت
    Kyle|كايل|کایل Lawrence|لورانس|لارنس Leonard|ليونارد|لئونارد Lewis|لويس|لوئیس Luke|لوك|لوک
    Malcolm|مالكوم|مالکوم Martin|مارتن|مارتین Mitch|ميتش|میچ Nathan|ناثان|ناتان Neil|نيل|نیل Nigel|نايجل|نایجل
    Norman|نورمان|نورمن Oscar|أوسكار|اسکار Ralph|رالف|رالف Rex|ريكس|رکس Roy|روي|روی Russell|راسل|راسل
    Sean|شون|شان Stanley|ستانلي|استنلی Stuart|ستيوارت|استوارت Terry|تيري|تری Theodore|ثيودور|تئودور Todd|تود|تاد
    Tyler|تايلر|تایلر Vincent|فنسنت|وینسنت Victor|فيكتور|ویکتور Warren|وارن|وارن Wayne|واين|وین Woody|وودي|وودی
    Mary|ماري|مری Patricia|باتريشيا|پاتریشیا Jennifer|جنيفر|جنیفر Linda|ليندا|لیندا Elizabeth|إليزابيث|الیزابت
    Barbara|باربرا|باربارا Susan|سوزان|سوزان Jessica|جيسيكا|جسیکا Sarah|سارة|سارا Karen|كارين|کارن
    Nancy|نانسي|نانسی Lisa|ليزا|لیزا Margaret|مارغريت|مارگارت Emily|إميلي|امیلی Kimberly|كيمبرلي|کیمبرلی
    Michel|ميشيل|میشل Michelle|ميشيل|میشل Hillary|هيلاري|هیلاری Angela|أنجيلا|آنگلا Catherine|كاثرين|کاترین Kate|كيت|کیت
    Anne|آن|آن Anna|آنا|آنا Emma|إيما|اما Alice|أليس|آلیس Amanda|أماندا|آماندا Amy|إيمي|ایمی Ashley|آشلي|اشلی
    Carol|كارول|کارول Caroline|كارولين|کارولین Charlotte|شارلوت|شارلوت Christine|كريستين|کریستین
    Condoleezza|كوندوليزا|کاندولیزا Deborah|ديبورا|دبورا Diana|ديانا|دیانا Donna|دونا|دونا
    Dorothy|دوروثي|دوروتی Ellen|إلين|الن Eva|إيفا|اوا Grace|غريس|گریس Helen|هيلين|هلن Jane|جين|جین
    Janet|جانيت|جنت Julia|جوليا|جولیا Julie|جولي|جولی Laura|لورا|لورا Lucy|لوسي|لوسی Madeleine|مادلين|مادلین
    Maria|ماريا|ماریا Martha|مارثا|مارتا Megan|ميغان|مگان Melissa|ميليسا|ملیسا Monica|مونيكا|مونیکا
    Nicole|نيكول|نیکول Olivia|أوليفيا|اولیویا Pamela|باميلا|پاملا Rachel|راشيل|ریچل Rebecca|ريبيكا|ربکا
    Rose|روز|رز Sandra|ساندرا|ساندرا Sharon|شارون|شارون Sophia|صوفيا|سوفیا Stephanie|ستيفاني|استفانی
    Teresa|تيريزا|ترزا Theresa|تيريزا|ترزا Victoria|فيكتوريا|ویکتوریا Virginia|فيرجينيا|ویرجینیا
    Wendy|ويندي|وندی François|فرانسوا|فرانسوا Emmanuel|إيمانويل|امانوئل Jacques|جاك|ژاک Jean|جان|ژان
    Pierre|بيير|پیر Nicolas|نيكولا|نیکولا Alain|آلان|آلن André|أندريه|آندره Antoine|أنطوان|آنتوان
    Bernard|برنارد|برنارد Claude|كلود|کلود Dominique|دومينيك|دومینیک Gérard|جيرار|ژرار Guillaume|غيوم|گیوم
    Henri|هنري|آنری Laurent|لوران|لوران Louis|لويس|لوئیس Marcel|مارسيل|مارسل Marine|مارين|مارین
    Philippe|فيليب|فیلیپ René|رينيه|رنه Sébastien|سيباستيان|سباستین Ségolène|سيغولين|سگولن Thierry|تييري|تیری
    Yves|إيف|ایو Vladimir|فلاديمير|ولادیمیر Sergei|سيرغي|سرگئی Sergey|سيرغي|سرگئی Dmitry|دميتري|دمیتری
    Dmitri|دميتري|دمیتری Mikhail|ميخائيل|میخائیل Boris|بوريس|بوریس Alexei|أليكسي|الکسی Andrei|أندريه|آندری
    Anatoly|أناتولي|آناتولی Igor|إيغور|ایگور Ivan|إيفان|ایوان Konstantin|قسطنطين|کنستانتین Leonid|ليونيد|لئونید
    Maxim|مكسيم|ماکسیم Natalia|ناتاليا|ناتالیا Nikolai|نيكولاي|نیکولای Oleg|أوليغ|اولگ Olga|أولغا|اولگا
    Pavel|بافل|پاول Roman|رومان|رومن Svetlana|سفيتلانا|سوتلانا Tatiana|تاتيانا|تاتیانا Valery|فاليري|والری
    Viktor|فيكتور|ویکتور Vitaly|فيتالي|ویتالی Volodymyr|فولوديمير|ولودیمیر Yevgeny|يفغيني|یوگنی Yuri|يوري|یوری
    Hans|هانز|هانس Heinz|هاينز|هاینتس Helmut|هلموت|هلموت Gerhard|غيرهارد|گرهارد Günther|غونتر|گونتر
    Heinrich|هاينريش|هاینریش Johann|يوهان|یوهان Jürgen|يورغن|یورگن Karl|كارل|کارل Klaus|كلاوس|کلاوس
    Kurt|كورت|کورت Ludwig|لودفيغ|لودویگ Manfred|مانفريد|مانفرد Olaf|أولاف|اولاف Otto|أوتو|اتو
    Rudolf|رودولف|رودلف Sebastian|سيباستيان|سباستین Stefan|ستيفان|استفان Ursula|أورسولا|اورسولا
    Werner|فيرنر|ورنر Wilhelm|فيلهلم|ویلهلم Wolfgang|فولفغانغ|ولفگانگ José|خوسيه|خوزه Juan|خوان|خوان
    Carlos|كارلوس|کارلوس Fernando|فرناندو|فرناندو Francisco|فرانسيسكو|فرانسیسکو Javier|خافيير|خاویر
    Jorge|خورخي|خورخه Luis|لويس|لوئیس Manuel|مانويل|مانوئل Miguel|ميغيل|میگل Pablo|بابلو|پابلو Pedro|بيدرو|پدرو
    Rafael|رافائيل|رافائل Ricardo|ريكاردو|ریکاردو Roberto|روبرتو|روبرتو Diego|دييغو|دیگو Enrique|إنريكي|انریکه
    Antonio|أنطونيو|آنتونیو Alberto|ألبرتو|آلبرتو Alejandro|أليخاندرو|آلخاندرو Fidel|فيدل|فیدل Hugo|هوغو|هوگو
    Cristiano|كريستيانو|کریستیانو Lionel|ليونيل|لیونل Giovanni|جيوفاني|جووانی Giuseppe|جوزيبي|جوزپه
    Marco|ماركو|مارکو Mario|ماريو|ماریو Matteo|ماتيو|ماتئو Paolo|باولو|پائولو Silvio|سيلفيو|سیلویو
    Vittorio|فيتوريو|ویتوریو Benito|بينيتو|بنیتو Federico|فيديريكو|فدریکو Lorenzo|لورينزو|لورنزو
    Leonardo|ليوناردو|لئوناردو Erik|إريك|اریک Lars|لارس|لارس Jens|ينس|ینس Anders|أندرس|آندرس Björn|بيورن|بیورن
    Gustav|غوستاف|گوستاو Sven|سفين|سون
    """
  /// Spellings that are as often another name or a word.
  private static let ambiguous: StaticString = """
    ستيفن آدم آلن آن إيف اما باب بری بن تری جانی جو جوليان جولیان جوني دان دن رز روز رومان روی ريان ریان سارا
    سارة سام سون شان فرد فيليب فیلیپ كارل كارولين كريستين لری لوئیس لويس مری نیک کارل کارولین کریستین
    """

  /// From the hash of a name, canonical or as it is written, to its spelling in the target script, in UTF-8.
  private let spellings: [UInt64: [UInt8]]
  private let isToLatin: Bool

  init(_ direction: Direction) {
    let script = direction.language == .arabic ? 1 : 2
    let ambiguous = Set(
      Self.ambiguous.description.split(whereSeparator: \.isWhitespace).map { CanonicalWord.hash(String($0)) })
    var spellings: [UInt64: [UInt8]] = [:]
    var normalizer = NameNormalizer()
    var canonical = CanonicalName()
    for line in Self.table.description.split(whereSeparator: \.isWhitespace) {
      let name = line.split(separator: "|")
      let (from, to) = direction.isToLatin ? (name[script], name[0]) : (name[0], name[script])
      Array(from.utf8).withUnsafeBufferPointer { _ = normalizer.normalize($0, into: &canonical) }
      let hash = CanonicalWord.hash(canonical.letters[...])
      guard !direction.isToLatin || !ambiguous.contains(hash) else { continue }
      for hash in [hash, CanonicalWord.hash(canonical.written[...])] where spellings[hash] == nil {
        spellings[hash] = Array(to.utf8)
      }
    }
    self.spellings = spellings
    isToLatin = direction.isToLatin
  }

  /// The settled spelling of a word of a name; nil when the table does not have it, with its accents or with none.
  func spelling(_ letters: Range<Int>, of name: CanonicalName) -> [UInt8]? {
    spellings[CanonicalWord.hash(isToLatin ? name.letters[letters] : name.written[letters])]
  }
}
