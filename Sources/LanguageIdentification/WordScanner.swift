/// Walks over the words of a UTF-8 text, passing by addresses of the web and of mail.
struct WordScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let arabicLetters: ArabicLetters
  private var offset: Int
  private let end: Int
  /// The end of the printable ASCII run last looked over for an address.
  private var asciiRunEnd: Int

  /// How often each ``ArabicLetterTrait`` has been seen so far.
  private(set) var traitCounts = ArabicLetterTrait.Counts(repeating: 0)

  init(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, arabicLetters: ArabicLetters) {
    self.text = text
    self.arabicLetters = arabicLetters
    offset = range.lowerBound
    end = range.upperBound
    asciiRunEnd = AddressMarker.isFound(in: text, range: range) ? range.lowerBound : range.upperBound
  }

  /// The next word, nil at the end of the range.
  @inline(__always)
  mutating func next() -> Word? {
    while offset < end {
      if offset >= asciiRunEnd, text[offset] &- 0x21 < 0x5E, skipAddress() { continue }
      let character = character(at: offset)
      if character.isLetter { return word(of: character.script) }
      offset += character.width
    }
    return nil
  }

  @inline(__always)
  private mutating func word(of script: Script) -> Word {
    var word = Word(script: script)
    word.isCapitalized = text[offset] &- 0x41 < 26
    while true {
      if script == .latin {
        appendPlainLatinLetters(to: &word)
      } else if script == .arabic {
        appendPlainArabicLetters(to: &word)
      }
      // No ASCII letter is left here, so ASCII ends the word.
      guard offset < end, text[offset] >= 0x80 else { break }
      let character = character(at: offset)
      if character.isLetter {
        guard character.script == script else { break }
        word.append(character.fold)
        word.hasDiacritic = word.hasDiacritic || character.isBeyondASCII
      } else if character.isMark {
        word.hasDiacritic = true
      } else {
        if script == .arabic { traitCounts[Int(character.trait)] &+= 1 }
        break
      }
      if script == .arabic { traitCounts[Int(character.trait)] &+= 1 }
      offset += character.width
    }
    return word
  }

  /// Takes the ASCII letters that come next, the bulk of all Latin text, eight at a time.
  @inline(__always)
  private mutating func appendPlainLatinLetters(to word: inout Word) {
    while offset &+ 8 <= end {
      let letters = PackedLetters(loadedFrom: text, at: offset)
      word.append(letters)
      offset &+= letters.count
      guard letters.count == 8 else { return }
    }
    while offset < end, case let lowered = text[offset] | 0x20, lowered &- 0x61 < 26 {
      word.append(lowered)
      offset &+= 1
    }
  }

  /// Takes the letters of U+0600 to U+06FF that come next, the bulk of all text in the Arabic script.
  @inline(__always)
  private mutating func appendPlainArabicLetters(to word: inout Word) {
    while offset &+ 1 < end {
      let lead = text[offset]
      let second = text[offset &+ 1]
      guard lead & 0xFC == 0xD8, second & 0xC0 == 0x80 else { return }
      let entry = arabicLetters[lead &<< 6 | second & 0x3F]
      guard entry.isLetter else { return }
      word.append(entry.fold)
      traitCounts[Int(entry.trait)] &+= 1
      offset &+= 2
    }
  }

  /// Passes over a run of printable ASCII if it holds `@` or `:/`.
  private mutating func skipAddress() -> Bool {
    var runEnd = offset
    var isAddress = false
    while runEnd < end, text[runEnd] &- 0x21 < 0x5E {
      isAddress = isAddress || AddressMarker.isFound(in: text, at: runEnd, end: end)
      runEnd += 1
    }
    asciiRunEnd = runEnd
    if isAddress { offset = runEnd }
    return isAddress
  }

  @inline(__always)
  private func character(at offset: Int) -> ScannedCharacter {
    let byte = text[offset]
    if byte < 0x80 {
      let lowered = byte | 0x20
      return lowered &- 0x61 < 26 ? .ascii(lowered) : .separator(width: 1)
    }
    let scalar = DecodedScalar(in: text, at: offset, end: end)
    if scalar.value &- 0x600 < 0x100 { return .arabic(scalar.value, width: scalar.width, in: arabicLetters) }
    return .other(scalar, in: arabicLetters)
  }
}
