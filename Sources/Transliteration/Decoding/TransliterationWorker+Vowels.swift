extension TransliterationWorker: VowelSource {
  /// The Latin letters that the best spelling of a name writes for each letter; nil for a worker of another
  /// direction than to Latin, and for names that are too long.
  public func latinChunks(_ name: CanonicalName) -> [String]? {
    guard direction.isToLatin else { return nil }
    words.divide(name.letters, inLatin: false)
    var chunks = [String](repeating: "", count: name.letters.count)
    for unit in words.units {
      guard searchUnit(unit.letters, of: name), search.count > 0 else { return nil }
      search.forEachUnitBackward(of: 0) { position, unitIndex in
        let index = unit.letters.lowerBound + position
        chunks[index] =
          Self.isSeparator(name.letters[index]) ? "" : latinLetters(search.model.units[unitIndex])
      }
    }
    return SyllableChunks(chunks, letters: name.letters).chunks
  }

  private static func isSeparator(_ letter: UInt16) -> Bool {
    letter == ASCII.space || letter == ASCII.hyphen || letter == ASCII.period
  }

  /// The ASCII letters of a chunk; apostrophes say nothing of vowels.
  private func latinLetters(_ chunk: Chunk) -> String {
    let alphabet = search.model.alphabets.target
    let letters = (0..<chunk.count).map { UInt8(truncatingIfNeeded: alphabet[Int(chunk[$0])]) }
    return String(decoding: letters.filter { (0x61...0x7A).contains($0) }, as: UTF8.self)
  }
}
