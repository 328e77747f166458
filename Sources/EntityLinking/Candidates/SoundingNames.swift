import KnowledgeBase
import TextCore
import Transliteration

/// Finds organizations and places whose names are translations of words of a text, or sound like them: *جامعة
/// كامبردج* finds one that is only known as *University of Cambridge*.
///
/// Ownership: one a worker.
struct SoundingNames: ~Copyable {
  private let knowledge: KnowledgeBase
  private let directory: PhoneticDirectory
  private let matcher: NameMatchWorker
  private var wanted = TranslatedName()
  private var wantedSound = PreparedName()
  private var names: ComparedNames
  /// The entities found for the last name, each once.
  private(set) var found = Arena<Finding>()

  /// So many entities at most are compared with a name, the best known ones.
  private static let entityLimit = 24
  private static let entityLimitBySound = 4
  /// What a name is worth that lacks the other's country.
  private static let withoutCountry: Float = 0.9
  /// Names of other things than persons must sound more alike: they are of more languages, and shorter.
  private static let leastScore: Float = 0.8
  private static let leastScoreOfOneWord: Float = 0.8
  private static let leastScoreOfLittleKnown: Float = 0.9
  /// One word is only taken for something so well known, and when it has so many bytes.
  private static let leastPriorOfOrganization: Float = 0.35
  private static let leastPrior: Float = 0.5
  private static let leastLength = 8

  private let screen: SoundScreen
  /// Names of one word come again and again; longer ones must not drive them out.
  private var wordMemory = SoundMemory()
  private var memory = SoundMemory()

  init(_ linker: EntityLinker, _ screen: SoundScreen) {
    knowledge = linker.knowledge
    matcher = NameMatcher.builtin.makeWorker()
    names = ComparedNames(linker.knowledge, matcher)
    directory = linker.soundDirectory
    self.screen = screen
  }

  /// Finds entities for a span of a text; the ones for the span before are forgotten.
  ///
  /// - Parameters:
  ///   - hash: a hash of the span's words.
  ///   - isSound: whether none of the words is translated or says nothing.
  mutating func find(
    _ span: NameSpan, of text: borrowing FoldedText, in bytes: UnsafeBufferPointer<UInt8>, hash: UInt64,
    isSound: Bool
  ) {
    found.truncate(to: 0)
    let isWord = span.first == span.last
    if let known = isWord ? wordMemory.findings(hash) : memory.findings(hash) {
      found.append(known)
      return
    }
    search(span, of: text, in: bytes, translates: true, isSound: isSound)
    if wanted.translatedCount > 0 { search(span, of: text, in: bytes, translates: false) }
    if isWord {
      wordMemory.remember(hash, found.elements)
    } else {
      memory.remember(hash, found.elements)
    }
  }

  private mutating func search(
    _ span: NameSpan, of text: borrowing FoldedText, in bytes: UnsafeBufferPointer<UInt8>, translates: Bool,
    isSound: Bool = false
  ) {
    let words = Int(span.first)..<Int(span.last) + 1
    wanted.read(text, words, from: span.span.start, in: bytes, translates: translates, isSound: isSound)
    // Of one word, too short ones are nothing.
    if isOneWord, wanted.sound.count < Self.leastLength { return }
    findKeys(bytes)
    if screen.keys.count == 0 { return }
    let first = found.count
    collect(screen.keys.elements)
    if found.count == first { return }
    matcher.prepare(wanted.sound.elements, into: &wantedSound)
    var kept = first
    for index in first..<found.count {
      let entity = found[index].entity
      var least = Self.leastScore
      if isOneWord {
        let isKnown = knowledge.prior(of: entity) >= Self.leastPrior
        least = isKnown ? Self.leastScoreOfOneWord : Self.leastScoreOfLittleKnown
      }
      let score = bestScore(entity, found[index].names, translates: translates)
      guard score >= least else { continue }
      found[kept] = found[index]
      found[kept].score = score
      found[kept].isTranslated = wanted.translatedCount > 0
      kept += 1
    }
    found.truncate(to: kept)
  }

  /// Finds the keys of the name wanted, by its words where these tell them.
  private mutating func findKeys(_ bytes: UnsafeBufferPointer<UInt8>) {
    if wanted.soundCount > 0,
      screen.findKeys(
        wanted.soundWords.elements, bytes, offset: wanted.key(ofSound: 0), isWord: isOneWord)
    {
      return
    }
    matcher.prepareForKeys(wanted.sound.elements, into: &wantedSound)
    screen.takeKeys { wanted.forEachKey(wantedSound, $0) }
  }

  /// Notes the entities that have one of the keys and that words may be taken for.
  private mutating func collect(_ keys: UnsafeBufferPointer<UInt64>) {
    let first = found.count
    let limit = first + (wanted.translatedCount > 0 ? Self.entityLimit : Self.entityLimitBySound)
    let least = isOneWord ? Self.leastPriorOfOrganization : -1
    for key in keys {
      directory.forEachEntity(withKey: key) { entity, names in
        // The best known come first.
        if knowledge.prior(of: entity) < least { return false }
        found.add(entity, names)
        return found.count < limit
      }
    }
    var kept = first
    for index in first..<found.count where isWanted(found[index].entity) {
      found[kept] = found[index]
      kept += 1
    }
    found.truncate(to: kept)
  }

  private func isWanted(_ number: UInt32) -> Bool {
    let type = knowledge.type(of: number)
    if type == .person { return false }
    if wanted.soundCount == 0 { return type == .organization }
    return !isOneWord || Self.isMeantByWord(number, knowledge)
  }

  /// Whether an entity is so well known that a word which sounds like its name may mean it.
  static func isMeantByWord(_ number: UInt32, _ knowledge: KnowledgeBase) -> Bool {
    let prior = knowledge.prior(of: number)
    guard prior >= leastPriorOfOrganization else { return false }
    return switch knowledge.type(of: number) {
    case .person: false
    case .organization: true
    default: prior >= leastPrior
    }
  }

  private var isOneWord: Bool { wanted.translatedCount == 0 && wanted.soundCount == 1 }

  private mutating func bestScore(_ entity: UInt32, _ places: NamePlaces, translates: Bool) -> Float {
    var best: Float = 0
    var rest = places
    while let place = rest.popFirst() {
      let name = names.index(of: entity, place, translates: translates)
      if name != KeptNames.none { best = max(best, score(name)) }
    }
    return best
  }

  /// How likely one of the compared names is a translation or spelling of the one wanted; 0 when it should not be
  /// taken for one.
  private func score(_ name: Int) -> Float {
    let other = names.meaning(of: name)
    guard other.hasSound == (wanted.soundCount > 0) else { return 0 }
    var worth: Float = 1
    if other.meaning != wanted.meaning {
      guard wanted.soundCount == 0, other.meaningWithoutCountry == wanted.meaningWithoutCountry,
        !other.hasCountry || wanted.countryCount == 0
      else { return 0 }
      worth = Self.withoutCountry
    }
    guard names.translate(name, wanted.words.elements) else { return 0 }
    if wanted.soundCount == 0 { return worth }
    // The matcher of persons' names lets one part stand for all.
    let counts = (wantedSound.partCount, names.sounds.partCount(at: name))
    guard abs(counts.0 - counts.1) <= (min(counts.0, counts.1) > 1 ? 1 : 0) else { return 0 }
    return matcher.score(wantedSound, names.sounds, name) * worth
  }
}
