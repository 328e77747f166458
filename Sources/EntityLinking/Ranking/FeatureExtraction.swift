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
  let isCapitals: Bool
  let isDemonym: Bool
  /// Whether it is what people of a country are called, and a noun follows.
  let isAdjective: Bool
  /// Whether it is an Arabic word for what is of a country and cannot be the country's name here.
  let isAttribute: Bool
  /// Initial letters with full stops, and a name behind them.
  let isBeforeName: Bool

  init(
    _ span: NameSpan, _ traits: UnsafeBufferPointer<WordTraits>, own: WordTraits, language: TextLanguage,
    covering: Float, isArticle: Bool, isPossessive: Bool, isRareParticle: Bool
  ) {
    var features = FeatureVector()
    let first = Int(span.first)
    let last = Int(span.last)
    let head = traits[first]
    let before = first > 0 ? traits[first - 1] : []
    let behind = last + 1 < traits.count ? traits[last + 1] : []
    let isEnglish = language == .english
    organizationCues = isEnglish ? .organizationCue : [.organizationCue, .organizationHead]
    features[.bias] = 1
    isOneWord = span.wordCount == 1
    // Among other words, `US` and `WHO` are not the plain words.
    let isShort =
      isEnglish && own.contains(.allCapitals) && before.isDisjoint(with: .allCapitals)
      && behind.isDisjoint(with: .allCapitals)
    isCommon =
      isOneWord && !isShort
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
      if span.span.count <= (isEnglish ? 3 : 6), !own.contains(.allCapitals) { features[.shortWord] = 1 }
    } else if span.wordCount > 2 {
      features[.manyWords] = 1
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

  /// Whether a month stands beside a number or another month, as in dates that name it twice: أبريل / نيسان.
  private static func isDate(_ own: WordTraits, _ before: WordTraits, _ behind: WordTraits) -> Bool {
    own.contains(.calendar) && !before.union(behind).isDisjoint(with: [.calendar, .digit])
  }

  /// Whether a word before *of* begins names as *University of Turin*, rather than ending one as *Yang of Cameroon* and
  /// *Punjab Province of Pakistan*.
  private static func beginsWithOf(_ word: WordTraits) -> Bool {
    word.contains(.capital) && word.isDisjoint(with: [.sentenceStart, .title, .placeHead, .placeKind])
      && !word.isDisjoint(with: [.organizationHead, .kind, .translated, .common])
  }

  /// Whether words say what somebody is: *Prime Minister* in *British Prime Minister*.
  private static func beginsRole(_ traits: UnsafeBufferPointer<WordTraits>, _ first: Int) -> Bool {
    for word in first..<min(first + 3, traits.count) {
      if traits[word].contains(.title) { return true }
      guard traits[word].contains([.capital, .common]), traits[word].isDisjoint(with: .sentenceStart) else {
        return false
      }
    }
    return false
  }

  /// Whether a name that ends with a word says what somebody is the head of: *Azerbaijan* in *President of Azerbaijan
  /// Ilham Aliyev*.
  private static func endsOffice(_ traits: UnsafeBufferPointer<WordTraits>, _ last: Int) -> Bool {
    var first = last
    while first > 1, traits[first].contains([.capital, .afterSpace]), last - first < 3 {
      if traits[first - 1].contains(.of) { return traits[first - 2].contains([.capital, .title]) }
      first -= 1
    }
    return false
  }

  /// Whether a neighbouring word seems to be a part of the same name.
  private static func isName(_ word: WordTraits, _ isEnglish: Bool) -> Bool {
    if isEnglish {
      if word.contains(.headline), word.isDisjoint(with: [.alsoName, .givenName, .organizationHead]) {
        return false
      }
      return word.contains(.capital)
        && word.isDisjoint(with: [.title, .calendar, .placeCue, .demonym])
        && !(word.contains(.common) && !word.isDisjoint(with: [.sentenceStart, .headline, .connector]))
    }
    if word.contains(.connector) { return true }
    return word.contains(.givenName)
      && word.isDisjoint(with: [.title, .function, .placeCue, .organizationCue, .demonym])
  }
}

extension SpanFeatures {
  /// Whether nothing is known of a word, so that it may go on a name that a given name begins.
  private static func isUnknown(_ word: WordTraits) -> Bool {
    word.isDisjoint(with: [
      .common, .function, .title, .speech, .placeCue, .organizationCue, .organizationHead, .demonym, .digit,
      .calendar, .capital, .translated, .optional,
    ])
  }
}

