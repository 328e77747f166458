extension FrequentWords {
  static let english: StaticString = """
    the of and to in is was for that it with as on be at by this have from or had not are but what were
    they we all your can said there use an each which she do how their if will up other about out many then
    them these so some her would make like him into time has look two more write go see no way could
    people my than first been call who its now find long down day did get come made may part a i he me you
    his our us over new sound take only little work know place year years live back give most very after
    things just name good sentence man think say great where help through much before line right too means
    old any same tell boy follow came want show also around form three small set put end does another well
    large must big even such because turn here why ask went men read need land different home move try
    kind hand picture again change off play spell air away animal house point page letter mother answer
    found study still learn should world high every near add food between own below country plant last
    school father keep tree never start city earth eye light thought head under story saw left don few
    while along might close something seem next hard open example begin life always those both paper
    together got group often run important until children side feet car mile night walk white sea began
    grow took river four carry state once book hear stop without second late later miss idea enough eat
    face watch far really almost let above girl sometimes mountain cut young talk soon list song being
    leave family music color body dog fish problem told power since top whole king size heard best hour
    better true during hundred remember step early hold west ground interest reach fast five sing listen
    six table travel less morning ten simple several toward war lay against pattern slow center love
    person money serve appear road map science rule govern pull cold notice voice fall fine certain fly
    lead cry dark machine note wait plan figure star box field rest correct able pound done beauty drive
    stood contain front teach week final gave green quick develop sleep warm free minute strong special
    mind behind clear produce fact street course nothing wheel full force blue object decide surface deep
    moon island foot yet busy test record boat common gold possible plane age dry wonder laugh thousand
    ago ran check game shape yes hot bring heat snow bed east weight language among government company
    president minister police court law party election million billion percent news report says reported
    according officials official states united national international public market business service
    services team season won win lost killed people's women woman child health water oil security military
    army attack attacks leader leaders group members member agreement talks peace economy economic
    s t ll re ve didn doesn isn wasn couldn wouldn shouldn aren weren hasn haven hadn ain won't cannot
    im ive dont didnt doesnt cant isnt wasnt youre thats whats lets id ok okay hi hello hey thanks thank
    thx please welcome sorry yeah yep nope wow lol omg btw fyi bye dear best regards sincerely cheers
    mr mrs ms dr sir monday tuesday wednesday thursday friday saturday sunday january february march april
    june july august september october november december today tomorrow yesterday tonight morning
    everyone someone anyone nobody everything anything everybody somebody myself yourself himself herself
    itself ourselves themselves whose whom whether though although however therefore thus hence unless
    within upon onto across throughout beyond despite except per via versus besides instead either neither
    nor else ever perhaps maybe quite rather already especially usually actually probably recently
    currently finally simply highly absolutely definitely exactly easily nearly certainly totally
    friendly customer excellent awesome amazing nice bad worst worse terrible horrible easy recommend
    recommended price prices quality delicious pizza restaurant coffee staff doctor hotel room store shop
    job office phone email number question questions reply meeting attached forward send sent let call
    called calling know known knows thought think thinks thinking going goes gone getting gets making
    makes having doing done being coming comes taking taken takes giving given using used uses saying
    seen looking looks looked trying tried working works worked feel feels felt happy sad afraid ready
    sure wrong matter mean meant believe hope hoping guess agree understand happened happen happens
    kept keeping wanted wants needs needed asked asking told telling love loved loves hate loving buy
    bought paid pay sell sold cost costs cheap spend spent stay stayed lived living died dead born
    wrote written reading became become becomes remain remains seemed seems followed following include
    including included provide provided based led held set built met ones others lot lots bit
    eyes hands black red brown yellow full empty light heavy short tall poor rich human history
    death god church town university student students teacher class research data system systems
    information based between process results result model method theory analysis section figure
    chapter introduction conclusion abstract references due general support issue issues case cases
    level local political social american british english french german russian chinese european
    north south western eastern central north area areas region side half third single major main
    quickly began ended end beginning middle died months month days hours minutes weeks times
    left right inside outside near nearby above ahead apart aside away forever anyway
    brother sister son daughter wife husband parents friend friends baby boys girls kids guy guys
    cat dogs cats horse bird birds door window wall floor kitchen garden car cars train bus plane
    who's it's what's yours ours theirs mine hers gonna wanna gotta cuz plz pls ur u
    ah um uh uhh unh huh oh ooh am pm fax file files page pages photo photos email dial ext cc fw fwd inc ltd corp co
    break breaking fire down prime chief director head deal trade bank tax vote voters campaign
    plus super healthy fantastic cottage google captain quarter quarters stolen art tip hat
    launch launches hits warns calls wins kills dies urges seeks faces plans meets talks vows says slams backs urges signs visits arrives
    """
}
