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
  private let directory: PhoneticDirectory
  private let screen: SoundScreen
  private var memory = SoundMemory()
  private var isInOrder = false
  /// The Roman numeral that all names must have which are compared.
  private var number: [UInt8] = []

  init(_ linker: EntityLinker, _ screen: SoundScreen) {
    knowledge = linker.knowledge
    nativeNames = linker.nativeNames
    names = PersonNames(linker.knowledge, matcher)
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
    let hasKeys = isScreened && screen.findKeys(words, from: start, text)
    if hasKeys, screen.keys.count == 0 { return }
    let hash = SoundMemory.hash(name, (hasKeys ? 2 : 0) | (isInOrder ? 1 : 0))
    if let known = memory.findings(hash) {
      found.append(known)
    } else {
      search(name, partCount: hasKeys ? words.count : nil)
      memory.remember(hash, found.elements)
    }
  }

  /// Finds popes and kings of a name and number.
  mutating func find(_ name: UnsafeBufferPointer<UInt8>, number: Int) {
    isInOrder = true
    found.truncate(to: 0)
    self.number = RegnalNumerals.roman(number)
    joined.truncate(to: 0)
    joined.append(name)
    joined.append(0x20)
    for letter in self.number { joined.append(letter) }
    findKeys(joined.elements)
    collect()
    compare(joined.elements)
  }

  /// - Parameter partCount: the number of the name's parts if the screen knows its keys.
  private mutating func search(_ name: UnsafeBufferPointer<UInt8>, partCount: Int?) {
    number = []
    if partCount == nil { findKeys(name) }
    let partCount = partCount ?? wanted.partCount
    collect()
    compare(name)
    guard found.count == 0, partCount == 3, let space = name.firstIndex(of: 0x20) else { return }
    // Two given names that other spellings join: غلام رضا.
    joined.truncate(to: 0)
    joined.append(UnsafeBufferPointer(rebasing: name[..<space]))
    joined.append(UnsafeBufferPointer(rebasing: name[(space + 1)...]))
    findKeys(joined.elements)
    collect()
    compare(joined.elements)
  }

  /// Keeps the persons whose names are spellings of the one wanted.
  private mutating func compare(_ name: UnsafeBufferPointer<UInt8>) {
    if found.count == 0 { return }
    matcher.prepare(name, into: &wanted)
    var kept = 0
    for index in 0..<found.count {
      var finding = found[index]
      finding.score = names.score(wanted, finding.entity, finding.names, isInOrder: isInOrder, number)
      guard finding.score > 0 else { continue }
      finding.isNative = nativeNames.contains(knowledge.entity(finding.entity), &folded)
      found[kept] = finding
      kept += 1
    }
    found.truncate(to: kept)
  }

  /// Finds the keys of a name by preparing it; none of one part.
  private mutating func findKeys(_ name: UnsafeBufferPointer<UInt8>) {
    matcher.prepareForKeys(name, into: &wanted)
    screen.takeKeys { if wanted.partCount > 1 { wanted.forEachNameKey($0) } }
  }

  /// Notes the persons that have one of the keys.
  private mutating func collect() {
    for key in screen.keys.elements {
      directory.forEachEntity(withKey: key) { entity, names in
        found.add(entity, names)
        return found.count < Self.personLimit
      }
    }
  }
}
