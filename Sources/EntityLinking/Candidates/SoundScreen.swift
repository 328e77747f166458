import KnowledgeBase
import TextCore
import Transliteration

/// Keys under which names that sound like some words may be in the index.
struct SoundKeys {
  private var keys = InlineArray<17, UInt64>(repeating: 0)
  private(set) var count = 0

  subscript(index: Int) -> UInt64 { keys[index] }

  /// Adds a key; a name has no more than there is room for.
  mutating func append(_ key: UInt64) {
    guard count < keys.count else { return }
    keys[count] = key
    count += 1
  }
}

/// Tells of most runs of words that nothing in the knowledge base sounds like them, from what is remembered of each
/// word.
///
/// Ownership: one a worker, which asks for persons and for other names.
final class SoundScreen {
  private let filter: PhoneticFilter
  private let matcher = NameMatcher.builtin.makeWorker()
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

  /// The keys under which there may be names that sound like words of a text between which there are only spaces;
  /// nil when the words have to be prepared together to tell.
  ///
  /// - Parameters:
  ///   - start: where the first word begins, behind particles that it is not taken with.
  ///   - place: where a name with such a sound is in the index.
  func keys(
    _ run: UnsafeBufferPointer<FoldedWord>, from start: UInt32 = 0, _ text: UnsafeBufferPointer<UInt8>,
    place: (UInt64) -> UInt64 = { $0 }
  ) -> SoundKeys? {
    guard run.count <= WordKeys.mostWords else { return nil }
    var keys = InlineArray<4, WordKeys>(repeating: WordKeys())
    for (index, word) in run.enumerated() {
      // What follows a possessive's stem would be another word.
      if word.isPossessive, index + 1 < run.count { return nil }
      let written = UnsafeBufferPointer(
        rebasing: text[Int(max(start, word.source.start))..<Int(word.sourceStemEnd)])
      guard let own = self.keys(of: written) else { return nil }
      keys[index] = own
    }
    var found = SoundKeys()
    WordKeys.forEachNameKey(run.count) {
      keys[$0]
    } _: { key in
      let placed = place(key)
      if filter.mayContain(placed) { found.append(placed) }
      return true
    }
    return found
  }

  private func keys(of word: UnsafeBufferPointer<UInt8>) -> WordKeys? {
    let hash = SoundMemory.hash(word)
    let slot = Int(hash >> 40) & (Self.slotCount - 1)
    if words.base[slot].hash != hash {
      words.base[slot] = Word(hash: hash, keys: matcher.keys(ofWord: word, preparing: &prepared))
    }
    return words.base[slot].keys
  }
}
