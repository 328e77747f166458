import KnowledgeBase
import TextCore

/// What the names of a knowledge base's persons teach about words, learnt in one reading.
struct PersonWords {
  /// What persons' names begin with.
  private(set) var givenNames = GivenNames()
  /// What they end with in Arabic letters.
  private(set) var familyNames = FamilyNames()
  /// What Arabic and Persian names are made of.
  private(set) var nativeNames = NativeNames()

  /// - Complexity: O(persons of the knowledge base).
  init(_ knowledge: KnowledgeBase) {
    var folded = FoldedText()
    var other = FoldedText()
    for number in 0..<UInt32(knowledge.entityCount) where knowledge.type(of: number) == .person {
      let labels = knowledge.entity(number).labels
      nativeNames.add(labels, &folded, &other)
      for index in labels.indices where !labels[index].isEmpty {
        givenNames.add(labels[index], &folded)
        if index > 0 { familyNames.add(labels[index], &folded) }
      }
    }
  }
}
