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
    ("Gaza Strip", ["Gaza", "غزة"]),
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

  /// States of the US as American newspapers shorten them; see ``WordTraits/state``.
  private static let states: KeyValuePairs = [
    "Ala": "Alabama",
    "Ariz": "Arizona",
    "Ark": "Arkansas",
    "Calif": "California",
    "Colo": "Colorado",
    "Conn": "Connecticut",
    "Del": "Delaware",
    "Fla": "Florida",
    "Ga": "Georgia",
    "Ill": "Illinois",
    "Ind": "Indiana",
    "Kan": "Kansas",
    "Ky": "Kentucky",
    "La": "Louisiana",
    "Md": "Maryland",
    "Mass": "Massachusetts",
    "Mich": "Michigan",
    "Minn": "Minnesota",
    "Miss": "Mississippi",
    "Mo": "Missouri",
    "Mont": "Montana",
    "Neb": "Nebraska",
    "Nev": "Nevada",
    "Okla": "Oklahoma",
    "Ore": "Oregon",
    "Pa": "Pennsylvania",
    "Tenn": "Tennessee",
    "Tex": "Texas",
    "Vt": "Vermont",
    "Va": "Virginia",
    "Wash": "Washington",
    "Wis": "Wisconsin",
    "Wyo": "Wyoming",
  ]

  /// The hashes of the words.
  var hashes: some Sequence<UInt64> { entities.keys }

  /// Looks the names up in a knowledge base.
  init(_ knowledge: KnowledgeBase) {
    var folded = FoldedText()
    for (listed, usual) in Self.names {
      folded.fold(listed)
      let list = knowledge.names.candidates(knowledge.names.state(of: folded))
      guard let best = list.first(where: { $0.kind == .label }) ?? list.first else { continue }
      for name in usual {
        folded.fold(name)
        guard folded.words.count == 1 else { continue }
        entities[WordLexicon.hash(folded.bytes(of: folded.words[0]))] = best.entity
      }
    }
    for (short, name) in Self.states {
      folded.fold(name)
      let list = knowledge.names.candidates(knowledge.names.state(of: folded))
      guard let state = list.first(where: { Divisions.contains($0.entity, knowledge) }) else { continue }
      folded.fold(short)
      entities[WordLexicon.hash(folded.bytes(of: folded.words[0]))] = state.entity
    }
  }

  /// The entity of a word that has the trait ``WordTraits/usualName``.
  func entity(_ hash: UInt64) -> UInt32? { entities[hash] }
}
