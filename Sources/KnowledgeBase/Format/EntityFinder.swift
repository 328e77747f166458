import TextCore

/// Finds entities by their ids in texts in which the same ones come again: it looks first at the entity that an id
/// with the same hash had.
///
/// Ownership: one a worker.
public struct EntityFinder: ~Copyable {
  private let knowledge: KnowledgeBase
  /// By a hash of the id the number of the entity that was found last.
  private var numbers = Arena<UInt32>()

  private static let slotCount = 1 << 12

  /// Makes a finder that knows of no entity yet.
  public init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    numbers.appendUnsafe(maximum: Self.slotCount) { slots in
      slots.update(repeating: .max, count: Self.slotCount)
      return Self.slotCount
    }
  }

  /// An entity by its id in UTF-8, or by another id that it is known under.
  ///
  /// - Complexity: O(1) for one that was found lately, else O(log n); without allocation.
  public mutating func entity(id: UnsafeBufferPointer<UInt8>) -> Entity? {
    let slot = Int(truncatingIfNeeded: WordHash.of(id)) & (Self.slotCount - 1)
    let known = knowledge.entity(numbers.base[slot])
    if EntityStore.areEqual(known.id, id), !id.isEmpty { return known }
    guard let found = knowledge.entity(id: id) else { return nil }
    numbers.base[slot] = found.number
    return found
  }
}
