import KnowledgeBase
import TextCore
import Transliteration

/// Finds organizations and places whose names are translations of words of a text, or sound like them: *جامعة
/// كامبردج* finds one that is only known as *University of Cambridge*.
///
/// Ownership: one a worker.
struct SoundingNames: ~Copyable {
  private let knowledge: KnowledgeBase
  private let filter: PhoneticFilter
  private let matcher = NameMatcher.builtin.makeWorker()
  private var wanted = TranslatedName()
  private var other = TranslatedName()
  private var wantedSound = PreparedName()
  private var otherSound = PreparedName()
  private var folded = FoldedText()
  /// The entities found for the last name, each once.
  private(set) var found = Arena<Finding>()

  /// So many entities at most are compared with a name, the best known ones, and so many names of each.
  private static let entityLimit = 24
  private static let entityLimitBySound = 4
  private static let aliasLimit = 3
  /// What a name is worth that lacks the other's country.
  private static let withoutCountry: Float = 0.9
  /// Names of other things than persons must sound more alike: they are of more languages, and shorter.
  private static let leastScore: Float = 0.8
  private static let leastScoreOfOneWord: Float = 0.9
  private static let leastScoreOfLittleKnown: Float = 0.96
  /// One word is only taken for something so well known, and when it has so many bytes.
  private static let leastPriorOfOrganization: Float = 0.35
  private static let leastPrior: Float = 0.5
  private static let leastLength = 8

  private var screen: SoundScreen
  /// Names of one word come again and again; longer ones must not drive them out.
  private var wordMemory = SoundMemory()
  private var memory = SoundMemory()

  init(_ linker: EntityLinker) {
    knowledge = linker.knowledge
    filter = linker.sounds
    screen = SoundScreen(linker.sounds)
  }

  /// Finds entities for a span of a text; the ones for the span before are forgotten.
  ///
  /// - Parameter hash: a hash of the span's words.
  mutating func find(
    _ span: NameSpan, of text: borrowing FoldedText, in bytes: UnsafeBufferPointer<UInt8>, hash: UInt64
  ) {
    found.truncate(to: 0)
    let isWord = span.first == span.last
    if let known = isWord ? wordMemory.findings(hash) : memory.findings(hash) {
      found.append(known)
      return
    }
    search(span, of: text, in: bytes, translates: true)
    if wanted.translatedCount > 0 { search(span, of: text, in: bytes, translates: false) }
    if isWord {
      wordMemory.remember(hash, found.elements)
    } else {
      memory.remember(hash, found.elements)
    }
  }

  private mutating func search(
    _ span: NameSpan, of text: borrowing FoldedText, in bytes: UnsafeBufferPointer<UInt8>, translates: Bool
  ) {
    let words = Int(span.first)..<Int(span.last) + 1
    wanted.read(text, words, from: span.span.start, in: bytes, translates: translates)
    guard mayBeKnown(span, of: text, in: bytes) else { return }
    matcher.prepare(wanted.sound.elements, into: &wantedSound)
    let first = found.count
    collect()
    var kept = first
    for index in first..<found.count {
      let entity = found[index].entity
      var least = Self.leastScore
      if isOneWord {
        let isKnown = knowledge.prior(of: entity) >= Self.leastPrior
        least = isKnown ? Self.leastScoreOfOneWord : Self.leastScoreOfLittleKnown
      }
      let score = bestScore(entity, translates: translates)
      guard score >= least else { continue }
      found[kept] = Finding(
        entity: entity, score: score, isTranslated: wanted.translatedCount > 0)
      kept += 1
    }
    found.truncate(to: kept)
  }

  private mutating func mayBeKnown(
    _ span: NameSpan, of text: borrowing FoldedText, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if wanted.soundCount == 0 || span.span.start > text.words[Int(span.first)].source.start { return true }
    return screen.mayBeKnown(wanted.soundWords.elements, bytes, matcher) {
      [wanted = wanted.key(ofSound: 0)] in
      wanted &+ $0
    }
  }

  private mutating func collect() {
    var list = Arena<Finding>()
    swap(&list, &found)
    let sounds = knowledge.sounds
    let limit = list.count + (wanted.translatedCount > 0 ? Self.entityLimit : Self.entityLimitBySound)
    let least = isOneWord ? Self.leastPriorOfOrganization : -1
    wanted.forEachKey(wantedSound) { key in
      guard filter.mayContain(key) else { return }
      sounds.forEachEntity(withKey: key) { entity in
        // The best known come first.
        if knowledge.prior(of: entity) < least { return false }
        if !list.elements.contains(where: { $0.entity == entity }) {
          list.append(Finding(entity: entity))
        }
        return list.count < limit
      }
    }
    swap(&list, &found)
  }

  private func isWanted(_ number: UInt32) -> Bool {
    let type = knowledge.type(of: number)
    if type == .person { return false }
    if wanted.soundCount == 0 { return type == .organization }
    guard isOneWord else { return true }
    let least = type == .organization ? Self.leastPriorOfOrganization : Self.leastPrior
    return wanted.sound.count >= Self.leastLength && knowledge.prior(of: number) >= least
  }

  private var isOneWord: Bool { wanted.translatedCount == 0 && wanted.soundCount == 1 }

  private mutating func bestScore(_ number: UInt32, translates: Bool) -> Float {
    guard isWanted(number) else { return 0 }
    let entity = knowledge.entity(number)
    var best: Float = 0
    for label in [entity.label(.english), entity.label(.arabic), entity.label(.persian)] {
      if let label { best = max(best, score(label, translates: translates)) }
    }
    var aliases = 0
    entity.forEachAlias { _, alias in
      aliases += 1
      if aliases <= Self.aliasLimit { best = max(best, score(alias, translates: translates)) }
    }
    return best
  }

  /// How likely a name is a translation or spelling of the one wanted; 0 when it should not be taken for one.
  private mutating func score(_ name: UnsafeBufferPointer<UInt8>, translates: Bool) -> Float {
    folded.fold(name)
    other.read(folded, 0..<folded.words.count, from: 0, in: name, translates: translates)
    guard (other.soundCount == 0) == (wanted.soundCount == 0), !Self.isCapitals(other.sound.elements) else {
      return 0
    }
    var worth: Float = 1
    if other.meaning != wanted.meaning {
      guard wanted.soundCount == 0, other.meaningWithoutCountry == wanted.meaningWithoutCountry,
        other.countryCount == 0 || wanted.countryCount == 0
      else { return 0 }
      worth = Self.withoutCountry
    }
    if wanted.soundCount == 0 { return worth }
    matcher.prepare(other.sound.elements, into: &otherSound)
    let score = matcher.score(wantedSound, otherSound)
    return score * worth
  }

  /// Whether a name is written in capitals, whose letters nobody pronounces together.
  private static func isCapitals(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count > 0 && name.allSatisfy { $0 &- 0x41 < 26 || $0 == 0x2E || $0 == 0x20 }
  }
}
