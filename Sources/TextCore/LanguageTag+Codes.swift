/// The other codes and names that archives write for a language, and what tells nothing.
extension LanguageTag {
  /// Whether the tag tells a language: `und`, `mul` (several), `mis` and `zxx` (no language) do not.
  public var namesLanguage: Bool {
    let language = primary
    return language.count != 3 || !["und", "mul", "mis", "zxx"].contains(language.description)
  }

  /// The language as stages treat it: the tag without its subtags, and for a variety of Arabic or Persian with a
  /// code of its own (`arz`, `prs`) the language of which it is one.
  ///
  /// The varieties are the members that ISO 639-3 gives the macrolanguages `ara` and `fas`.
  public var macrolanguage: LanguageTag {
    let language = primary
    guard language.count == 3 else { return language }
    let code = language.description
    if Self.varieties(Self.arabicVarieties, contain: code) { return .arabic }
    return Self.varieties(Self.persianVarieties, contain: code) ? .persian : language
  }

  /// The canonical code in the place of another one for the same language: `ar` for `ara`, `fa` for `per` and for
  /// the word *Persian*; nil where there is none.
  ///
  /// RFC 5646 section 2.2.1: where a language has a code of two letters, only this one makes a tag.
  static func canonicalCode(of code: String) -> String? {
    code.utf8.count == 3 ? shortCodes[code] : names[code]
  }

  private static func varieties(_ list: String, contain code: String) -> Bool {
    list.split(separator: " ").contains { $0 == code }
  }

  private static let names = [
    "english": "en", "arabic": "ar", "persian": "fa", "farsi": "fa", "unknown": "und",
  ]

  private static let arabicVarieties = """
    aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arb arq ars ary arz auz avl ayh ayl ayn ayp \
    pga shu ssh
    """

  private static let persianVarieties = "pes prs"

  /// The codes of ISO 639-2, those for terminology and for bibliographies, each before the code of ISO 639-1.
  private static let shortCodes: [String: String] = Dictionary(
    uniqueKeysWithValues: shortCodeList.split(separator: " ").map {
      (String($0.prefix(3)), String($0.dropFirst(3)))
    })

  private static let shortCodeList = """
    aaraa abkab afraf akaak albsq amham araar argan armhy asmas avaav aveae aymay azeaz bakba bambm baqeu \
    belbe benbn bisbi bodbo bosbs brebr bulbg burmy catca cescs chach chece chizh chucu chvcv corkw cosco \
    crecr cymcy czecs danda deude divdv dutnl dzodz ellel engen epoeo estet euseu eweee faofo fasfa fijfj \
    finfi frafr frefr fryfy fulff geoka gerde glagd glega glggl glvgv greel grngn gujgu hatht hauha hebhe \
    herhz hinhi hmoho hrvhr hunhu hyehy iboig iceis idoio iiiii ikuiu ileie inaia indid ipkik islis itait \
    javjv jpnja kalkl kankn kasks katka kaukr kazkk khmkm kikki kinrw kirky komkv konkg korko kuakj kurku \
    laolo latla lavlv limli linln litlt ltzlb lublu luglg macmk mahmh malml maomi marmr mayms mkdmk mlgmg \
    mltmt monmn mrimi msams myamy nauna navnv nblnr ndend ndong nepne nldnl nnonn nobnb norno nyany ocioc \
    ojioj orior ormom ossos panpa perfa plipi polpl porpt pusps quequ rohrm ronro rumro runrn rusru sagsg \
    sansa sinsi slksk slosk slvsl smese smosm snasn sndsd somso sotst spaes sqisq srdsc srpsr sswss sunsu \
    swasw swesv tahty tamta tattt telte tgktg thath tibbo tirti tonto tsntn tsots tuktk turtr twitw uigug \
    ukruk urdur uzbuz venve vievi volvo welcy wlnwa wolwo xhoxh yidyi yoryo zhaza zhozh zulzu
    """
}
