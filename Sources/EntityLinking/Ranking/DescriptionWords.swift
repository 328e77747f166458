import KnowledgeBase
import TextCore

/// The words that say what entities are: those of their descriptions that say anything.
///
/// A description is folded when its entity is met first and kept until another entity takes its slot.
///
/// Ownership: one a worker.
struct DescriptionWords: ~Copyable {
  private let knowledge: KnowledgeBase
  private let lexicon: WordLexicon
  private var owners = Arena<Owner>()
  private var words = Arena<Word>()
  private var folded = FoldedText()

  struct Word: BitwiseCopyable {
    var hash: UInt64 = 0
    /// How much it says, from 0 to 1.
    var weight: Float = 0
    /// Whether it belongs to sports.
    var isSport = false
  }

  struct Owner: BitwiseCopyable {
    var entity: UInt32 = .max
    var count: Int32 = 0
  }

  /// So many words of a description are kept, and so many descriptions.
  static let most = 10
  private static let slots = 8192
  /// What a word says that is frequent in all texts.
  private static let commonWeight: Float = 0.4

  init(_ linker: EntityLinker) {
    knowledge = linker.knowledge
    lexicon = linker.lexicon(.english)
    owners.appendUnsafe(maximum: Self.slots) { target in
      target.update(repeating: Owner(), count: Self.slots)
      return Self.slots
    }
    words.appendUnsafe(maximum: Self.slots * Self.most) { _ in Self.slots * Self.most }
  }

  /// The words of an entity, each once; valid until the next call.
  mutating func words(of entity: UInt32) -> UnsafeBufferPointer<Word> {
    let slot = slot(of: entity)
    return UnsafeBufferPointer(start: words.base + slot * Self.most, count: Int(owners.base[slot].count))
  }

  /// Where what is known of an entity stands.
  private mutating func slot(of entity: UInt32) -> Int {
    let slot = Int(entity &* 0x9E37_79B1) >> 16 & (Self.slots - 1)
    if owners.base[slot].entity != entity {
      let count = read(entity, into: words.base + slot * Self.most)
      owners.base[slot] = Owner(entity: entity, count: Int32(count))
    }
    return slot
  }

  private mutating func read(_ entity: UInt32, into target: UnsafeMutablePointer<Word>) -> Int {
    folded.fold(knowledge.entity(entity).entityDescription)
    var count = 0
    for word in folded.words.elements where count < Self.most {
      let bytes = folded.bytes(of: word)
      guard bytes.count > 2, bytes[0] > 0x39 else { continue }
      let hash = WordLexicon.hash(bytes)
      let traits = lexicon.traits(hash)
      guard traits.isDisjoint(with: [.function, .connector]),
        !(0..<count).contains(where: { target[$0].hash == hash })
      else { continue }
      let weight: Float = traits.contains(.common) ? Self.commonWeight : 1
      target[count] = Word(hash: hash, weight: weight, isSport: traits.contains(.sport))
      count += 1
    }
    return count
  }
}
