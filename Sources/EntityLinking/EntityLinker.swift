import KnowledgeBase
import TextCore

/// Finds the names in texts and the entities of a knowledge base that they stand for.
///
/// A linker is shared by threads; each links with a worker of its own. The same text gives the same names.
public final class EntityLinker: Sendable {
  /// The knowledge base whose entities are linked to.
  public let knowledge: KnowledgeBase
  /// How names are chosen.
  public let options: LinkOptions
  let weights: LinkWeights
  private let lexicons: [WordLexicon]
  let usualNames: UsualNames
  let nativeNames: NativeNames
  let demonyms: Demonyms
  /// Which sounds names have, and which of these words alone are taken for something.
  let sounds: PhoneticFilter
  let wordSounds: PhoneticFilter
  let soundDirectory: PhoneticDirectory

  /// Makes a linker.
  ///
  /// - Complexity: O(persons of the knowledge base).
  public init(
    _ knowledge: KnowledgeBase, options: LinkOptions = LinkOptions(), weights: LinkWeights = .learned
  ) {
    self.knowledge = knowledge
    self.options = options
    self.weights = weights
    sounds = PhoneticFilter(knowledge.sounds)
    wordSounds = PhoneticFilter(
      knowledge.sounds,
      of: (0..<UInt32(knowledge.entityCount)).map { SoundingNames.isMeantByWord($0, knowledge) })
    soundDirectory = PhoneticDirectory(knowledge.sounds)
    usualNames = UsualNames(knowledge)
    let personWords = PersonWords(knowledge)
    nativeNames = personWords.nativeNames
    let givenNames = personWords.givenNames.hashes
    let familyNames = personWords.familyNames.hashes
    demonyms = Demonyms(knowledge)
    let translatedWords = TranslatedWords.hashes()
    var lexicons = WordLexicon.shared
    for index in lexicons.indices {
      GivenNames.add(givenNames, to: &lexicons[index])
      for hash in demonyms.hashes { lexicons[index].insert(hash, .demonym) }
      for hash in usualNames.hashes { lexicons[index].insert(hash, .usualName) }
      for (hash, traits) in translatedWords { lexicons[index].insert(hash, traits) }
      FamilyNames.add(familyNames, to: &lexicons[index])
    }
    self.lexicons = lexicons
  }

  /// The words of a language.
  func lexicon(_ language: TextLanguage) -> WordLexicon { lexicons[Int(language.rawValue)] }

  /// Makes a worker for one thread.
  public func makeWorker() -> LinkWorker { LinkWorker(self) }
}

/// How names are chosen.
public struct LinkOptions: Sendable {
  /// A name is linked when its entity is at least so likely, from 0 to 1.
  public var threshold: Float = 0.35
  /// Whether names are told that no entity of the knowledge base has.
  public var findsUnlinked = true

  /// Makes the usual choice.
  public init() {}
}

/// A name in a text.
public struct Mention: BitwiseCopyable, Sendable {
  /// What stands for no entity.
  public static let unlinked = UInt32.max

  /// Where it stands, in bytes of the text.
  public var span: Span
  /// What it names.
  public var type: EntityType
  /// The number of the entity in the knowledge base, or ``unlinked``.
  public var entity: UInt32
  /// How likely the entity is right, from 0 to 1; for a name without one, how likely it is a name.
  public var score: Float
  /// Its first and last word.
  var first: Int32
  var last: Int32

  /// Whether it stands for an entity.
  public var isLinked: Bool { entity != Self.unlinked }
}
