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
  /// How much more weight the rival has.
  case behind
  /// The logarithm of the number of candidates.
  case rivals
  case alias, surname, shortForm, acronym, demonym, city, otherDerived
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
  case headline
  case shortWord
  /// One word for a person, which is not the person's surname.
  case onePerson
  /// How well known a person is whose surname stands alone.
  case surnamePrior
  /// Particles were taken off the first word.
  case particle
  /// The last word is in small letters.
  case small
  /// The first word is an article.
  case article

  // The words around.

  /// The word before, or behind, is part of a name as it seems.
  case nameBefore, nameBehind
  case titlePerson, titleOther
  case cuePlace, cueOther
  case cueOrganization
  /// A hyphen joins a capitalized word.
  case hyphenName
  /// A comma and a capitalized word follow a place.
  case commaPlace
  /// A longer name covers the span, by its weight.
  case covered
  case speechPerson

  // The document.

  /// An earlier, longer name of the document means the same entity.
  case chain
  /// An earlier, longer name ends in this word and means something else.
  case otherChain
  /// The share of the document's entities with the same country.
  case country
  /// The logarithm of the number of the document's entities that the entity is related to.
  case related
  /// The share of the words of the entity's description that the document has.
  case description
  /// How well the spellings match, for a name found by its sound.
  case sound
  /// The spellings are surely of one name.
  case sureSound
  /// How far the best-sounding person is better than this one.
  case soundBehind
  /// An organization or place found by translating words, or by its sound alone.
  case translation, otherSound
}

/// The values of all features for one option.
struct FeatureVector: BitwiseCopyable, Sendable {
  /// Eight features a block.
  private typealias Block = SIMD8<Float>
  private var blocks = (
    Block.zero, Block.zero, Block.zero, Block.zero, Block.zero, Block.zero, Block.zero, Block.zero
  )

  subscript(feature: Feature) -> Float {
    get { withUnsafeBytes(of: blocks) { $0.assumingMemoryBound(to: Float.self)[feature.rawValue] } }
    set {
      withUnsafeMutableBytes(of: &blocks) {
        $0.assumingMemoryBound(to: Float.self)[feature.rawValue] = newValue
      }
    }
  }

  /// The weighted sum.
  @inline(__always)
  func sum(_ weights: FeatureVector) -> Float {
    let (a, b) = (blocks, weights.blocks)
    let low = a.0 * b.0 + a.1 * b.1 + a.2 * b.2 + a.3 * b.3
    let high = a.4 * b.4 + a.5 * b.5 + a.6 * b.6 + a.7 * b.7
    let four = (low + high).lowHalf + (low + high).highHalf
    return four[0] + four[1] + (four[2] + four[3])
  }
}
