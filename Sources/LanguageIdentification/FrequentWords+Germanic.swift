extension FrequentWords {
  static let german: StaticString = """
    der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren wird werden
    wurde wurden worden hat haben hatte hatten sein bin bist nicht kein keine mit von vom zu zum zur im in
    am an auf aus bei nach für fuer über ueber unter durch gegen ohne um bis seit vor wegen während zwischen
    ich du er sie es wir ihr ihm ihn ihre ihren ihrer sich mich mir dich dir uns euch mein meine dein
    seine seinen seiner unser unsere dass daß wenn weil ob als wie was wer wo wann warum so auch noch nur
    schon sehr mehr viel viele wieder immer nie jetzt heute gestern morgen hier dort da dann doch nun
    kann können muss müssen soll sollen will wollen darf man alle alles andere anderen diese dieser dieses
    diesem diesen jeder jede etwas nichts einmal zwei drei erste ersten neue neuen neuer großen große jahr
    jahre jahren tag tage zeit leben welt land stadt leute mann frau kinder haus wasser arbeit gut danke
    bitte hallo guten ja nein herr regierung deutschland deutschen uhr sagte gibt geht machen gemacht
    """

  static let dutch: StaticString = """
    de het een en of maar is zijn was waren wordt worden werd werden heeft hebben had hadden ben bent niet
    geen met van voor naar op in aan uit bij na over onder door tegen zonder om tot sinds tussen tijdens
    ik jij je hij zij ze wij we jullie u hem haar hun hen mij me mijn jouw zich ons onze dat die dit deze
    als wie wat waar wanneer waarom hoe zo ook nog alleen al zeer heel meer veel weer altijd nooit nu
    vandaag gisteren morgen hier daar dan toch kan kunnen moet moeten zal zullen zou zouden wil willen mag
    men alle alles andere elk elke iets niets twee drie eerste nieuwe grote jaar jaren dag dagen tijd
    leven wereld land stad mensen man vrouw kinderen huis werk goed bedankt dank alstublieft hallo goede
    nee mijnheer regering nederland nederlandse uur zei gaat maken gemaakt te er omdat want
    """

  static let afrikaans: StaticString = """
    die 'n en of maar is was word het hê nie geen met van vir na op in aan uit by oor onder deur teen
    sonder om tot sedert tussen ek jy hy sy ons julle hulle hom haar hul my jou dat wat wie waar wanneer
    hoekom hoe so ook nog net al baie meer weer altyd nooit nou vandag gister môre hier daar dan kan moet
    sal sou wil mag mens alle alles ander elke iets niks twee drie eerste nuwe groot jaar dag tyd lewe
    wêreld land stad mense man vrou kinders huis werk goed dankie asseblief nee meneer regering gaan maak
    hierdie daardie omdat
    """

  static let swedish: StaticString = """
    och att det som en ett den de är på av för med till inte i har var om han hon jag du vi ni dem sig sin
    sitt sina från vid men eller när hur vad vem där här så också bara mycket mer än efter under över
    mellan mot utan genom kan ska skulle vill måste får blir blev hade varit göra säger alla allt andra
    denna detta dessa något några ingen inget två tre första nya stora år dag dagar tid liv världen land
    stad folk man kvinna barn hus vatten arbete bra tack hej god ja nej herr regeringen sverige svenska nu
    idag igår imorgon aldrig alltid sedan eftersom mig dig oss min mitt mina din
    """

  static let danish: StaticString = """
    og at det som en et den de er på af for med til ikke i har var om han hun jeg du vi dem sig sin sit
    sine fra ved men eller når hvor hvordan hvad hva hvem der her så også bare kun meget mer mere enn end
    etter efter under over mellom mellem mot mod uten uden gjennom gennem kan skal skulle vil må får blir
    bliver ble blev hadde havde vært været gjøre gøre sier siger alle alt andre denne dette disse noe
    noget noen nogle ingen to tre første nye store år dag dager dage tid liv verden land by folk mann mand
    kvinne kvinde barn børn hus vann vand arbeid arbejde bra godt takk tak hei hej god ja nei nej herr
    regjeringen regeringen norge norske danmark danske nå nu idag aldri aldrig alltid altid siden fordi
    meg mig deg dig oss os min mitt mit mine din ikkje eg
    """
}
