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

  init(_ knowledge: KnowledgeBase, _ matcher: NameMatchWorker) {
    self.knowledge = knowledge
    self.matcher = matcher
  }

  /// How likely the best of some of a person's names is a spelling of a name; 0 when none should be taken for one.
  ///
  /// - Parameters:
  ///   - isInOrder: whether the parts must stand in the same order.
  ///   - word: what must be a word of the name as it is; nothing for most.
  mutating func score(
    _ wanted: PreparedName, _ person: UInt32, _ places: NamePlaces, isInOrder: Bool, _ word: [UInt8]
  ) -> Float {
    var best: Float = 0
    var rest = places
    while let place = rest.popFirst() {
      let index = index(of: person, place)
      if index == KeptNames.none || !word.isEmpty && !hasWord(word, person, place) { continue }
      let score = matcher.score(wanted, kept.names, index)
      if isInOrder, !matcher.isInOrder { continue }
      if score >= kept.names.threshold(wanted, at: index) { best = max(best, score) }
    }
    return best
  }

  private func hasWord(_ word: [UInt8], _ person: UInt32, _ place: Int) -> Bool {
    knowledge.entity(person).name(at: place)?.split(separator: 0x20).contains { $0.elementsEqual(word) }
      ?? false
  }

  private mutating func index(of person: UInt32, _ place: Int) -> Int {
    let key = UInt64(person) << 8 | UInt64(place)
    if let index = kept.index(of: key) { return index }
    guard let name = knowledge.entity(person).name(at: place) else { return kept.keep(nil, as: key) }
    matcher.prepare(name, into: &prepared)
    return kept.keep(prepared, as: key)
  }
}