/// The features of an option that the knowledge base and the span give.
struct OptionFeatures {
  /// Sets the features of a candidate.
  static func describe(
    _ candidate: Candidate, rank: Int, bestKnown: UInt32, in candidates: CandidateList, of span: SpanFeatures,
    language: TextLanguage, _ knowledge: KnowledgeBase
  ) -> FeatureVector {
    var features = span.features
    features[.weight] = candidate.weight
    if rank == 0 { features[.first] = 1 }
    if rank > 0, let best = candidates.first { features[.behind] = best.weight - candidate.weight }
    if candidate.entity == bestKnown { features[.bestKnown] = 1 }
    features[.rivals] = Self.logarithm(candidates.count)
    switch candidate.kind {
    case .label: break
    case .alias: features[.alias] = 1
    case .surname: features[.surname] = 1
    case .shortForm: features[.shortForm] = 1
    case .acronym: features[.acronym] = 1
    case .demonym: features[.demonym] = 1
    default: features[.otherDerived] = 1
    }
    let isForeign =
      switch language {
      case .english: !candidate.languages.contains(.english)
      case .arabic: !candidate.languages.contains(.arabic)
      case .persian: !candidate.languages.contains(.persian)
      }
    if isForeign { features[.foreign] = 1 }
    if candidate.isCapitals { features[span.isCapitals ? .capitals : .smallCapitals] = 1 }
    if span.isCapitals, !candidate.isCapitals { features[.shouted] = 1 }
    Self.describe(candidate.entity, of: span, isSurname: candidate.kind == .surname, &features, knowledge)
    // السعودية is what Saudi things are called, and the country's name.
    let isOwnName = candidate.kind == .label || candidate.kind == .alias
    if language != .english, isOwnName, !isForeign, !span.isAttribute {
      features[.demonym] = 0
      features[.adjectivePlace] = 0
      let isOtherLabel =
        candidate.kind == .alias
        && candidates.contains { $0.kind == .label && knowledge.type(of: $0.entity).isPlace }
      if knowledge.type(of: candidate.entity).isPlace, !span.isCommon, !isOtherLabel {
        let fame = Self.renown(knowledge.prior(of: candidate.entity))
        features[.famousPlace] = fame
        // Countries are seldom called by their whole names: السعودية, الإمارات. Who else has a capital's name, or how
        // short it is, matters little: وین, آتن.
        features[.alias] *= 1 - fame
        features[.rivals] *= 1 - fame
        features[.shortWord] *= 1 - fame
      } else if knowledge.type(of: candidate.entity) == .organization, span.isOneWord {
        features[.famousOrganization] = Self.renown(knowledge.prior(of: candidate.entity))
      }
    }
    return features
  }

  /// Countries, capitals and other large cities are better known than this.
  static let famous: Float = 0.7

  /// How far a prior is above ``famous``, from 0 to 1.
  static func renown(_ prior: Float) -> Float { max(0, prior - famous) / (1 - famous) }

  /// Sets the features of an entity, however it was found.
  static func describe(
    _ entity: UInt32, of span: SpanFeatures, isSurname: Bool, _ features: inout FeatureVector,
    _ knowledge: KnowledgeBase
  ) {
    let prior = knowledge.prior(of: entity)
    features[.prior] = prior
    features[.priorSquared] = prior * prior
    let type = knowledge.type(of: entity)
    switch type {
    case .person: features[.person] = 1
    case .organization: features[.organization] = 1
    case .location: features[.location] = 1
    case .event: features[.event] = 1
    case .other: features[.other] = 1
    case .politicalPlace: if span.isDemonym { features[.demonym] = 1 }
    }
    if span.isCommon { features[.commonUnknown] = 1 - prior }
    if type == .person {
      if isSurname { features[.surnamePrior] = prior } else if span.isOneWord { features[.onePerson] = 1 }
      if span.isBeforeName { features[.nameBehind] = 1 }
    }
    if span.cues.contains(.office) {
      if type != .person { features[.officeOther] = 1 }
    } else if span.cues.contains(.title) {
      features[type == .person ? .titlePerson : .titleOther] = 1
    }
    if span.cues.contains(.placeCue) { features[type.isPlace ? .cuePlace : .cueOther] = 1 }
    if !span.cues.isDisjoint(with: span.organizationCues), type != .organization {
      features[.cueOrganization] = 1
    }
    if span.followedByPlace, type.isPlace { features[.commaPlace] = 1 }
    if span.isAdjective || span.isAttribute {
      features[type == .politicalPlace ? .adjectivePlace : .adjectiveOther] = 1
    }
    if type != .person {
      features[.speechPerson] = 0
      features[.titleInside] = 0
    }
  }

  /// The logarithm of a small number to the base 8.
  private static func logarithm(_ number: Int) -> Float {
    Float(Int.bitWidth - number.leadingZeroBitCount) / 3
  }
}
