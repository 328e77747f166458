import KnowledgeBase
import TextCore
import Transliteration

/// The names of persons, prepared for comparison by their sound.
///
/// Ownership: one a worker.
struct PersonNames: ~Copyable {
  private let knowledge: KnowledgeBase
  private let matcher: NameMatchWorker
  private var prepared = PreparedName()
  private var kept = KeptNames()

  /// So many names of a person are compared besides the labels.
  private static let aliasLimit = 6

  init(_ knowledge: KnowledgeBase, _ matcher: NameMatchWorker) {
    self.knowledge = knowledge
    self.matcher = matcher
  }

  /// How likely the best of a person's names is a spelling of a name; 0 when none should be taken for one.
  mutating func score(_ wanted: PreparedName, _ person: UInt32) -> Float {
    var best: Float = 0
    for index in kept.names(of: UInt64(person)) ?? read(person) {
      let score = matcher.score(wanted, kept.names, index)
      if score >= kept.names.threshold(wanted, at: index) { best = max(best, score) }
    }
    return best
  }

  private mutating func read(_ person: UInt32) -> Range<Int> {
    let start = kept.makeRoom()
    let entity = knowledge.entity(person)
    entity.forEachLabel { _, label in add(label, after: start) }
    var aliases = 0
    entity.forEachAlias { _, alias in
      aliases += 1
      if aliases <= Self.aliasLimit { add(alias, after: start) }
    }
    return kept.remember(UInt64(person), from: start)
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, after start: Int) {
    matcher.prepare(name, into: &prepared)
    _ = kept.add(prepared, after: start)
  }
}
