/// The sum of what the letters of a text in the Arabic script tell, in eighths of a nat.
struct ArabicLetterWeight {
  private(set) var arabic = 0
  private(set) var persian = 0
  private(set) var others = 0

  /// The most that the keyboard may count for or against a language.
  private static let habitLimit = -24

  init(_ traitCounts: ArabicLetterTrait.Counts) {
    var habit = (arabic: 0, persian: 0, others: 0)
    for trait in ArabicLetterTrait.allCases {
      let count = Int(traitCounts[Int(trait.rawValue)])
      let weights = trait.weights
      if trait.isTypingHabit {
        habit.arabic += count * weights.arabic
        habit.persian += count * weights.persian
        habit.others += count * weights.others
      } else {
        arabic += count * weights.arabic
        persian += count * weights.persian
        others += count * weights.others
      }
    }
    arabic += max(habit.arabic, Self.habitLimit)
    persian += max(habit.persian, Self.habitLimit)
    others += max(habit.others, Self.habitLimit)
  }
}
