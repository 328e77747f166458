extension FrequentWords {
  static let polish: StaticString = """
    i w z na do nie się jest to że o jak ale za po od co przez dla są był była było były być ma mają tak
    czy lub oraz także tylko już jeszcze bardzo może można ten ta te tego tej tym tych który która które
    których jego jej ich on ona ono oni my wy ja ty mnie mi ci go mu nas nam was jako przed przy pod nad
    bez między kiedy gdy gdzie kto dlaczego ponieważ wszystko wszystkie inne sam sobie swoje swój tu tam
    teraz dziś wczoraj jutro zawsze nigdy rok roku lat dzień dni czas życie świat kraj miasto ludzie
    ludzi człowiek kobieta dzieci dom praca dobry dobrze dziękuję proszę cześć pan pani rząd polska polski
    polskie dwa trzy pierwszy nowy nowa ze we mam
    """

  static let czech: StaticString = """
    a v ve s se na je to že o jak ale za po od co pro jsou byl byla bylo byli být má mají tak či nebo ani
    také taky jen už ještě velmi může můžete ten ta ty toho té těch který která které kteří jeho její
    jejich on ona my vy já mě mi ho mu nás nám vás jako před při pod nad bez mezi když kde kdo proč
    protože všechno všechny jiné sám sobě své svůj tady tam teď nyní dnes včera zítra vždy nikdy rok roku
    let den dny čas život svět země město lidé lidí člověk žena děti dům práce dobrý dobře děkuji prosím
    ahoj pan paní vláda česká české dva tři první nový nová jsem jsi jsme ne ano sa sú bol bola bolo boli
    byť alebo tiež len už ešte veľmi môže ktorý ktorá ktoré ich ako pred pri medzi keď kde prečo pretože
    všetko dnes včera zajtra vždy ďakujem som si sme nie áno iba aj za zo vo
    """

  static let croatian: StaticString = """
    i u na je da se su za od sa s ne koji koja koje kao ali ili o iz do po što šta kako bio bila bilo bili
    biti će ima imaju nije nisu samo već još vrlo veoma može mogu taj ta to te tog ovaj ova ovo njegov
    njen njihov on ona oni mi vi ja ti me mu ga nas nam vas pre prije pri pod nad bez između kada kad gde
    gdje ko tko zašto jer sve svi svoje tu tamo sada danas juče jučer sutra uvek uvijek nikad godina
    godine dan dana vreme vrijeme život svet svijet zemlja grad ljudi čovek čovjek žena djeca deca kuća
    posao dobar dobro hvala molim zdravo gospodin vlada hrvatska srbija srpski dva tri prvi novi nova sam
    si smo ste bi ni uz in ki za ampak tudi pri lahko
    """
}
