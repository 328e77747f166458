// Written by Benchmarks/accuracy/common_words.py; do not edit.

extension CommonWords {
  static let english: StaticString = """
    the and to of in is that for you it on with have was are be as this not or by at from they will we can your but
    an my has he all would their one me which were there had do about if so his time like out been more up our what
    who also them other some get just people when know its only very any into than no new good first could him two
    work don then because may make should go over said back her many well these after how now even want way most am
    years she us much did see take use year think such day need before place going made re great being world same
    where food between best around those com right here through say used still help ll really called service off find
    both life ve own last number few give long call while better down under put too little another different let http
    since something sure come does every look never next got during again always each told end government home name
    please information system three small things part might old www against example country city days case found
    water based business family power lot state area car done must change able already doing group experience feel
    price problem high person took came including large process room try week later left keep public until job money
    away known order thing without set company point though possible questions second today using went ever far
    having political working enough getting language looking often several live school times form less line per didn
    land love anything believe important law probably someone due early night office actually least why real show
    military become thought within following making oil children recommend space war anyone data fact full question
    study free means start months care interest meeting others deal else four staff taking trying hard list test yet
    pay problems says tell past quality received support bad hope nothing research issue members minutes nice open
    won bit etc forward friends leave local town along however human once provide together big countries sent soon
    hours property almost attached close either everything future hand needs whether al major review given half read
    send team wanted whole word ask asked light period quite services value instead mean ago cause message social
    theory upon air available course month talk among became comes five kind likely million return top understand
    below doesn house main makes needed rights side buy friend game report run idea include across animals areas
    cannot check control economic issues letter mind outside present started type add book former meet news peace
    places population position project region stay taken couple everyone gave highly international level living
    reason short age attention death energy front general move non particular pretty usually cultural date especially
    program above changes cost earlier global late mail market morning rate site states works young amount common dog
    email forces further history horse member moral natural agreement certain culture fun health phone role excellent
    fine man plan response access answer clean eat friendly guys led play rather recent seems seen yourself action
    body cat gas head hotel itself tried visit website coming force groups hear helpful points result schools store
    studies clear customer offer quickly security sense special strong wait weeks easy entire significant turn walk
    words address began continue development html largest lead lost near post society takes extremely happy related
    simply six ways wrong art party restaurant situation term beautiful de established legal national private self
    stop although century considered institutions involved larger ones paper rules specific charge comments discuss
    education event follow limited longer net prices remember request required results seem single sometimes story
    thinking third attack bring developed file fire held interested isn knowledge personal professional saying south
    summer themselves women credit difficult field hair heard industry learning modern numbers president provided
    religious source students talking article born building contact current doc draft guy hold leader learn lives
    parts ready recently subject training view wife behind cage campaign community complete decision eggs elections
    evidence higher hit items key kids lack matter named necessary note original percent sea similar species surface
    true various video weapons attempt capital class computer create customers directly greater leaders model moving
    shows alone basis cases companies created cut increase location lower maybe meaning media popular regarding risk
    shall spent worked write black cities claim copy dead dollars face felt girls goes growth kept men metal mid
    officials playing policy poor practice proposed released travel values activities addition allowed anthrax
    application built chance civil correct decided develop difference differences direct door final games inside lots
    mass opportunity options parents plants returned saw step student stuff tank total additional box citizens
    currently daily effects events expect fight girl heat hour included leaving looks middle piece receive reports
    running series written act added administration co completely definitely feed financial hands ideas moved network
    nuclear owner pet provides published putting served ten version vote according advice cats employees ensure
    father finally lines nearly normal official option paid perhaps record respect rest science trip understanding
    begin brought consider described drive effort environment followed gives haven initial majority management minute
    produce regional season serious simple starting suggest uh wants weekend wonderful workers worth writing yes
    ability account beginning changed chicken construction contract design equal except focus fresh fully interesting
    laws music notice online organization perfect pressure range separate sign sort supposed systems tax technology
    thanks trade trust apply baby billion board caused central connection details effect fair freedom giving guess
    himself huge increased individual instance killed located mentioned met nature particularly pick responsible
    reviews size stated tomorrow whose wrote afternoon allow attacks blood build bus church conflict continued cover
    died dinner expensive figure fixed floor forms immediately nation north planning press reasonable reasons regular
    remain seeing sell sexual skills terms threat throughout vet west wish active attend brain climate cruise
    delivery doctor dont efforts enron families feet intelligence joke levels lunch myself pass products reading
    repair reported safe save sound sources unless whatever woman academic agreed analysis argument army average base
    beauty bill claims content cross democracy economy elements enjoy eventually exposure growing island link looked
    male pictures police presence shown signed smaller standard thousands touch toward treated treatment waste wouldn
    ahead alternative animal arms benefit child comfortable concern dangerous dogs gone handle image independent
    internet languages performance potential projects rates sheet shop statement stock successful therefore types via
    wasn weight white willing worst yesterday amazing asking band career clearly conference ended fall fish forced
    foreign helped host impact info low opening physical purpose require rule search showed solution station
    structure temperature troops turned actions adults aspects avoid aware bird choice completed conditions court
    damage designed despite eating elected fear fighting flight hot includes intended knew machine manager marriage
    offered opened opinion ordered org plans prime product production progress serve sit speak standards street task
    territory thank towards treat visited whom winter alt behavior calls changing cheap choose complex context
    department digital discussion expected facts female fit goal ground influence jobs launch mostly mother nor ok
    page played positive refused replication responsibility sex sleep stories style suicide twice warm announced
    approach atmosphere basic break carry certainly collection decide decisions defense discussed enjambment explain
    explained eye facilities film fundamental grow heart material meat medical miles numerous owned pain path prior
    quick quinoa red scale seek settlement ship soldiers somewhere son speed steps train web accept accepted activity
    agree approved arrived birth budget calling cars cash chair conversation cycle drugs effective exactly exist
    federal happened iodine letters lived loan menu method moment movement overall plant protect providing
    representative road salt score screen section sites slightly snake spend spot stand teams thoughts unique views
    vs waiting warming weather anywhere applied associated audience author authority believed beyond center circle
    claimed comment costs demand desk determined dress drink dry easily electricity elevator engine evolutionary
    extra fast feeling fields finished hearing heavy helping horses learned loss luck mark meant older passed
    possibly posted pre properly relationship requested seven strength technologies trial truth unit urban vodka wear
    agents appropriate aren assume challenges coast commercial decades destroyed east evening experienced failed
    generally green happen healthy humans hundreds husband inequality insurance introduced leading mainly meal names
    operators parties payment plus prepared previous processes quote remains requirements resources rooms sales
    scheduled sending severe slow sorry spread stayed success teachers text trading transportation trouble unable
    basil bear bigger birds bottom college competition concerned couldn covered creating deep efficient enjoyed
    essential examples famous finding frozen generation gets helps hospital htm hundred imagine improve income
    individuals informed internal interview jokes married northern objects observed owners patient pizza plenty
    poverty proper regards respond rude showing sitting storm straight telling terrorist track watch widely achieve
    appeared appears attempts balance books border boxes buildings buying card code compared concept dating
    definition degree drinking driving easier error favorite filled foods hotels interests issued knows materials
    mathematics missing models morality nine object personally pilot pm prevent promised raised reach seriously share
    soft spoke standing traffic trained uk units universities uses variety vast wedding wide absolutely agent aid
    anti approximately assistance beat beliefs biological bridge carbon charged classes clothing cold color concepts
    concerns confirm constantly corner decade et existing extent fairly fill fly function gender historical kill
    leaves legs measure methods mine multiple murder none offers operating operations oxygen parking pdf player
    previously primary protection purchase reliable rent restaurants schedule scientific snitch soil status stopped
    surgery taste terror transfer voice walking win accurate actual affected answers assist attended bar businesses
    centre closely committee communities continues cool corporate dates daughter determine disaster election
    emergency expertise explore fan firm forget formed goals governments hire instructions item liked listed match
    novel otherwise pieces promise protected purchased push recommended reference remained replace ride rise serving
    shops square stage studying suffer supplies table taxes television tour traveling university vacation visa
    visitors walked wealth window worry acts adult afford anyway apartment apparently appointment appreciate awesome
    ballet basically benefits brief busy channels chloroplast client cocktail coffee condition confidence considering
    core creation cup decline die document documents draw earned enter entirely escape estimated expectations
    experimental experts expressed faith fantastic favor finance fix flavor folks follows formal grew happens holding
    horrible hurt increasing inspired interviews join joined judge keeping legislation lies lighting magic maintain
    median memory mention metropolitan militant movies nations occupation occur offices onto participants paying
    placed plague players policies portion principle provision reduced replaced researchers rich seeking shared signs
    star steam subjects suggests supporting sweet testing throw tourist typically universal weekly wonder adding
    afraid agency airport appreciated authorities background ball bed birthday blue boat bodies booked bought bulb
    camera capacity causes clothes cognitive copies depends direction discovered diversity division double duty
    electric estimate execute experiences failure fax filter flat greatly grown hamster heads immediate injury
    investment jump killing largely launched leads lists minimum obviously occurred officers organized outer pair
    park peoples pleased presented provisions ran rat receiving regard relevant remove removed reportedly rice round
    secure seemed spending sports suggestions surrounding target terrorism thus traditional translation update
    winning wolf wolves adopted aspect bathroom bowl boy bringing brother closed closing comparison confirmed contain
    contracts counter coup crew crime crisis ctenophores cultures dance dark defined delivered detail developing
    dividends drug eastern entertainment establish faculty fans feels findings focused frequently fund furniture gift
    glass governor infrastructure judgments leg licensed lie manage markets meetings milk mission museum necessarily
    noted noticed opportunities opposite participation photos pleasant powerful prefer primarily prove quartile
    realize refer relations relief religion represent represented responses roughly selection sister somewhat song
    sounds statements stores strategy strongly suggested sun surrounded technical tend theories tire title tool
    totally treatments useful voted wall watching wondering worse advantage amounts ancient apart approval arrest
    assigned bag becomes bottles broke campus catch cell chances checking chemical chickens concluded confidential
    connections consequences consumption contained conventional creative dad delicious developments distance
    execution factor false filed flowers gain generators glad graduate grammar guests guidelines hate homes honest
    implementation importance initially invasion km leash listen locations lol loved mad merely millions minor moon
    nail negative newly operate operation opposed originally ozone passing periods planned plastic pleasure positions
    possibility procedure producers pushed quoted raise reflect regime relatively requires reserves resulted
    resulting safety salon satellite ships shoes shot sides southern speaking spiritual stability storage substantial
    successfully suggesting surprised tasks temperatures theme transaction transactions truly twenty valuable vehicle
    visiting wash wave affordable aged anybody appearance argued arrested arrogant attorney baking barely becoming
    begun behalf belief blog broad capable capture carol caught cells cent chief clair consistent
    contribution counterparty crop crucial deals degrees detailed directions director discount doubt dynasty earth
    efficiency electrical enforcement entity exception expansion extended extreme eyes factors familiar feature
    fellow fiction finish foot founded funded gross grounds highest hopes ice identified increasingly islamists
    journals laugh legislative length likes loans loose lose matters measures medium missed neighborhood normally
    notion okay organizations pages picture pollution port pricing processing produced programs properties pull
    rabbit rare recorded referred release residents revenue sector senior settled shut sick spacetime specifically st
    strain structures summary supported tail taught teacher tiny tonight transport typical unlikely upper usual
    visual waited weapon weren wind windows wine writers abroad absolute accident acting admitted advance affect
    alleged armed articles artistic aside assuming audit avian award beach bite breaking brings broken candidate
    categories category centuries certificate checked circles click combination combined committed compete concerning
    confident containing cooperation courses dated deliver demonstrated depending desire destruction dining driver
    educational elite en encourage establishment everybody everyday evolution evolved executed expert faced facing
    fat features fee figures forth fourth funny gained handling holiday housing identity impressed improvement inner
    invitation lay links losing maintaining map massive medicine moves movie muscles neck occasions ocean officer
    ongoing origin outstanding patients personality perspective pharmacy pipeline plays pockets politics pool
    practices prepare proud reality recall recipient refers relationships remote requests rock runs sample scenario
    seconds selling sentence session settlers shares somebody spirit spokesman spring stands straps stronger
    supporters surprise teaching techniques tourists toys tropical truck venture violent wearing welcome wheel
    whenever wood writer acceptance accounts adequate advanced advise aesthetic appeal appear argue arrive
    assassination awarded badly bank begins believes bet bombs cages carrying census channel chess collected comb
    communication companion conducted considerable contemporary contributions conversations cooked correctly critical
    criticism dealing debate declared deeply deficiency denied derived destination difficulty disappointed
    distinction distribution domestic downtown dropped drove edge emissions enemy entered episode equipment exact
    existence exists expanded expanding express extend feeding files films finger firms flying foreigners founder
    functions funding goods guarantee hall headquarters identify im images impossible indicates influential
    ingredients initiated initiative investigation invited involvement involving islands kinds kitten leadership
    librarians lights limb linked literature loves loving lucky managed manner mixture monthly mountains mouse
    murders mutation narrative native nervous networks noise oath obtain oldest panel participate payments perfectly
    persons pets print printed pro procedures psychology purposes qualified quarter race racial radio rarely reached
    reaction registered relation remaining revised riding river romantic sets shortly significantly situations skin
    slowly smooth snakes sold sought stars staying strategies strengthen stuck subsequent supply talks targets
    terrible thinks tickets till ultimately user violence vital wiki wont yellow younger acquired addressed adjust
    affair aim alike allocated announcement apparent applications applying architecture artists artwork assess
    assistant associate assured attacked babies bunch buses ca cancel cap cards carried cast challenging charges
    cheese circumstances citizen cleaned cleaning closer collect colonial colors complaint consideration consumer
    consumers container containers contents count crops cupcake custom dealer decent delete demonstrate describe
    disability disease dish disobedience distributed divisions drama dramatic dreams driven edu eight elsewhere
    emails enable encouraged ends engage entitled equality era ethnic exercise expense facility feedback fees fell
    flights flood flow forever formerly freeze fuel god guilty guns happening hearings holds hopefully household
    implemented improved increases independence index inflation insight inspection intend interconnect intervention
    justice king knowing lab laser lasted latest latter lawyer linguistic maintained managers mayor mechanism
    messages minister miss mixed monitor motion mountain mouth movements muscle neither newspaper northwest notch
    notes obvious offering opinions orders ourselves pattern performed philosophy phones plane planet pledge poetry
    privileged proof proposal propose pulled puts quiet rabbits radiation radical rain rapidly receipt recognized
    reconciliation reduction regularly relative repeatedly reply represents residential responsibilities resume route
    routes santorum satisfied scored seeds select server setting shape shopping shower signature signing sink skilled
    speech spoken streets stress stupid succeed suffered sufficient suit sum super survive suspect suspected talent
    terrorists tradition transit traveled tribe turning unknown updated users vendors victory violation workforce
    achievement addresses allies allowing allows appointed arrival artificial artworks asp assets astronauts aviation
    backed balls bedroom biting block blocks blow bottle brand breakfast breaks broader cake captain carefully
    chapter character claiming classical classroom clause clock colleagues command competitive completing composition
    conduct connected conscious contest contrast controlled covers crap criminal crossed crude cupcakes curves
    customs cutting declined defining deny descendants description destroy dies diseases dishes doctors documentation
    dollar dominated element emotional employed ensuring entry equally errors essentially everywhere evil exam
    exchange exposed feathers forgot formation frequent gains garage girlfriend grab grain grand grit guide happiness
    headed hell hide houses ill imagination immune imperialism incident indeed indicate inquiry instructor
    integration introduce investigate kitchen kittens knowledgeable lighter load loading lock lovely measured
    membership mental mile missiles mode modify mom narrow notable ordinary oven package papers paperwork partners
    passport patience peaceful peak penalty peninsula permanent petroleum pharmacists picked plain predators primes
    principles proceed produces promote promoting publication pure quantity rainforest rays reduce reducing regions
    registration regulation rental representatives reputation rescue respectively retired revolution roll rose rural
    sake scared scholars scientists secret sectional sections settle setup shouldn slight smart smoke societies
    sometime split starts steel stream stretch strike strongest substantially survey systematic talked tells thereby
    thousand threatened tons toxic transition travelling trillion understood vice village visible waiver warned
    widespread worldwide worried wrap abilities absorb abuse acceptable acknowledge adopt aesthetics agencies
    agreements agriculture analyses approve arranged attachments attempted attempting automatic ban banks battle
    beaches bears behaviors belong biggest blame blind borders breast bright brightness bronze button calm capability
    causing challenge characters chocolate chose cited coal coalition cognition coincidence commonly conclusion
    conflicts constant constitution constructed contacted contacts convinced coverage covering crimes currency cute
    cuts dealt defeated demanding democratic dentist descriptions designated devoted difficulties directed dirty
    discussions district divided domain dominant drop eaten eliminate employment enhanced enjoying entering
    environments equivalent ethics excited expecting experiment expression femur fifty fighter focuses format fort
    forum fought functional funds gallon gathered generate genes golden gonna gotten granted greatest gym hanging
    heading heavily helicopters hence herself honor hoping hosts hungry id ignore illegal impartial imprisoned inch
    industrial influenced interference intervening interviewed iodised isolated keeps labor labour lasting league
    legitimacy legitimate lesson lexical liberal license literally magazine mailings mainstream mama manual marked
    master maximum mechanic memories meter migrated missile ml molecules motivation musical nearby nest objective
    occupied officially oppose overseas pack packet parakeet parallel patents perceived perform phase photo
    photography phrase plot pocket possession poster potentially powers preferred preparation presentation pride
    profit prosperous protest pub publicly rats rebuild recognize records relate relating relaxed replacement reserve
    reserved returning revealed rocks rough rush searching secondary sessions shift shirt silver simultaneously
    smallest socially soda software solving somehow stations stolen stood stops strange struggle studio submitted
    suggestion supports survival syntactic teach technique thirty ties tight tip tires tourism towns trend trends
    turbine tv ultimate unusual valley vehicles visits volume voting wake wanting
    """
}
