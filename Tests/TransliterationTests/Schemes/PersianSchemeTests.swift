import Testing

@testable import Transliteration

/// Expected values are the examples of the standards themselves.
@Suite("Persian romanization")
struct PersianSchemeTests {
  private func romanize(_ name: String, _ scheme: RomanizationScheme) throws -> String {
    var romanizer = try Romanizer(scheme, .persian, subject: .place)
    return try romanizer.romanize(name).text
  }

  @Test(
    "ALA-LC",
    arguments: [
      ("دَانَا", "Dānā"), ("وَرزِش", "Varzish"), ("دَوَا", "Davā"), ("سَرو", "Sarv"), ("خوَاستَن", "Khvāstan"),
      ("خوُد", "Khvud"), ("دُور", "Dūr"), ("چُون", "Chūn"), ("تُو", "Tū"), ("فِردَوْسِي", "Firdawsī"), ("يَار", "Yār"),
      ("سِيَاه", "Siyāh"), ("پَاي", "Pāy"), ("اِيرَان", "Īrān"), ("قَالِي", "Qālī"), ("اَيوَان", "Ayvān"),
      ("رَي", "Ray"),
      ("مُصطَفَى", "Muṣṭafá"), ("مُؤَثِّر", "Muʼas̲s̲ir"), ("خُلَفَاء", "Khulafāʼ"), ("پَائِين", "Pāʼīn"),
      ("آستَانَۀ دَر", "Āstānah-ʼi Dar"), ("آب", "Āb"), ("كُلِّيَّة الآدَاب", "Kullīyat al-Ādāb"), ("مَآثِر", "Maʼās̲ir"),
      ("دَريَاآبَادِي", "Daryāʼābādī"), ("خُرَّم", "Khurram"), ("اَوَّل", "Avval"), ("بَچَّه", "Bachchah"),
      ("خَيَّام", "Khayyām"), ("نَشرِيَّات", "Nashrīyāt"), ("قُوَّه", "Qūvah"), ("دَرِ بَاغ", "Dar-i Bāgh"),
      ("دَريَايِ خَزَر", "Daryā-yi Khazar"), ("رُويِ زَمِين", "Rū-yi Zamīn"),
    ])
  func alalc(name: String, expected: String) throws {
    #expect(try romanize(name, .alalc) == expected)
  }

  @Test(
    "BGN/PCGN 1958",
    arguments: [
      ("اَنجِيرة", "Anjīreh"), ("اِيْوَانِي", "Eyvānī"), ("آبادان", "Ābādān"), ("تُوكا", "Tūkā"), ("قُرآن", "Qor’ān"),
      ("مَآب", "Ma’āb"), ("مُحَمَّد", "Moḩammad"), ("كُوهِ مَرغُوب", "Kūh-e Marghūb"), ("پَايِ آب", "Pā-ye Āb"),
      ("جُويِ آس", "Jū-ye Ās"), ("دَهَانِهٴ مَمبَر", "Dahāneh-ye Mambar"), ("عَبداللَّه", "‘Abdollāh"),
      ("ذُو الفَقَار", "Z̄ū ol Faqār"), ("اِيران", "Īrān"), ("فِردَوسِی", "Ferdowsī"),
    ])
  func bgn(name: String, expected: String) throws {
    #expect(try romanize(name, .bgn) == expected)
  }

  @Test(
    "Standards for Arabic alone refuse Persian",
    arguments: [RomanizationScheme.din31635, .iso233, .ungegn, .buckwalter])
  func otherLanguage(scheme: RomanizationScheme) {
    #expect(throws: RomanizationError.otherLanguage) { _ = try Romanizer(scheme, .persian) }
  }
}
