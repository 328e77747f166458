extension FrequentWords {
  static let french: StaticString = """
    le la les un une des du de et est en que qui dans pour pas par sur au aux avec ce cette ces son sa ses
    il elle ils elles nous vous je tu on ne plus mais ou où donc or ni car si se leur leurs notre votre nos
    vos mon ma mes ton ta tes été être avoir fait faire dit a ont sont était étaient avait avaient sera
    ainsi aussi après avant entre sans sous vers chez comme tout tous toute toutes même très bien peu
    encore toujours jamais rien quand comment pourquoi parce alors deux trois premier première année ans
    selon lors depuis pendant contre dont ici là cela ça y à l d j c n m s t qu lorsque puis moins autre
    autres aujourd hui hier demain merci bonjour bonsoir monsieur madame oui non suis es sommes êtes vais
    va peut peux doit faut veux jour jours temps vie monde pays ville gens homme femme enfants chose
    beaucoup trop mieux grand grande petit petite nouveau nouvelle président ministre gouvernement
    français française guerre mort nouvelles contre salut quel quelle quels quelles heure heures voici voilà
    """

  static let spanish: StaticString = """
    el la los las un una unos unas de del al y e o u en que es por para con no se su sus lo le les me te
    nos mi mis tu tus más mas pero como sin sobre entre hasta desde donde cuando quien cual este esta estos
    estas ese esa esos esas eso esto fue era son ser está están estaba ha han había hay he hemos tiene
    tienen tener hace hacer muy también tambien ya si sí porque porqué qué cómo todo todos toda todas otro
    otra otros otras mismo misma así según después antes durante contra ante bajo tras cada poco mucho
    mucha muchos nada algo siempre nunca hoy ayer mañana año años día días vez dos tres primer primera
    gracias hola adiós buenos buenas señor usted ustedes nosotros ellos ella ellas él yo soy eres somos
    estoy puede pueden puedo quiero dijo parte gobierno presidente país vida tiempo mundo gente hombre
    mujer niños casa ciudad agua trabajo nuevo nueva gran grande mejor bien aquí ahora solo sólo dónde
    favor ni aunque mientras pues
    """

  static let portuguese: StaticString = """
    o a os as um uma uns umas de do da dos das e em no na nos nas que é por para pra com não nao se seu sua
    seus suas ao aos à às pelo pela pelos pelas mais mas como foi era são ser está estão estava tem têm
    ter há muito muita muitos também tambem já sim sem sobre entre até desde onde quando quem qual este
    esta estes estas esse essa isso isto aquele ele ela eles elas eu tu você vocês voce nós me te lhe meu
    minha teu todo todos toda todas outro outra outros outras mesmo mesma assim depois antes durante
    contra cada pouco nada algo sempre nunca hoje ontem amanhã ano anos dia dias vez dois duas três
    primeiro primeira obrigado obrigada olá bom boa senhor estou somos sou pode podem posso quero disse
    fazer faz foram ainda só porque governo presidente país vida tempo mundo gente homem mulher crianças
    casa cidade água trabalho novo nova grande melhor bem aqui agora segundo num numa dele dela
    """

  static let italian: StaticString = """
    il lo la i gli le un uno una di a da in con su per tra fra e ed o ma che chi non è sono era erano
    essere stato stata ha hanno ho hai abbiamo aveva avere del dello della dei degli delle al allo alla ai
    agli alle dal dalla dai dalle nel nello nella nei negli nelle sul sulla sui sulle col si ci vi ne se
    mi ti lui lei noi voi loro io tu mio mia suo sua suoi sue nostro questo questa questi queste quello
    quella quelli come dove quando perché perche cosa quale più piu molto molti poco tutto tutti tutta
    tutte altro altra altri altre anche ancora già sempre mai ora oggi ieri domani dopo prima durante
    contro senza sotto sopra fino verso secondo ogni stesso solo così così poi però anno anni giorno
    giorni volta due tre primo grazie ciao buongiorno buona buono bene signore sì può possono deve fare
    fatto detto ha governo presidente paese vita tempo mondo gente uomo donna bambini casa città acqua
    lavoro nuovo nuova grande l d c un dell nell all sull quest
    """

  static let catalan: StaticString = """
    el la els les un una uns unes de del dels al als i o en que és per amb no es se seu seva seus seves
    més però com sobre entre fins des on quan qui aquest aquesta aquests aquestes això va van ha han era
    són ser està estan hi ho molt molta també ja sí sense tot tots tota totes altre altra altres mateix
    així després abans durant contra cada poc res sempre mai avui ahir demà any anys dia dies vegada dos
    tres primer primera gràcies hola bon bona jo tu ell ella nosaltres vostè meu meva tinc té tenen fer
    fet pot poden vull govern president país vida temps món gent home dona nens casa ciutat aigua feina
    nou nova gran millor bé aquí ara només perquè què l d s n m
    """

  static let romanian: StaticString = """
    și si în in de la cu pe nu este sunt era a al ai ale o un unei unui care ce din pentru prin mai dar
    sau ca că să se sa său sale lor lui ei el ea noi voi eu tu fi fost au am are avea va vor cum unde când
    cine foarte după înainte între fără sub peste spre despre către până doar toate toți tot totul alt
    altă alte același astfel aici acum azi ieri mâine an ani anul zi zile două doi trei prima primul
    mulțumesc bună salut domnule da acest această acestea acești acel cel cea cei cele îi îl le ne vă mă
    te meu mea nostru poate pot trebuie face făcut spus guvernul președintele țara țară viață lume oameni
    bărbat femeie copii casă oraș apă muncă nou nouă mare mai bine
    """
}
