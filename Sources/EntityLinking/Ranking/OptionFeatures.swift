import KnowledgeBase
import TextCore

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
        let fame = Self.fame(of: candidate.entity, span, knowledge)
        features[.famousPlace] = fame
        // Countries are seldom called by their whole names: السعودية, الإمارات. Who else has a capital's name, or how
        // short it is, matters little: وین, آتن.
        features[.alias] *= 1 - fame
        features[.rivals] *= 1 - fame
        features[.shortWord] *= 1 - fame
      } else if knowledge.type(of: candidate.entity) == .organization {
        if span.isOneWord {
          features[.famousOrganization] = Self.renown(knowledge.prior(of: candidate.entity))
        } else if features[.manyWords] > 0 {
          // So many words are its name, whatever stands before them: رئيس الاتحاد الأفريقي لكرة القدم.
          features[.manyWords] = 0
          features[.officeOther] = 0
        }
      }
    }
    return features
  }

  /// Countries, capitals and other large cities are better known than this.
  static let famous: Float = 0.7

  /// How far a prior is above ``famous``, from 0 to 1.
  static func renown(_ prior: Float) -> Float { max(0, prior - famous) / (1 - famous) }

  /// How famous a place is: several words are hardly by accident those of its name, be it as small as خان يونس,
  /// unless all of them are plain ones (*center of the town*) or they may be a person's.
  private static func fame(of place: UInt32, _ span: SpanFeatures, _ knowledge: KnowledgeBase) -> Float {
    let prior = knowledge.prior(of: place)
    return span.isDistinctive ? max(renown(prior), wholeName * prior) : renown(prior)
  }

  /// The part of its prior that a place's name of several words is worth as fame.
  private static let wholeName: Float = 0.6

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
    if span.isBehindIn, type.isPlace { features[.cuePlace] = 1 }
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
