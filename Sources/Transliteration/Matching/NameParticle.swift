/// Words of names that are no parts of their own: they join a neighbour or say nothing.
///
/// Sources: the particles listed in ALA-LC's rules for Arabic and Persian names and the endings of Persian
/// surnames; spellings are those of English, French and Persian-style press.
enum NameParticle: UInt8 {
  /// The article, and آل *Al* "house of"; left out.
  case article
  /// The article before a sun letter (*as-Sayyid*): an article only with a hyphen behind it.
  case assimilatedArticle
  /// *Bin*, *ibn*, *ould*; left out between other parts.
  case connector
  /// *Abd*; the next part belongs to it.
  case servant
  /// *Abu*, *Umm*; the next part belongs to it.
  case parent
  /// *Dr*, *Sheikh*, *Haji*; left out between or beside other parts.
  case title
  /// *-zadeh*, *-pour*, *al-Din*, *Allah*; belongs to the part before it.
  case ending

  /// The particle that a word is, if it is one.
  @inline(__always)
  static func of(_ word: LetterBuffer) -> NameParticle? {
    let packed = word.packed
    return packed == 0 ? nil : table.particle(packed)
  }

  private static let table = ParticleTable(words)

  private static let words: KeyValuePairs<NameParticle, String> = [
    .article: "al el ul ol il ال آل",
    .assimilatedArticle: "as ash ad adh ar an at ath az es esh ed er en et ez us ush ud ur un ut uz",
    .connector: "bin ben ibn bint bn bent ould wuld walad weld oulad ouled ibne بن ابن بنت ولد",
    .servant: "abd abdul abdel abdal abdol abdoul abdur abder abdus abdes abdu عبد",
    .parent: "abu abou abo aboo abi aba abul abol aboul bou bu um umm oum om umme ابو ابي ابا بو ام",
    .title: """
    dr mr mrs ms prof sir gen general col colonel maj major brig capt captain lt sgt cdr sheikh shaykh sheik \
    cheikh shaikh haj hajj haji hajji hadji alhaj alhajj hojat mullah mulla molla mollah mawlawi maulawi maulavi \
    mawlavi molavi moulavi mowlawi qari ustad ustaz ostad seyed seyyed sayyed sayyid sayyed syed seyid sayed \
    ayatullah ayatollah hujjat شيخ الشيخ حاج الحاج حاجي حجي ملا سيد السيد دكتور الدكتور مولوي قاري استاد
    """,
    .ending: """
    zadeh zade zada zadah pour pur poor nejad nezhad nejhad nia niya far fard rad manesh doost doust dust \
    khah kia din deen dine eddin eddine uddin aldin eldin ullah ollah allah lah ollahi زاده پور نژاد نيا فر \
    فرد راد منش دوست خواه كيا دين الدين الله للله
    """,
  ]
}

/// Particles by their packed letters: a hash table that answers with one or two looks.
private struct ParticleTable: Sendable {
  private static let size = 512
  private var keys = ContiguousArray<UInt64>(repeating: 0, count: size)
  private var particles = ContiguousArray<UInt8>(repeating: 0, count: size)

  init(_ words: KeyValuePairs<NameParticle, String>) {
    for (particle, list) in words {
      for word in list.split(separator: " ") {
        var letters = LetterBuffer()
        for unit in NameNormalizer.canonical(String(word)).utf16 { letters.append(unit) }
        let packed = letters.packed
        guard packed != 0 else { continue }
        var slot = Self.slot(packed)
        while keys[slot] != 0, keys[slot] != packed { slot = (slot + 1) % Self.size }
        keys[slot] = packed
        particles[slot] = particle.rawValue
      }
    }
  }

  @inline(__always)
  func particle(_ packed: UInt64) -> NameParticle? {
    var slot = Self.slot(packed)
    while keys[slot] != 0 {
      if keys[slot] == packed { return NameParticle(rawValue: particles[slot]) }
      slot = (slot + 1) % Self.size
    }
    return nil
  }

  @inline(__always)
  private static func slot(_ packed: UInt64) -> Int { Int((packed &* 0x9E37_79B9_7F4A_7C15) >> 55) }
}
