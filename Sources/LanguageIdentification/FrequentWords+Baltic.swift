extension FrequentWords {
  static let latvian: StaticString = """
    un ir ka ar no uz par kas lai bet arī vai kā tas tā to šis šī viņš viņa viņi es tu mēs jūs man mums
    nav bija būs būt var tikai jau vēl ļoti pēc pirms starp bez pie līdz kad kur kāpēc visi viss cits
    savu sava divi trīs pirmais jauns liels gads gada gadā diena laiks dzīve pasaule valsts pilsēta
    cilvēki cilvēks vīrietis sieviete bērni māja ūdens darbs labi paldies lūdzu sveiki jā nē valdība
    latvijas latvija šodien vakar rīt vienmēr nekad daudz vairāk gan
    """

  static let lithuanian: StaticString = """
    ir yra kad su iš į ant apie kas bet taip pat ar kaip tai tas ta šis ši jis ji jie aš tu mes jūs man
    mums nėra buvo bus būti gali tik jau dar labai po prieš tarp be prie iki kai kada kur kodėl visi
    viskas kitas savo du trys pirmas naujas didelis metai metų metais diena laikas gyvenimas pasaulis
    šalis miestas žmonės žmogus vyras moteris vaikai namas vanduo darbas gerai ačiū prašau labas ne
    vyriausybė lietuvos lietuva šiandien vakar rytoj visada niekada daug daugiau nuo už arba
    """
}
