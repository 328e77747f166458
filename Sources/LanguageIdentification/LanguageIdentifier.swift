/// Tells English, Arabic and Persian texts from each other and from all else.
///
/// The script with the most letters decides first. Within the Latin and the Arabic script, frequent words,
/// telling letters and a few affixes are added up as log odds. At most four kilobytes of a text are read.
public struct LanguageIdentifier: Sendable {
  private let arabicLetters: ArabicLetters
  private let index: WordIndex
  private let affixes: Affixes

  /// Makes an identifier; building its tables takes about a millisecond, so make one and keep it.
  public init() {
    arabicLetters = ArabicLetters()
    index = WordIndex(arabicLetters: arabicLetters)
    affixes = Affixes(arabicLetters: arabicLetters)
  }

  /// Identifies the language of a text in UTF-8; bytes that are not valid UTF-8 count as no letters.
  public func identify(_ text: UnsafeBufferPointer<UInt8>) -> LanguageVerdict {
    let windows = SampleWindows(text)
    var evidence = Evidence()
    collect(text, in: windows.beginning, into: &evidence)
    collect(text, in: windows.middle, into: &evidence)
    collect(text, in: windows.end, into: &evidence)
    let majority = ScriptMajority(evidence.letterCounts)
    let likelihood: LanguageLikelihood
    switch majority.script {
    case .latin: likelihood = .latin(evidence)
    case .arabic: likelihood = .arabicScript(evidence)
    default: return LanguageVerdict(language: .other, script: majority.script, score: majority.share)
    }
    return LanguageVerdict(
      language: likelihood.language, script: majority.script,
      score: likelihood.probability * majority.share)
  }

  private func collect(
    _ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, into evidence: inout Evidence
  ) {
    evidence.collect(
      from: text, in: range, arabicLetters: arabicLetters, index: index, affixes: affixes)
  }
}
