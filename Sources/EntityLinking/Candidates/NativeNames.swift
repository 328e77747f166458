import KnowledgeBase
import TextCore

/// Tells Arabic and Persian persons' names, which Latin letters spell in many ways, from others, by their words.
///
/// The knowledge base teaches it: both languages write a name of their own alike, and what comes from elsewhere each
/// by its sound (جان and ژان for *Jean*). Every word of a name written alike, in any script, speaks for the word;
/// every word of one that is not speaks against it.
struct NativeNames: Sendable {
  /// For words, by their hashes, how many more names were alike than not.
  private var balance = HashMap<Int32>(0)

  /// Takes the labels of a person in.
  ///
  /// - Parameter folded: what the labels are folded into.
  mutating func add(
    _ labels: InlineArray<3, UnsafeBufferPointer<UInt8>>, _ folded: inout FoldedText,
    _ other: inout FoldedText
  ) {
    let arabic = labels[Int(TextLanguage.arabic.rawValue)]
    let persian = labels[Int(TextLanguage.persian.rawValue)]
    if arabic.isEmpty || persian.isEmpty { return }
    folded.fold(arabic)
    other.fold(persian)
    let isAlike = folded.bytes.elements.elementsEqual(other.bytes.elements)
    for index in labels.indices {
      folded.fold(labels[index])
      for word in folded.words.elements {
        balance[WordLexicon.hash(folded.bytes(of: word))] += isAlike ? 1 : -1
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
        votes += balance[WordLexicon.hash(folded.bytes(of: word))].signum()
      }
    }
    return votes > 0
  }
}
