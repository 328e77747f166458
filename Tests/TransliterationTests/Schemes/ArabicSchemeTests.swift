import Testing

@testable import Transliteration

/// Expected values are the examples of the standards themselves, unless said otherwise.
@Suite("Arabic romanization")
struct ArabicSchemeTests {
  private func romanize(
    _ name: String, _ scheme: RomanizationScheme, _ subject: Romanizer.Subject = .place
  ) throws -> String {
    var romanizer = try Romanizer(scheme, .arabic, subject: subject)
    return try romanizer.romanize(name).text
  }

  @Test(
    "ALA-LC",
    arguments: [
      ("وَضعْ", "Waḍʻ"), ("عِوَضْ", "ʻIwaḍ"), ("دَلو", "Dalw"), ("يَد", "Yad"), ("حِيَل", "Ḥiyal"), ("طَهي", "Ṭahy"),
      ("أُولَى", "Ūlá"), ("صُورَة", "Ṣūrah"), ("ذُو", "Dhū"), ("إيمَان", "Īmān"), ("فِي", "Fī"), ("كِتَاب", "Kitāb"),
      ("نَوم", "Nawm"), ("لَو", "Law"), ("أيسَر", "Aysar"), ("شَيخ", "Shaykh"), ("عَينَي", "ʻAynay"),
      ("أُوقِيَّة", "Ūqīyah"), ("فَاعِل", "Fāʻil"), ("رِضَا", "Riḍā"), ("حَتَّى", "Ḥattá"), ("كُبرَى", "Kubrá"),
      ("يَحيَى", "Yaḥyá"), ("مُسَمَّى", "Musammá"), ("مُصطَفَى", "Muṣṭafá"), ("رَضِي الدِين", "Raḍī al-Dīn"),
      ("المِصرِيّ", "al-Miṣrī"), ("صَلَاة", "Ṣalāh"), ("الرِسَالَة البَهِيَّة", "al-Risālah al-Bahīyah"),
      ("مِرآة", "Mirʼāh"), ("وِزَارَة التَربِيَة", "Wizārat al-Tarbiyah"), ("مِرآة الزَمَان", "Mirʼāt al-Zamān"),
      ("أَسَد", "Asad"), ("أُنس", "Uns"), ("إذَا", "Idhā"), ("مَسأَلَة", "Masʼalah"), ("مُؤتَمَر", "Muʼtamar"),
      ("دَائِم", "Dāʼim"), ("الإستِدرَاك", "al-Istidrāk"), ("آلَة", "Ālah"), ("كُلِّيَّة الآدَاب", "Kullīyat al-Ādāb"),
      ("تَآلِيف", "Taʼālīf"), ("مَآثِر", "Maʼāthir"), ("خُلَفَآء", "Khulafāʼ"), ("عَدُوّ", "ʻAdūw"), ("قُوَّة", "Qūwah"),
      ("شَوَّال", "Shawwāl"), ("جَوّ", "Jaww"), ("المِصرِيَّة", "al-Miṣrīyah"), ("أَيَّام", "Ayyām"), ("سَيِّد", "Sayyid"),
      ("قُصَيّ", "Quṣayy"), ("الغَزِّيّ", "al-Ghazzī"), ("الكَشَّاف", "al-Kashshāf"), ("طَبعًا", "Ṭabʻ"),
      ("اللُؤلُؤ المَكنُون", "al-Luʼluʼ al-Maknūn"), ("الأَصل", "al-Aṣl"), ("الآثَار", "al-Āthār"),
      ("ابُو الوَفَاء", "Abū al-Wafāʼ"), ("مَكتَبَة النَهضَة المِصرِيَّة", "Maktabat al-Nahḍah al-Miṣrīyah"),
      ("ابُو اللَيث السَمَرقَندِي", "Abū al-Layth al-Samarqandī"), ("الإيجِي", "al-Ījī"), ("الآلُوسِي", "al-Ālūsī"),
      ("رُؤُوس", "Ruʼūs"), ("أَدهَم", "Adʹham"), ("جَارمَانُوس", "Jārmānūs"), ("إيسَاغُوجِي", "Īsāghūjī"),
      ("اللَّه", "Allāh"), ("طه", "Ṭāhā"), ("عمرو", "ʻAmr"), ("يس", "Yāsīn"),
    ])
  func alalc(name: String, expected: String) throws {
    #expect(try romanize(name, .alalc) == expected)
  }

