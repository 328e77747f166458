import KnowledgeBase
import TextCore

/// Names of one word that news use all the time and that knowledge bases seldom list, with the name that they do
/// list: *Britain* for *United Kingdom*.
struct UsualNames: Sendable {
  private var entities: [UInt64: UInt32] = [:]

  private static let names: [(String, [String])] = [
    ("United Kingdom", ["Britain", "British", "Briton", "Britons", "UK", "U.K."]),
    ("United States", ["America", "American", "Americans", "US", "U.S.", "أمريكا", "اميركا", "أميركا"]),
    ("Soviet Union", ["Soviet", "Soviets"]),
    ("Netherlands", ["Holland", "Dutch"]),
    ("European Union", ["EU", "E.U."]),
    ("United Nations", ["UN", "U.N."]),
    ("Washington, D.C.", ["Washington", "واشنطن", "واشنگتن"]),
    ("George W. Bush", ["Bush", "بوش"]),
    ("Pacific Ocean", ["Pacific"]),
    ("Atlantic Ocean", ["Atlantic"]),
    ("Mediterranean Sea", ["Mediterranean"]),
    ("Baltic Sea", ["Baltic"]),
    ("Adriatic Sea", ["Adriatic"]),
    ("Aegean Sea", ["Aegean"]),
    ("Conservative Party", ["Tory", "Tories"]),
    ("Labour Party", ["Labour"]),
    ("Republican Party", ["Republican", "Republicans", "GOP"]),
    ("Democratic Party", ["Democrat", "Democrats"]),
  ]

  /// The hashes of the words.
  var hashes: some Sequence<UInt64> { entities.keys }

  /// Looks the names up in a knowledge base.
  init(_ knowledge: KnowledgeBase) {
    var folded = FoldedText()
    for (listed, usual) in Self.names {
      folded.fold(listed)
      guard let best = knowledge.names.candidates(knowledge.names.state(of: folded)).first else { continue }
      for name in usual {
        folded.fold(name)
        guard folded.words.count == 1 else { continue }
        entities[WordLexicon.hash(folded.bytes(of: folded.words[0]))] = best.entity
      }
    }
  }

  /// The entity of a word that has the trait ``WordTraits/usualName``.
  func entity(_ hash: UInt64) -> UInt32? { entities[hash] }
}
