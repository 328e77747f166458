extension FrequentWords {
  static let finnish: StaticString = """
    ja on ei että se hän olla oli ovat olivat ollut mutta kun jos niin kuin myös tai joka jotka mitä mikä
    kuka missä milloin miksi miten tämä nämä tuo ne he minä sinä me te minun sinun hänen meidän heidän sen
    siitä sitä siinä tässä vain vielä jo nyt aina koskaan tänään eilen huomenna hyvin paljon enemmän kaikki
    kaikkien muut muu toinen kaksi kolme ensimmäinen uusi suuri vuosi vuonna vuoden päivä aika elämä
    maailma maa kaupunki ihmiset ihminen mies nainen lapset talo vesi työ hyvä kiitos hei moi kyllä
    hallitus suomen suomi suomessa mukaan jälkeen ennen kanssa ilman sekä eli voi voidaan pitää täytyy
    haluan olen olet olemme
    """

  static let estonian: StaticString = """
    ja on ei et see ta tema oli olid olnud olla aga kui siis nagu ka või kes mis kus millal miks kuidas
    nende need ma mina sa sina me meie te teie nad minu sinu oma selle seda selles vaid veel juba nüüd
    alati kunagi täna eile homme väga palju rohkem kõik teised teine kaks kolm esimene uus suur aasta
    aastal päev aeg elu maailm maa linn inimesed inimene mees naine lapsed maja vesi töö hea aitäh tere
    jah valitsus eesti järgi pärast enne koos ilma ning ehk võib peab tahan olen
    """

  static let hungarian: StaticString = """
    a az és hogy nem is egy ez azt ezt van volt lesz vannak voltak de ha mint csak már még meg el ki be fel
    le ami aki amely mert vagy pedig így úgy nagyon sok több minden mindig soha most ma tegnap holnap itt
    ott hol mikor miért hogyan én te ő mi ti ők engem neki nekem nekik után előtt között szerint alatt
    nélkül által során két három első új nagy év évben nap idő élet világ ország város emberek ember férfi
    nő gyerekek ház víz munka jó köszönöm köszi kérem szia igen kormány magyar magyarország lehet kell
    tud akar vagyok lenne amikor ahol ezek azok
    """
}
