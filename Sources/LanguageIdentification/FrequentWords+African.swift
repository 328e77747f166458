extension FrequentWords {
  static let swahili: StaticString = """
    na ya wa kwa ni katika za la cha vya kuwa hii hiyo huo huu hizo hizi hilo hili yake yao wake wao wetu
    yetu langu yangu wangu lakini au pia kama ili baada kabla kati bila hadi tangu sasa leo jana kesho sana
    zaidi wote yote kila mtu watu mwanamke mwanaume watoto mtoto nyumba maji kazi nchi mji dunia maisha
    siku mwaka wakati serikali rais kenya tanzania mimi wewe yeye sisi ninyi nini nani wapi lini kwanini
    vipi si hapana ndiyo asante karibu habari jambo tafadhali nzuri mpya kubwa moja mbili tatu kwanza
    ambayo ambao alisema amesema wakati hivyo tu bado kuna hakuna
    """

  static let somali: StaticString = """
    waa iyo ee oo ka ku u la in aan aad uu ay ayaa ayuu waxaa waxay waxa wuxuu inuu inay si soo loo laga
    lagu leh ah ahaa ahayd yahay tahay yihiin ma maya haa kale badan dhexe kadib hadda maanta shalay berri
    xukuumadda dowladda soomaaliya soomaali madaxweynaha dadka qof nin naag carruur guri biyo shaqo
    wanaagsan mahadsanid fadlan sanad maalin waqti nolol dunida waddan magaalo labo saddex kowaad cusub
    weyn aniga adiga isaga iyada annaga halkan sida haddii laakiin mid
    """

  static let hausa: StaticString = """
    da na ta ya a shi ita su mu ku ni ne ce ba don daga zuwa cikin kan wannan wani wata waɗanda wanda
    wadanda yana tana suna ana zai za sun an kuma amma ko idan saboda bayan kafin tsakanin yanzu yau jiya
    gobe sosai duk kowa mutane mutum mata yara gida ruwa aiki kasa ƙasa gari duniya rayuwa rana shekara
    lokaci gwamnati shugaban nijeriya najeriya hausa me wane ina yaushe yaya nagode gode sannu barka
    kyau sabon babban daya biyu uku farko ce cewa yi domin
    """
}
