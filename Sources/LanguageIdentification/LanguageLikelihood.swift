import Glibc

/// The likeliest language of a script, with its probability against the next.
struct LanguageLikelihood {
  let language: IdentifiedLanguage
  let probability: Float

  /// Weighs English against the other languages of the Latin script.
  static func latin(_ evidence: Evidence) -> Self {
    // Plain ASCII without any evidence is taken for English, if only just.
    let prior = 7
    let english = prior + evidence.support(of: .english) + evidence.strangeness
    let others = evidence.bestSupport(among: Lect.latinRivals)
    return english >= others
      ? Self(language: .english, margin: english - others) : Self(language: .other, margin: others - english)
  }

  /// Weighs Arabic, Persian and the other languages of the Arabic script.
  static func arabicScript(_ evidence: Evidence) -> Self {
    let letters = ArabicLetterWeight(evidence.traitCounts)
    let rarity = 8
    let arabic = evidence.support(of: .arabic) + letters.arabic
    let persian = evidence.support(of: .persian) + letters.persian
    let others = evidence.bestSupport(among: Lect.arabicScriptRivals) + letters.others - rarity
    if others > max(arabic, persian) { return Self(language: .other, margin: others - max(arabic, persian)) }
    return arabic >= persian
      ? Self(language: .arabic, margin: arabic - max(persian, others))
      : Self(language: .persian, margin: persian - max(arabic, others))
  }

  private init(language: IdentifiedLanguage, margin: Int) {
    self.init(language: language, probability: 1 / (1 + expf(Float(-margin) / 8)))
  }

  private init(language: IdentifiedLanguage, probability: Float) {
    self.language = language
    self.probability = probability
  }
}
