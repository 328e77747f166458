import KnowledgeBase
import TextCore

/// The features of a span that do not depend on the entity.
struct SpanFeatures {
  let features: FeatureVector
  /// What the words around say of the type.
  let cues: WordTraits
  /// Which of them go before organizations.
  let organizationCues: WordTraits
  let followedByPlace: Bool
  let isOneWord: Bool
  let isCommon: Bool
  /// Whether it is several words, one of them no plain word, and the first one no given name.
  let isDistinctive: Bool
  let isCapitals: Bool
  let isDemonym: Bool
  /// Whether it is what people of a country are called, and a noun follows.
  let isAdjective: Bool
  /// Whether it is an Arabic word for what is of a country and cannot be the country's name here.
  let isAttribute: Bool
  /// Initial letters with full stops, and a name behind them.
  let isBeforeName: Bool
  /// The Arabic letter for *in* is written together with it, as it is with persons' names that a verb has before them.
  let isBehindIn: Bool

  init(
    _ span: NameSpan, _ traits: UnsafeBufferPointer<WordTraits>, own: WordTraits, language: TextLanguage,
    covering: Float, isArticle: Bool, isPossessive: Bool, isRareParticle: Bool,
    isBehindIn: Bool
  ) {
    var features = FeatureVector()
    let first = Int(span.first)
    let last = Int(span.last)
    let head = traits[first]
    let before = first > 0 ? traits[first - 1] : []
    let behind = last + 1 < traits.count ? traits[last + 1] : []
    let isEnglish = language == .english
    self.isBehindIn = isBehindIn
    organizationCues = isEnglish ? .organizationCue : [.organizationCue, .organizationHead]
    features[.bias] = 1
    isOneWord = span.wordCount == 1
    // Among other words, `US` and `WHO` are not the plain words.
    let isShort =
      isEnglish && own.contains(.allCapitals) && before.isDisjoint(with: .allCapitals)
      && behind.isDisjoint(with: .allCapitals)
    isCommon =
      isOneWord && !isShort && !span.hasApposition
      && (!own.isDisjoint(with: [.common, .plainAlone]) || !isEnglish && Self.isDate(own, before, behind))
    if isOneWord {
      features[.oneWord] = 1
      if isCommon { features[.common] = 1 }
      if isCommon, head.contains(.sentenceStart) { features[.commonStart] = 1 }
      if own.contains(.alsoSmall), isEnglish { features[.alsoSmall] = 1 }
      if own.contains(.calendar) { features[.calendar] = 1 }
      if isEnglish, !own.isDisjoint(with: [.organizationHead, .placeHead, .title]) {
        features[.headWord] = 1
      }
      if span.span.count <= (isEnglish ? 3 : 6), !own.contains(.allCapitals), !span.hasApposition {
        features[.shortWord] = 1
      }
    } else if span.wordCount > 2 {
      features[.manyWords] = 1
    }
    isDistinctive =
      !isOneWord && head.isDisjoint(with: .givenName)
      && (first...last).contains {
        traits[$0].isDisjoint(with: [.common, .function, .connector, .placeHead, .calendar])
      }
    if head.contains(.headline) { features[.headline] = 1 }
    if span.particles > 0 { features[isRareParticle ? .rareParticle : .particle] = 1 }
    if isArticle { features[.article] = 1 }
    isCapitals =
      isEnglish && (first...last).allSatisfy { !traits[$0].isDisjoint(with: [.allCapitals, .digit]) }
    let joinsBefore = head.contains(.afterSpace) && !head.contains(.sentenceStart) && span.particles == 0
    let joinsBehind = behind.contains(.afterSpace) && !behind.contains(.sentenceStart) && !isPossessive
    let startsBefore = before.isDisjoint(with: [.afterSpace, .afterHyphen, .afterComma, .afterDot])
    isDemonym = isOneWord && own.contains(.demonym)
    if !isDemonym {
      if joinsBefore, !before.contains(.possessive), Self.isName(before, isEnglish),
        !(isEnglish && startsBefore && before.contains(.common)),
        !(own.contains(.givenName) && Self.endsOffice(traits, first - 1))
      {
        features[.nameBefore] = 1
      }
      // رئيس الولايات المتحدة دونالد ترامب: no person's name begins with such words.
      let mayGoOn = isEnglish || isOneWord || own.contains(.givenName)
      if joinsBehind, mayGoOn, Self.isName(behind, isEnglish),
        !(behind.contains(.givenName)
          && (isEnglish ? Self.endsOffice(traits, last) : before.contains(.office)))
      {
        features[.nameBehind] = 1
      }
      if !isEnglish, isOneWord, own.contains(.givenName), joinsBehind, Self.isUnknown(behind) {
        features[.nameBehind] = 1
      }
      if isEnglish, isOneWord, joinsBehind, Self.beginsSurname(traits, last + 1) { features[.nameBehind] = 1 }
    }
    if isOneWord, behind.contains(.digit), behind.contains(.afterSpace) { features[.numberBehind] = 1 }
    let isInitials = isOneWord && !own.isDisjoint(with: [.initial, .allCapitals]) && span.span.count < 6
    isBeforeName = isInitials && behind.contains(.afterDot) && behind.contains(.capital)
    if head.contains(.afterDot), !before.isDisjoint(with: [.initial, .allCapitals]),
      before.isDisjoint(with: [.title, .usualName])
    {
      features[.nameBefore] = 1
    }
    isAdjective =
      isDemonym && behind.contains(.afterSpace)
      && behind.isDisjoint(with: [.function, .connector, .placeCue, .speech, .sentenceStart, .digit])
    if isAdjective, Self.isName(behind, isEnglish), !Self.beginsRole(traits, last + 1) {
      features[.adjectiveName] = 1
    }
    // المنتخب البرازيلي; a country's name goes on no noun with article.
    isAttribute =
      language == .arabic && isDemonym
      && (own.contains(.nisba) || joinsBefore && before.contains(.article) && own.contains(.article))
    // The force of *Iran's Guards* is none of Iran.
    let isOwner = head.contains(.possessive) && behind.contains(.capital)
    if isEnglish, joinsBefore, before.contains(.of), first > 1, Self.beginsWithOf(traits[first - 2]), !isOwner
    {
      features[.ofBefore] = 1
    }
    if !isDemonym, head.contains(.afterHyphen) || behind.contains(.afterHyphen) && behind.contains(.capital) {
      features[.hyphenName] = 1
    }
    features[.covered] = covering
    if span.wordCount > 1, head.contains(.title) { features[.titleInside] = 1 }
    if span.wordCount > 1, !span.hasLegalForm,
      (first + 1...last).contains(where: { traits[$0].contains(.afterComma) })
    {
      features[.commaInside] = 1
    }
    cues = isDemonym ? [] : joinsBefore || before.contains(.title) && head.contains(.afterDot) ? before : []
    followedByPlace = behind.contains(.afterComma) && behind.contains(.capital)
    if joinsBehind && behind.contains(.speech) || joinsBefore && before.contains(.speech) {
      features[.speechPerson] = 1
    }
    self.features = features
  }
}
