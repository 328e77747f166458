import KnowledgeBase
import TextCore
import Transliteration

/// Finds persons whose names sound like a name in a text, in whatever letters either is written: قاسم سليماني finds
/// a person who is only known as *Qassem Soleimani*.
///
/// Ownership: one a worker.
struct SoundingPersons: ~Copyable {
  private let knowledge: KnowledgeBase
  private let matcher = NameMatcher.builtin.makeWorker()
  private var names: PersonNames
  private var wanted = PreparedName()
  private var joined = Arena<UInt8>()
  private var folded = FoldedText()
  /// The persons found for the last name, each once, in the order of their keys.
  private(set) var found = Arena<Finding>()

  /// So many persons at most are compared with a name.
  private static let personLimit = 32

  private let nativeNames: NativeNames
  private let filter: PhoneticFilter
  private let directory: PhoneticDirectory
  private let screen: SoundScreen
  private var memory = SoundMemory()
  private var isInOrder = false

  init(_ linker: EntityLinker, _ screen: SoundScreen) {
    knowledge = linker.knowledge
    nativeNames = linker.nativeNames
    names = PersonNames(linker.knowledge, matcher)
    filter = linker.sounds
    directory = linker.soundDirectory
    self.screen = screen
  }

  /// Finds persons for a name of at least two words; the ones for the name before are forgotten.
  ///
  /// - Parameters:
  ///   - words: the name's words in the text.
  ///   - start: where the name begins, behind particles of the first word.
  ///   - isScreened: whether each word is a part of the name by itself: there are only spaces between them, and no
  ///     two are one given name.
  ///   - isInOrder: whether the surname stands last, as in the sources: so in English, but not in all names that other
  ///     scripts write.
  mutating func find(
    _ name: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<FoldedWord>, from start: UInt32,
    isScreened: Bool, isInOrder: Bool, _ text: UnsafeBufferPointer<UInt8>
  ) {
    self.isInOrder = isInOrder
    found.truncate(to: 0)
    let keys = isScreened ? screen.keys(words, from: start, text) : nil
    if let keys, keys.count == 0 { return }
    let hash = SoundMemory.hash(name)
    if let known = memory.findings(hash) {
      found.append(known)
    } else {
      search(name, keys, wordCount: words.count)
      memory.remember(hash, found.elements)
    }
  }

  /// - Parameter keys: those of the name if they are known, in which case each word is a part.
  private mutating func search(_ name: UnsafeBufferPointer<UInt8>, _ keys: SoundKeys?, wordCount: Int) {
    if keys == nil { matcher.prepareForKeys(name, into: &wanted) }
    let partCount = keys == nil ? wanted.partCount : wordCount
    collect(keys ?? wantedKeys())
    compare(name)
    guard found.count == 0, partCount == 3, let space = name.firstIndex(of: 0x20) else { return }
    // Two given names that other spellings join: غلام رضا.
    joined.truncate(to: 0)
    joined.append(UnsafeBufferPointer(rebasing: name[..<space]))
    joined.append(UnsafeBufferPointer(rebasing: name[(space + 1)...]))
    matcher.prepareForKeys(joined.elements, into: &wanted)
    collect(wantedKeys())
    compare(joined.elements)
  }

  /// Keeps the persons whose names are spellings of the one wanted.
  private mutating func compare(_ name: UnsafeBufferPointer<UInt8>) {
    if found.count == 0 { return }
    matcher.prepare(name, into: &wanted)
    var kept = 0
    for index in 0..<found.count {
      var finding = found[index]
      finding.score = names.score(wanted, finding.entity, finding.names, isInOrder: isInOrder)
      guard finding.score > 0 else { continue }
      finding.isNative = nativeNames.contains(knowledge.entity(finding.entity), &folded)
      found[kept] = finding
      kept += 1
    }
    found.truncate(to: kept)
  }

  /// The keys of the name wanted; none of one part.
  private func wantedKeys() -> SoundKeys {
    var keys = SoundKeys()
    guard wanted.partCount > 1 else { return keys }
    wanted.forEachNameKey { if filter.mayContain($0) { keys.append($0) } }
    return keys
  }

  /// Notes the persons that have one of the keys.
  private mutating func collect(_ keys: SoundKeys) {
    for index in 0..<keys.count {
      directory.forEachEntity(withKey: keys[index]) { entity, names in
        found.add(entity, names)
        return found.count < Self.personLimit
      }
    }
  }
}
