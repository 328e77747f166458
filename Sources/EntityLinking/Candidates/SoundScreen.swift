import KnowledgeBase
import TextCore
import Transliteration

/// Tells of most runs of words that nothing in the knowledge base sounds like them, from what is remembered of each
/// word.
///
/// Ownership: one a worker, which asks for persons and for other names.
final class SoundScreen {
  /// Keys under which there may be names that sound like what was looked at last.
  private(set) var keys = Arena<UInt64>()
  private let filter: PhoneticFilter
  /// For names of one word, which only well-known entities are meant by.
  private let wordFilter: PhoneticFilter
  private let matcher = NameMatcher.builtin.makeWorker()
  private var prepared = PreparedName()
  private var words = Arena<Word>()
  /// Words of a run whose slots its later words take.
  private var evicted = Arena<WordKeys>()

  /// Begins with the keys, so that a pointer to it is one to them.
  struct Word: BitwiseCopyable {
    var keys = WordKeys()
    var hash: UInt64 = 0
  }

  private static let slotCount = 1 << 15

  init(_ linker: EntityLinker) {
    filter = linker.sounds
    wordFilter = linker.wordSounds
    words.fill(Self.slotCount, Word())
    evicted.fill(WordKeys.mostWords, WordKeys())
    keys.reserve(extra: WordKeys.mostKeys)
  }

  /// Finds the keys of words of a text between which there are only spaces.
  ///
  /// Returns false when the words have to be prepared together to tell.
  ///
  /// - Parameters:
  ///   - start: where the first word begins, behind particles that it is not taken with.
  ///   - offset: what is added to keys of such a sound.
  ///   - isWord: whether the name is one word that may only mean what ``SoundingNames`` takes words for.
  func findKeys(
    _ run: UnsafeBufferPointer<FoldedWord>, from start: UInt32 = 0, _ text: UnsafeBufferPointer<UInt8>,
    offset: UInt64 = 0, isWord: Bool = false
  ) -> Bool {
    guard run.count <= WordKeys.mostWords else { return false }
    return withUnsafeTemporaryAllocation(
      of: UnsafePointer<WordKeys>.self, capacity: WordKeys.mostWords
    ) { found in
      for (index, word) in run.enumerated() {
        // What follows a possessive's stem would be another word.
        if word.isPossessive, index + 1 < run.count { return false }
        let written = UnsafeBufferPointer(
          rebasing: text[Int(max(start, word.source.start))..<Int(word.sourceStemEnd)])
        guard let own = keys(of: written, besides: found, index) else { return false }
        found[index] = own
      }
      let count = WordKeys.writeNameKeys(
        UnsafeBufferPointer(rebasing: found[..<run.count]), to: keys.base)
      keys.truncate(to: 0)
      let all = UnsafeMutableBufferPointer(start: keys.base, count: count)
      keys.advance(by: (isWord ? wordFilter : filter).keepKeys(all, offset))
      return true
    }
  }

  /// Takes keys that are found otherwise.
  func takeKeys(_ forEachKey: ((UInt64) -> Void) -> Void) {
    keys.truncate(to: 0)
    forEachKey { if filter.mayContain($0) { keys.append($0) } }
  }

  /// What is remembered of a word; nil when it must be seen together with its neighbours.
  ///
  /// - Parameters:
  ///   - others: what was found of earlier words of the run, which stays valid.
  ///   - count: the number of these.
  private func keys(
    of word: UnsafeBufferPointer<UInt8>, besides others: UnsafeMutableBufferPointer<UnsafePointer<WordKeys>>,
    _ count: Int
  ) -> UnsafePointer<WordKeys>? {
    let hash = SoundMemory.hash(word)
    let slot = words.base + Int(hash >> 40) & (Self.slotCount - 1)
    let found = UnsafeRawPointer(slot).assumingMemoryBound(to: WordKeys.self)
    if slot.pointee.hash != hash {
      for index in 0..<count where others[index] == found {
        evicted.base[index] = found.pointee
        others[index] = UnsafePointer(evicted.base + index)
      }
      slot.pointee = Word(keys: matcher.keys(ofWord: word, preparing: &prepared), hash: hash)
    }
    return found.pointee.isBound ? nil : found
  }
}
