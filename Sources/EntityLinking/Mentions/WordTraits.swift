/// What is known of a word of a text: from the lexicon, from its letters, and from where it stands.
struct WordTraits: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  // From the lexicon.

  /// Frequent as a plain word of some language.
  static let common = WordTraits(rawValue: 1 << 0)
  /// Stands before persons' names: *President*, *الرئيس*.
  static let title = WordTraits(rawValue: 1 << 1)
  /// Stands before places' names: *in*, *مدينة*.
  static let placeCue = WordTraits(rawValue: 1 << 2)
  /// Stands before names of organizations, or begins them: *منظمة*.
  static let organizationCue = WordTraits(rawValue: 1 << 3)
  /// May stand inside a name in small letters: *of*, *bin*.
  static let connector = WordTraits(rawValue: 1 << 4)
  /// A month, a day, a unit or the like: written as a name, yet none.
  static let calendar = WordTraits(rawValue: 1 << 5)
  /// Ends names of organizations: *University*, *Inc*; Arabic and Persian ones begin with it: *حزب*.
  static let organizationHead = WordTraits(rawValue: 1 << 6)
  /// A given name.
  static let givenName = WordTraits(rawValue: 1 << 7)
  /// A verb of speech, which has persons beside it.
  static let speech = WordTraits(rawValue: 1 << 8)
  /// Ends names of places: *River*, *Province*; stands before Arabic and Persian ones: *مدينة*.
  static let placeHead = WordTraits(rawValue: 1 << 9)
  /// What people or things of a country are called: *French*.
  static let demonym = WordTraits(rawValue: 1 << 10)
  /// Among the most frequent words of a language: never part of an unknown name.
  static let function = WordTraits(rawValue: 1 << 11)
  /// A name that texts use and knowledge bases seldom list; see ``UsualNames``.
  static let usualName = WordTraits(rawValue: 1 << 12)
  /// Says that a text is about sports.
  static let sport = WordTraits(rawValue: 1 << 13)
  /// The word *of*.
  static let of = WordTraits(rawValue: 1 << 14)
  /// Stands between names rather than inside one: *and*.
  static let separator = WordTraits(rawValue: 1 << 15)
  /// Has a translation in names of organizations and places: *وزارة*, *الدفاع*.
  static let translated = WordTraits(rawValue: 1 << 16)
  /// May stand inside such names and says nothing: *of*, *لل*.
  static let optional = WordTraits(rawValue: 1 << 17)
  /// An office that its holder's country or body follows: *رئيس*, *وزیر*; a title, too.
  static let office = WordTraits(rawValue: 1 << 18)
  /// Stands between a name and the father's: *bin*, *بن*.
  static let filial = WordTraits(rawValue: 1 << 19)
  /// Joins the parts of European names, in whatever letters: *van*, *de*; in English, of Arabic ones, too: *bin*.
  static let foreignParticle = WordTraits(rawValue: 1 << 20)
  /// Is a kind of organization or place, which Arabic and Persian names begin with; from the lexicon.
  static let kind = WordTraits(rawValue: 1 << 21)
  /// Is a kind of place.
  static let placeKind = WordTraits(rawValue: 1 << 22)
  /// A frequent Arabic word that ends in the letter ى, which other words that end in ي are folded to; from the
  /// lexicon.
  static let alefMaqsura = WordTraits(rawValue: 1 << 23)
  /// Goes on a title that is of two words: آية *الله*.
  static let titleEnd = WordTraits(rawValue: 1 << 24)

  // From the letters.

  /// Begins with a capital letter.
  static let capital = WordTraits(rawValue: 1 << 25)
  /// At least two letters, all of them capitals.
  static let allCapitals = WordTraits(rawValue: 1 << 26)
  /// Begins with a digit.
  static let digit = WordTraits(rawValue: 1 << 27)
  /// One letter.
  static let initial = WordTraits(rawValue: 1 << 28)
  /// The document also has the word in small letters.
  static let alsoSmall = WordTraits(rawValue: 1 << 29)
  /// Begins with the Arabic article.
  static let article = WordTraits(rawValue: 1 << 30)
  /// Begins with the letter of the Arabic conjunction *and*, and so does no name that follows another.
  static let conjunction = WordTraits(rawValue: 1 << 31)
  /// Ends in the letter of the Arabic feminine or of *his*, as few names do that nothing is known of.
  static let finalHeh = WordTraits(rawValue: 1 << 32)
  /// Ends in the letters of *her* or *their*, as few names do that nothing is known of.
  static let pronounEnding = WordTraits(rawValue: 1 << 33)
  /// An Arabic word with article that ends in the letter of adjectives and of surnames made of them: *العكيدي*.
  static let nisba = WordTraits(rawValue: 1 << 34)
  /// An Arabic particle of one letter is written together with it; the other traits are those of the rest.
  static let particle = WordTraits(rawValue: 1 << 35)
  /// Ends in a possessive `'s`.
  static let possessive = WordTraits(rawValue: 1 << 36)

  // From the place.

  /// Begins a sentence or a line.
  static let sentenceStart = WordTraits(rawValue: 1 << 37)
  /// In a line in which nearly every word is capitalized, as in headlines.
  static let headline = WordTraits(rawValue: 1 << 38)
  /// Only spaces lie between it and the word before.
  static let afterSpace = WordTraits(rawValue: 1 << 39)
  /// A hyphen joins it to the word before.
  static let afterHyphen = WordTraits(rawValue: 1 << 40)
  /// A comma and spaces lie between it and the word before.
  static let afterComma = WordTraits(rawValue: 1 << 41)
  /// A full stop and spaces lie between it and the word before, which no sentence ends with.
  static let afterDot = WordTraits(rawValue: 1 << 42)
  /// A bracket opens before it.
  static let afterBracket = WordTraits(rawValue: 1 << 43)
  /// The document has the word as a name where only names have capital letters.
  static let alsoName = WordTraits(rawValue: 1 << 44)

  // From the lexicon, too.

  /// Says that a province or state has the name beside it: *province*, *محافظة*.
  static let division = WordTraits(rawValue: 1 << 45)
  /// Says what an Arabic or Persian name names, and is no part of it: *شركة*, *مدينة*, *استان*.
  static let apposition = WordTraits(rawValue: 1 << 46)
  /// Stands before the father's name where a name begins: *ابن سينا*; behind another name it is as a rule *بن*.
  static let patronymic = WordTraits(rawValue: 1 << 47)
  /// Is short for a longer word, with a full stop that belongs to it: *Corp.*, *Jr.*
  static let shortened = WordTraits(rawValue: 1 << 48)
  /// Says of what kind a company is, behind its name: *Inc.*, *plc*.
  static let legalForm = WordTraits(rawValue: 1 << 49)
  /// Is short for a state of the US, behind a town and a comma: *Calif.*
  static let state = WordTraits(rawValue: 1 << 50)
  /// A title that a given name alone follows: *Prince*.
  static let royal = WordTraits(rawValue: 1 << 51)
  /// A given name that so many people have that it means none of them alone.
  static let frequentName = WordTraits(rawValue: 1 << 52)
  /// A plain word when it stands alone, though beside others it may be in a name: *نور*, *اندی*.
  static let plainAlone = WordTraits(rawValue: 1 << 53)
  /// May be the number of a pope or king: *السادس*, *ششم*.
  static let ordinal = WordTraits(rawValue: 1 << 54)
  /// Is an English day of the week, which is in every article and no name alone.
  static let weekday = WordTraits(rawValue: 1 << 55)
  /// Says that a text speaks of films.
  static let film = WordTraits(rawValue: 1 << 56)
  /// Ends persons' names in Arabic letters, and is no plain word.
  static let familyName = WordTraits(rawValue: 1 << 57)
  /// Ends as only Persian family names do: *قلی‌پور*, *حسن‌زاده*; from the letters.
  static let familyEnding = WordTraits(rawValue: 1 << 58)
  /// Begins names of events: *Hurricane*, *Battle*.
  static let eventHead = WordTraits(rawValue: 1 << 59)
  /// Begins with the Arabic *for* and the article: *للفضاء*; from the letters.
  static let forThe = WordTraits(rawValue: 1 << 60)
  /// A plain Persian word that ends as most family names do: *قربانی*, *نمکی*.
  static let plainFamily = WordTraits(rawValue: 1 << 61)
  /// A form of the Persian *do*, which makes verbs of the nouns before it: *اغراق کرد*.
  static let lightVerb = WordTraits(rawValue: 1 << 62)
  /// Ends or begins English names of bodies that every country has: *Ministry*, *Supreme Court*, *Democratic Party*.
  static let body = WordTraits(rawValue: 1 << 63)
}
