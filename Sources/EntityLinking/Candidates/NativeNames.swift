import KnowledgeBase
import TextCore

/// Tells Arabic and Persian persons' names, which Latin letters spell in many ways, from others, by their words.
///
/// The knowledge base teaches it: both languages write a name of their own alike, and what comes from elsewhere each
/// by its sound (جان and ژان for *Jean*). Every word of a name written alike, in any script, speaks for the word;
/// every word of one that is not speaks against it.
struct NativeNames: Sendable {
  /// For words, by their hashes, how many more names were alike than not.
  private var balance: [UInt64: Int32] = [:]

  /// - Complexity: O(persons of the knowledge base).
  init(_ knowledge: KnowledgeBase) {
    var folded = FoldedText()
    var other = FoldedText()
    for number in 0..<UInt32(knowledge.entityCount) where knowledge.type(of: number) == .person {
      let entity = knowledge.entity(number)
      guard let arabic = entity.label(.arabic), let persian = entity.label(.persian) else { continue }
      folded.fold(arabic)
      other.fold(persian)
      let isAlike = folded.bytes.elements.elementsEqual(other.bytes.elements)
      entity.forEachLabel { _, label in
        folded.fold(label)
        for word in folded.words.elements {
          balance[WordLexicon.hash(folded.bytes(of: word)), default: 0] += isAlike ? 1 : -1
        }
      }
    }
  }

  /// Whether most words of a person's labels that are known speak for it.
  ///
  /// - Parameter folded: what the labels are folded into.
  func contains(_ entity: Entity, _ folded: inout FoldedText) -> Bool {
    var votes: Int32 = 0
    entity.forEachLabel { _, label in
      folded.fold(label)
      for word in folded.words.elements {
        votes += (balance[WordLexicon.hash(folded.bytes(of: word))] ?? 0).signum()
      }
    }
    return votes > 0
  }
}
