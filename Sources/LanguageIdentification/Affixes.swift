/// Beginnings and endings that tell the language of words outside the lists.
struct Affixes: Sendable {
  /// Endings of English words, rare in the other languages of Europe.
  let englishEndings: EdgeSet
  /// Endings that few English words have, and most words of many other languages.
  let foreignEndings: EdgeSet
  /// The Arabic article, alone and after a particle.
  let arabicBeginnings: EdgeSet
  /// The Persian verbal prefix, negated.
  let persianBeginnings: EdgeSet
  /// Persian endings of plurals, superlatives and verbs.
  let persianEndings: EdgeSet

  init(arabicLetters: ArabicLetters) {
    func edges(_ list: StaticString, _ edge: (Word) -> WordEdge) -> EdgeSet {
      let text = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
      var scanner = WordScanner(text, in: 0..<text.count, arabicLetters: arabicLetters)
      var edges: [WordEdge] = []
      while let word = scanner.next() { edges.append(edge(word)) }
      return EdgeSet(edges)
    }
    englishEndings = edges(
      "ing ings ed ly ght ghts ness th ful less ous tions ship ies ck cks", WordEdge.ending)
    foreignEndings = edges(
      """
      a i o u j ung keit heit lich isch igen ieren aan ijk elijk aat isk iskt ande ende elle ette eur eux
      ait oit ois ées os ção dad ión ció ów ych ego emu ość ění ych lar lik dir yor miş nın
      """, WordEdge.ending)
    arabicBeginnings = edges("ال وال بال فال كال لل ولل", WordEdge.beginning)
    persianBeginnings = edges("نمی", WordEdge.beginning)
    persianEndings = edges("های هایی ترین شود کند اند", WordEdge.ending)
  }
}
