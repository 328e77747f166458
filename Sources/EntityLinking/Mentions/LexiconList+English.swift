extension LexiconList {
  /// Cues of English texts.
  static let english = [
    LexiconList(
      .title,
      """
      mr mrs ms miss dr prof professor mp mep president vice minister premier chancellor king queen prince princess
      pope senator sen rep congressman congresswoman representative gov governor mayor judge justice secretary
      ambassador general gen lieutenant lt colonel col major maj captain capt commander cmdr admiral adm
      sergeant sgt corporal cpl private brigadier brig marshal sheikh sheik ayatollah imam mullah rabbi
      reverend rev father bishop archbishop cardinal saint sir lord lady dame baron count duke earl chairman
      chairwoman ceo director coach manager analyst spokesman spokeswoman spokesperson leader actor actress
      singer author writer director lawyer attorney detective officer deputy former late hajj haji
      administrator prosecutor counsel speaker undersecretary ombudsman inspector sheriff
      chief adviser advisor envoy commissioner outfielder pitcher quarterback parliamentarian lawmaker economist journalist striker defender midfielder goalkeeper captain
      """),
    LexiconList(
      .body,
      """
      ministry department court party parliament congress senate assembly army navy police council commission
      committee cabinet treasury guard forces force judiciary
      """),
    LexiconList(.titleEnd, "executive operating financial technology justice minister whip"),
    LexiconList(.eventHead, "hurricane typhoon cyclone storm operation battle siege"),
    LexiconList(
      .placeCue, "in at near from to across outside inside around toward towards throughout via into"),
    LexiconList(
      .connector, "of the for and de van der den von bin bint ibn al el la le du des da dos del e y on"),
    LexiconList(.foreignParticle, "van von der den ter ten bin bint ibn de du da di dos del della"),
    LexiconList(.of, "of"),
    LexiconList(
      .film,
      """
      film films filmed filming movie movies cinema cinemas director directed actor actors actress starring starred
      screenplay sequel trilogy hollywood oscar oscars filmmaker filmmakers blockbuster watch watched watching
      """),
    LexiconList(.filial, "bin bint ibn"),
    LexiconList(.article, "al el"),
    // What people and things of parts of the world are called; those of countries are in knowledge bases.
    LexiconList(
      .demonym,
      """
      arab arabs african africans asian asians european europeans western westerner westerners eastern latino latinos
      scandinavian nordic baltic balkan caribbean slavic
      """),
    LexiconList([.shortened, .legalForm], "inc corp co ltd"),
    LexiconList(.legalForm, "plc llc ag gmbh spa oyj"),
    LexiconList(.royal, "king queen prince princess pope saint sheikh emir sultan"),
    LexiconList(.shortened, "jr sr bros"),
    LexiconList(
      [.shortened, .state],
      """
      ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
      tenn tex vt va wash wis wyo
      """),
    LexiconList(.division, "province provinces governorate state prefecture"),
    LexiconList(.separator, "and for on"),
    LexiconList(
      .common,
      """
      I've we've you've they've I'll we'll you'll he'll she'll they'll it'll I'm I'd we'd you'd he'd she'd they'd
      we're you're they're don't didn't isn't wasn't can't couldn't won't wouldn't doesn't haven't aren't weren't
      """),
    LexiconList(.common, "winner winning owned headquartered esque bound ruled flagged nominated"),
    LexiconList([.common, .weekday], "monday tuesday wednesday thursday friday saturday sunday"),
    LexiconList(
      .calendar,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july
      august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept
      sep oct nov dec christmas easter eve ramadan gmt est utc a.m p.m am pm i covid
      """),
    LexiconList(
      .organizationHead,
      """
      university college institute school academy inc corp corporation company co ltd plc group bank party
      ministry department agency committee commission council court association federation union league club
      fc united city times post tribune herald gazette news journal press tv radio television network foundation front movement
      organization organisation authority board bureau service services force forces army navy corps police
      guard international airlines airways motors brothers records studios museum orchestra hospital church
      """),
    LexiconList(
      .placeHead,
      """
      river lake sea ocean bay gulf mountain mountains mount island islands province county district valley
      desert coast street avenue road square park airport bridge beach hill hills forest strait peninsula
      region state city village town
      """),
    LexiconList(
      .sport,
      """
      football footballer footballers soccer rugby cricket cricketer basketball baseball hockey tennis golfer boxer
      swimmer gymnast striker strikers midfielder defender defenders goalkeeper quarterback pitcher batsman bowler
      team teams squad club clubs season league cup match matches game games goal goals scored striker coach
      player players playoff playoffs tournament championship championships champions finals semifinal semifinals
      quarterfinal midfield penalty stadium fans touchdown innings inning wicket wickets halftime fixture fixtures
      """),
    LexiconList(
      .speech, "said says told added asked wrote tweeted announced warned claimed noted argued insisted"),
  ]
}
