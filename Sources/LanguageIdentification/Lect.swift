/// A language or group of near-identical written languages whose words are known.
enum Lect: UInt8, CaseIterable {
  /// One number for each lect.
  typealias Weights = InlineArray<40, Int>

  case english
  case french, german, spanish, portuguese, italian, catalan, dutch, afrikaans, swedish, danish, finnish
  case polish, czech, croatian, hungarian, romanian, turkish, azerbaijani, kurmanji, indonesian, vietnamese
  case swahili, somali, hausa, filipino, latvian, lithuanian, estonian, albanian, hindustani
  case arabic
  case persian
  case urdu, punjabi, pashto, sorani, uyghur, sindhi, southAzerbaijani

  /// The lects written in the Latin script, English left out.
  static let latinRivals = Lect.french.rawValue...Lect.hindustani.rawValue
  /// The lects written in the Arabic script, Arabic and Persian left out.
  static let arabicScriptRivals = Lect.urdu.rawValue...Lect.southAzerbaijani.rawValue

  /// The frequent words that give the lect away.
  var words: StaticString {
    switch self {
    case .english: FrequentWords.english
    case .french: FrequentWords.french
    case .german: FrequentWords.german
    case .spanish: FrequentWords.spanish
    case .portuguese: FrequentWords.portuguese
    case .italian: FrequentWords.italian
    case .catalan: FrequentWords.catalan
    case .dutch: FrequentWords.dutch
    case .afrikaans: FrequentWords.afrikaans
    case .swedish: FrequentWords.swedish
    case .danish: FrequentWords.danish
    case .finnish: FrequentWords.finnish
    case .polish: FrequentWords.polish
    case .czech: FrequentWords.czech
    case .croatian: FrequentWords.croatian
    case .hungarian: FrequentWords.hungarian
    case .romanian: FrequentWords.romanian
    case .turkish: FrequentWords.turkish
    case .azerbaijani: FrequentWords.azerbaijani
    case .kurmanji: FrequentWords.kurmanji
    case .indonesian: FrequentWords.indonesian
    case .vietnamese: FrequentWords.vietnamese
    case .swahili: FrequentWords.swahili
    case .somali: FrequentWords.somali
    case .hausa: FrequentWords.hausa
    case .filipino: FrequentWords.filipino
    case .latvian: FrequentWords.latvian
    case .lithuanian: FrequentWords.lithuanian
    case .estonian: FrequentWords.estonian
    case .albanian: FrequentWords.albanian
    case .hindustani: FrequentWords.hindustani
    case .arabic: FrequentWords.arabic
    case .persian: FrequentWords.persian
    case .urdu: FrequentWords.urdu
    case .punjabi: FrequentWords.punjabi
    case .pashto: FrequentWords.pashto
    case .sorani: FrequentWords.sorani
    case .uyghur: FrequentWords.uyghur
    case .sindhi: FrequentWords.sindhi
    case .southAzerbaijani: FrequentWords.southAzerbaijani
    }
  }
}

/// The frequent words of every ``Lect``, separated by spaces, spelled as usual; they are folded on loading.
enum FrequentWords {}