  @Test(
    "BGN/PCGN 1956",
    arguments: [
      ("قُرآن", "Qur’ān"), ("أَبُو ظَبْي", "Abū Z̧aby"), ("بِئْر زَيْت", "Bi’r Zayt"), ("أُمّ العَمَد", "Umm al ‘Amad"),
      ("البَحرَيْن", "Al Baḩrayn"), ("الكُوت", "Al Kūt"), ("الثُّلَيثُوَات", "Ath Thulaythuwāt"),
      ("الجَزِيرَة", "Al Jazīrah"),
      ("المَحْمُودِيَّة", "Al Maḩmūdīyah"), ("خَيْبَر", "Khaybar"), ("دَمَنْهُور", "Damanhūr"), ("ذَهَب", "Dhahab"),
      ("الرَّوْضة", "Ar Rawḑah"), ("زُوَارَة", "Zuwārah"), ("السُّلَيْمانِيَّة", "As Sulaymānīyah"), ("الشَّام", "Ash Shām"),
      ("قَيْصُومَة", "Qayşūmah"), ("ضَوْر", "Ḑawr"), ("القُنَيْطِرَة", "Al Qunayţirah"), ("ظُفَار", "Z̧ufār"),
      ("أَبُو عَرِيش", "Abū ‘Arīsh"), ("بَغْداد", "Baghdād"), ("الفُرات", "Al Furāt"), ("قَطَر", "Qaţar"),
      ("الكُوَيْت", "Al Kuwayt"), ("حَلَب", "Ḩalab"), ("مَكَّة", "Makkah"), ("جَبَل هارُون", "Jabal Hārūn"),
      ("وادِي غَضَا", "Wādī Ghaḑā"), ("اليَمَن", "Al Yaman"), ("المَدِينَة المُنَوَّرَة", "Al Madīnah al Munawwarah"),
      ("مُحَافَظَة دِمَشْق", "Muḩāfaz̧at Dimashq"), ("الرِّيَاض", "Ar Riyāḑ"), ("بَاب المَنْدَب", "Bāb al Mandab"),
      ("صُور", "Şūr"), ("مَرْسَىٰ مَطْرُوح", "Marsá Maţrūḩ"), ("صَيْدَا", "Şaydā"), ("الدَّوحَة", "Ad Dawḩah"),
      ("مُحَمَّد", "Muḩammad"), ("أُوزُونْلَار", "Ūzūnlār"), ("أَوْسَط", "Awsaţ"), ("سَنَاو", "Sanāw"), ("اِيرَان", "Īrān"),
      ("تَلّ السَّرَاي", "Tall as Sarāy"), ("آلْبُو مُعَيْط", "Ālbū Mu‘ayţ"), ("سَلْمان پَاك", "Salmān Pāk"),
      ("تَلّ كُوچِك الصَّغِير", "Tall Kūchik aş Şaghīr"), ("تَلّ گَمْر", "Tall Gamr"), ("حَمَاة", "Ḩamāh"),
      ("قُوَّة", "Quwwah"),
    ])
  func bgn(name: String, expected: String) throws {
    #expect(try romanize(name, .bgn) == expected)
  }

  @Test(
    "United Nations 2017",
    arguments: [
      ("مِصر", "Mis̱r"), ("قَطَر", "Qaṯar"), ("المَغرِب", "Al Maghrib"), ("جُمهُورِيَّة العِراق", "Jumhūriyyat Al ‘Irāq"),
      ("بَغداد", "Baghdād"), ("تُونِس", "Tūnis"), ("اليَمَن", "Al Yaman"), ("السُودان", "As Sūdān"),
      ("الجَزائِر", "Al Jazā’ir"), ("أسمَرة", "Asmarah"), ("جِدَّة", "Jiddah"), ("مَكَّة", "Makkah"),
      ("الرِيَاض", "Ar Riyāḏ"),
      ("الشَارِقَة", "Ash Shāriqah"), ("الزَيتُون", "Az Zaytūn"), ("مِنيَة الضِنِّيَّة", "Minyat Aḏ Ḏinniyyah"),
      ("أَدهَم", "Ad·ham"),
    ])
  func ungegn(name: String, expected: String) throws {
    #expect(try romanize(name, .ungegn) == expected)
  }

  @Test(
    "ISO 233-2",
    arguments: [
      ("مِصر", "Miṣr"), ("قَطَر", "Qaṭar"), ("الرِيَاض", "al-Riyāḍ"), ("الشارِقة", "al-Šāriqaẗ"),
      ("فِي نُورِ الْقَمَرِ", "Fī Nūr al-Qamar"), ("بِئْر", "Biʾr"), ("سَأَلَ", "Saʾal"), ("أَخْبَار", "Aẖbār"),
      ("قُرْآن", "Qurʾān"), ("آدَاب", "Ādāb"), ("الشَمْسُ", "al-Šams"),
    ])
  func iso(name: String, expected: String) throws {
    #expect(try romanize(name, .iso233) == expected)
  }

  /// Names as scholarship in German writes them.
  @Test(
    "DIN 31635",
    arguments: [
      ("جَمَال عَبْد النَّاصِر", "Ǧamāl ʿAbd an-Nāṣir"), ("حُسَيْن", "Ḥusain"), ("فَاطِمَة", "Fāṭima"),
      ("عَبْد الرَّحْمٰن", "ʿAbd ar-Raḥmān"),
      ("المَدِينَة", "al-Madīna"), ("القَاهِرَة", "al-Qāhira"), ("مُصْطَفَى", "Muṣṭafā"),
      ("خَالِد", "Ḫālid"), ("السُّعُودِيَّة", "as-Suʿūdīya"), ("يَوْم", "Yaum"), ("شَمْس الدِّين", "Šams ad-Dīn"),
    ])
  func din(name: String, expected: String) throws {
    #expect(try romanize(name, .din31635, .person) == expected)
  }

  @Test("A person's name in ة is in pause before another name, a place's in construct")
  func subject() throws {
    #expect(try romanize("فَاطِمَة مُحَمَّد", .alalc, .person) == "Fāṭimah Muḥammad")
    #expect(try romanize("مَدِينَة مُحَمَّد", .alalc, .place) == "Madīnat Muḥammad")
  }
}
