import TextCore

/// Traits that the text gives a word.
extension WordTraits {
  /// Traits that a word's letters give.
  @inline(__always)
  static func letters(_ text: UnsafeBufferPointer<UInt8>, _ word: FoldedWord) -> WordTraits {
    let start = Int(word.source.start)
    let end = Int(word.sourceStemEnd)
    let first = text[start]
    if first >= 0xD8 {
      // ٠ to ٩, ۰ to ۹.
      let second = text[start + 1]
      if first == 0xD9 ? second &- 0xA0 < 10 : first == 0xDB && second &- 0xB0 < 10 { return .digit }
      if end - start > 6, text[start + 2] == 0xD9, text[start + 3] == 0x84 {
        if first == 0xD8, text[start + 1] == 0xA7 { return .article }
        if first == 0xD9, text[start + 1] == 0x84 { return .forThe }
      }
      // One letter is a word that holds sentences together, or stands for a longer one.
      return end - start == 2 ? .function : []
    }
    if first &- 0x30 < 10 { return .digit }
    guard isCapital(text, start) else { return isElided(text, start, end) ? .capital : [] }
    var capitals = 0
    for index in start..<end {
      let byte = text[index]
      if byte &- 0x61 < 26 { return capitals == 1 && end - start == 1 ? [.capital, .initial] : .capital }
      if byte &- 0x41 < 26 { capitals += 1 }
    }
    if capitals < 2 { return [.capital, .initial] }
    // *J.D.* before a surname.
    return text[start + 1] == 0x2E ? [.capital, .allCapitals, .initial] : [.capital, .allCapitals]
  }

  /// Whether a word begins with a French or Italian article or preposition, and a name follows: *d'Ivoire*, *l’Aquila*.
  private static func isElided(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start > 3, text[start] == 0x64 || text[start] == 0x6C else { return false }
    if text[start + 1] == 0x27 { return isCapital(text, start + 2) }
    return end - start > 5 && text[start + 1] == 0xE2 && text[start + 2] == 0x80 && text[start + 3] == 0x99
      && isCapital(text, start + 4)
  }

  /// Whether a word that begins a sentence is *A* or *I*, and not short for a name.
  static func isArticleOrPronoun(_ text: UnsafeBufferPointer<UInt8>, _ word: FoldedWord) -> Bool {
    let end = Int(word.source.end)
    guard word.source.count == 1, end < text.count, text[end] == 0x20 else { return false }
    return text[end - 1] == 0x41 || text[end - 1] == 0x49
  }

  /// Whether the letter at a position is a capital one; letters of Latin-1 and Latin Extended-A are known.
  @inline(__always)
  private static func isCapital(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    guard index + 1 < text.count else { return false }
    let next = text[index + 1]
    switch byte {
    case 0xC3: return next < 0x9F && next != 0x97
    // Capitals are even up to ķ, odd from Ĺ to ň, even again up to ŷ, odd at the end.
    case 0xC4: return next < 0xB9 ? next & 1 == 0 : next & 1 == 1
    case 0xC5: return (0x8A..<0xB9).contains(next) ? next & 1 == 0 : next & 1 == 1
    case 0xCE: return next >= 0x91 && next <= 0xA9
    case 0xD0: return next < 0xB0
    default: return false
    }
  }

  /// Whether a dash with spaces around it lies between two words, and a bracket at most.
  static func isBehindDash(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end - start > 2, end - start < 8, text[end - 1] == 0x20 else { return false }
    if text[end - 2] == 0x2D { return text[end - 3] == 0x20 }
    // – and —.
    return end - start > 4 && text[end - 4] == 0xE2 && text[end - 3] == 0x80
      && (0x93...0x94).contains(text[end - 2])
      && text[end - 5] == 0x20
  }

  /// Traits that what lies between a word and the one before gives.
  @inline(__always)
  static func gap(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ word: WordTraits
  ) -> WordTraits {
    if start == 0 {
      return end > 0 && text[end - 1] == 0x28 ? [.sentenceStart, .afterBracket] : .sentenceStart
    }
    if end - start == 1, text[start] == 0x20 { return .afterSpace }
    var comma = false
    var dot = false
    var hyphen = false
    var index = start
    while index < end {
      switch text[index] {
      case 0x20: break
      case 0x0A, 0x0D: return .sentenceStart
      case 0x2C: comma = true
      case 0x2D: hyphen = true
      case 0x2E: dot = true
      case 0xC2 where index + 1 < end && text[index + 1] == 0xA0: index += 1
      case 0xD8 where index + 1 < end && text[index + 1] == 0x8C:
        comma = true
        index += 1
      default: return text[end - 1] == 0x28 ? .afterBracket : []
      }
      index += 1
    }
    if comma { return .afterComma }
    if dot { return .afterDot }
    if hyphen { return end - start == 1 ? .afterHyphen : [] }
    return .afterSpace
  }
}
