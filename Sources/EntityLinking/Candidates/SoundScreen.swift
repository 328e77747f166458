import KnowledgeBase
import TextCore
import Transliteration

/// Tells of most runs of words that nothing in the knowledge base sounds like them, from what is remembered of each
/// word.
///
/// Ownership: one a worker.
struct SoundScreen: ~Copyable {
  private let filter: PhoneticFilter
  private var prepared = PreparedName()
  private var words = Arena<Word>()

  struct Word: BitwiseCopyable {
    var hash: UInt64 = 0
    /// None for words that must be seen together with their neighbours.
    var keys: WordKeys?
  }

  private static let slotCount = 1 << 15

  init(_ filter: PhoneticFilter) {
    self.filter = filter
    words.appendUnsafe(maximum: Self.slotCount) { slots in
      slots.update(repeating: Word(), count: Self.slotCount)
      return Self.slotCount
    }
  }

  /// Whether there may be a name that sounds like words of a text between which there are only spaces.
  ///
  /// - Parameter place: where a name with such a sound is in the index.
  mutating func mayBeKnown(
    _ run: UnsafeBufferPointer<FoldedWord>, _ text: UnsafeBufferPointer<UInt8>, _ matcher: NameMatchWorker,
    place: (UInt64) -> UInt64 = { $0 }
  ) -> Bool {
    guard run.count <= WordKeys.mostWords else { return true }
    var keys = InlineArray<4, WordKeys>(repeating: WordKeys())
    for (index, word) in run.enumerated() {
      // What follows a possessive's stem would be another word.
      if word.isPossessive, index + 1 < run.count { return true }
      let written = UnsafeBufferPointer(rebasing: text[Int(word.source.start)..<Int(word.sourceStemEnd)])
      guard let own = self.keys(of: written, matcher) else { return true }
      keys[index] = own
    }
    var found = false
    WordKeys.forEachNameKey(run.count) {
      keys[$0]
    } _: { key in
      found = filter.mayContain(place(key))
      return !found
    }
    return found
  }

  private mutating func keys(
    of word: UnsafeBufferPointer<UInt8>, _ matcher: NameMatchWorker
  ) -> WordKeys? {
    let hash = SoundMemory.hash(word)
    let slot = Int(hash >> 40) & (Self.slotCount - 1)
    if words.base[slot].hash != hash {
      words.base[slot] = Word(hash: hash, keys: matcher.keys(ofWord: word, preparing: &prepared))
    }
    return words.base[slot].keys
  }
}
