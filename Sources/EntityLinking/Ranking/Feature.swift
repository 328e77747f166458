/// What speaks for and against a span of text being the name of an entity.
///
/// The names are those of the weights file and of `explain`. Values are between 0 and about 3; most are 0 or 1.
enum Feature: Int, CaseIterable, Sendable {
  case bias

  // The name in the knowledge base.

  /// The candidate's weight: its share among the name's entities, times the trust in the kind of name.
  case weight
  /// How well known the entity is, and the square of it.
  case prior, priorSquared
  /// The entity is the likeliest of the name.
  case first
  /// The entity is the best known of those with the name.
  case bestKnown
  /// How much more weight the rival has.
  case behind
  /// The logarithm of the number of candidates.
  case rivals
  case alias, surname, shortForm, acronym, demonym, otherDerived
  /// The name is known in other languages only.
  case foreign
  case person, organization, location, event, other
  /// The name is in capitals only, and so is the text.
  case capitals
  /// The name is in capitals only, the text is not.
  case smallCapitals
  /// The text is in capitals, the name is not.
  case shouted

  // The words of the span.

  case oneWord, manyWords
  /// One word that is frequent as a plain word; also at the start of a sentence, or for a little-known entity.
  case common, commonStart, commonUnknown
  /// One word that the document also has in small letters.
  case alsoSmall
  case calendar
  /// One word that usually ends longer names, or stands before them: *University*, *Navy*, *Senator*.
  case headWord
  case headline
  case shortWord
  /// One word for a person, which is not the person's surname.
  case onePerson
  /// How well known a person is whose surname stands alone.
  case surnamePrior
  /// Particles were taken off the first word; ones that seldom stand before names: ف, ك.
  case particle, rareParticle
  /// The first word is an article.
  case article
  /// The name of a person begins with a title.
  case titleInside
  /// A comma stands inside.
  case commaInside

  // The words around.

  /// The word before, or behind, is part of a name as it seems.
  case nameBefore, nameBehind
  /// *of* and a capitalized word stand before: *University of Turin*.
  case ofBefore
  case titlePerson, titleOther
  /// An office stands before what is no person: *سفير ألمانيا*.
  case officeOther
  case cuePlace, cueOther
  case cueOrganization
  /// A hyphen joins a capitalized word.
  case hyphenName
  /// A comma and a capitalized word follow a place.
  case commaPlace
  /// A number follows one word.
  case numberBehind
  /// What people of a country are called stands before a noun: for the country, for anything else.
  case adjectivePlace, adjectiveOther
  /// What people of a country are called stands before a capitalized noun: *Syrian Army*.
  case adjectiveName
  /// A longer name covers the span, by its weight.
  case covered
  case speechPerson

  // The document.

  /// An earlier, longer name of the document means the same entity.
  case chain
  /// The word is the first one of a longer name of the document, which means the same entity.
  case firstChain
  /// An earlier, longer name ends in this word and means something else.
  case otherChain
  /// The share of the document's entities with the same country.
  case country
  /// How many of the document's entities the entity is related to.
  case related
  /// How many words of the entity's description the document has, n as n⁄(n+1).
  case description
  /// How many words of its description the descriptions of the document's entities have, n as n⁄(n+1).
  case sort
  /// How much the document is about sports, for teams and athletes, for places.
  case sport, sportPlace
  /// How well the spellings match, for a name found by its sound.
  case sound
  /// The spellings are surely of one name; of an Arabic or Persian one, which Latin letters spell in many ways.
  case sureSound, nativeSound
  /// How far the best-sounding person is better than this one.
  case soundBehind
  /// An organization or place found by translating words, or by its sound alone.
  case translation, otherSound
  /// A well-known place found by its sound alone, no plain word: how far its fame is above
  /// ``OptionFeatures/famous``.
  case soundingPlace
  /// A place that everybody knows, by a name of its own in Arabic or Persian that is no plain word: how far its fame
  /// is above ``OptionFeatures/famous``.
  case famousPlace
  /// An organization by one word of its own in Arabic or Persian, such as حماس, which may be a plain word, too: how
  /// far its fame is above ``OptionFeatures/famous``.
  case famousOrganization
}

/// The values of all features for one option.
struct FeatureVector: BitwiseCopyable, Sendable {
  /// Eight features a block.
  private typealias Block = SIMD8<Float>
  private var blocks = (
    Block.zero, Block.zero, Block.zero, Block.zero, Block.zero, Block.zero, Block.zero, Block.zero,
    Block.zero,
    Block.zero
  )

  /// So many features have room.
  static let room = MemoryLayout<FeatureVector>.size / MemoryLayout<Float>.size

  subscript(feature: Feature) -> Float {
    get { withUnsafeBytes(of: blocks) { $0.assumingMemoryBound(to: Float.self)[feature.rawValue] } }
    set {
      withUnsafeMutableBytes(of: &blocks) {
        $0.assumingMemoryBound(to: Float.self)[feature.rawValue] = newValue
      }
    }
  }

  /// Sets features to 0.
  mutating func clear(_ features: [Feature]) {
    for feature in features { self[feature] = 0 }
  }

  /// The weighted sum.
  @inline(__always)
  func sum(_ weights: FeatureVector) -> Float {
    let (a, b) = (blocks, weights.blocks)
    let low = a.0 * b.0 + a.1 * b.1 + a.2 * b.2 + a.3 * b.3
    let high = a.4 * b.4 + a.5 * b.5 + a.6 * b.6 + a.7 * b.7
    let eight = low + high + a.8 * b.8 + a.9 * b.9
    let four = eight.lowHalf + eight.highHalf
    return four[0] + four[1] + (four[2] + four[3])
  }
}
