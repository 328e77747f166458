/// Cuts a canonical name into parts, the same parts for every spelling of a name as far as spelling shows:
/// particles join their neighbours or go, *Abdulrahman*, *Abd al-Rahman* and ⁧عبدالرحمن⁩ are one part alike.
struct NamePartScanner {
  private var word = LetterBuffer()
  /// A particle that waits for the part it belongs to.
  private var pending = LetterBuffer()
  private var pendingKind = NamePart.Prefix.none
  private var pendingStart = 0
  /// Where the word stands in the canonical name.
  private var wordRange = 0..<0

  /// Appends the parts of a canonical name; their weights and keys are left to the caller.
  mutating func scan(_ letters: Span<UInt16>, into name: inout PreparedName) {
    scan(letters, knowsParticles: true, into: &name)
    // A name of particles only, such as "Ben", is what it says.
    if name.partCount == 0 { scan(letters, knowsParticles: false, into: &name) }
  }

  private mutating func scan(_ letters: Span<UInt16>, knowsParticles: Bool, into name: inout PreparedName) {
    name.removeAll()
    word.removeAll()
    pending.removeAll()
    pendingKind = .none
    var before = ASCII.space
    var start = 0
    for position in letters.indices {
      let letter = letters[position]
      switch letter {
      case ASCII.space, ASCII.hyphen, ASCII.period:
        wordRange = start..<position
        finishWord(between: before, and: letter, knowsParticles: knowsParticles, into: &name)
        before = letter
        start = position + 1
      case 0x30...0x39: break
      default: word.append(letter)
      }
    }
    wordRange = start..<letters.count
    finishWord(between: before, and: ASCII.space, knowsParticles: knowsParticles, into: &name)
    if pending.count > 0 {
      swap(&word, &pending)
      wordRange = pendingStart..<letters.count
      pendingKind = .none
      appendPart(prefix: 0, .none, into: &name)
    }
  }

  private mutating func finishWord(
    between before: UInt16, and after: UInt16, knowsParticles: Bool, into name: inout PreparedName
  ) {
    defer { word.removeAll() }
    guard word.count > 0 else { return }
    if knowsParticles {
      // The Persian ezafe, as in Al-e Ahmad.
      if word.count == 1, before == ASCII.hyphen, word[0] == 0x65 || word[0] == 0x69 { return }
      if let particle = NameParticle.of(word), take(particle, before: after, into: &name) { return }
    }
    if pending.count > 0, NameParticle.of(word) == .ending {
      WordAffixes.normalizeEnding(&word)
      return appendPart(prefix: 0, .none, into: &name)
    }
    let (prefix, kind) = WordAffixes.strip(&word)
    appendPart(prefix: prefix, kind, into: &name)
  }

  /// Does what a particle asks for; false when it is a part like any other here.
  private mutating func take(_ particle: NameParticle, before after: UInt16, into name: inout PreparedName)
    -> Bool
  {
    switch particle {
    case .article: return true
    case .assimilatedArticle: return after == ASCII.hyphen
    case .connector: return name.partCount > 0
    case .title: return pending.count == 0
    case .servant, .parent:
      guard pending.count == 0 else { return false }
      pending = particle == .servant ? WordAffixes.servant(isArabic: word.isArabic) : word
      pendingKind = particle == .servant ? .servant : .parent
      pendingStart = wordRange.lowerBound
      return true
    case .ending:
      guard name.partCount > 0, pending.count == 0, !name.parts[name.partCount - 1].isInitial else {
        return false
      }
      WordAffixes.normalizeEnding(&word)
      name.extendLastPart(through: wordRange.upperBound) { LetterSounds.append(word, to: &$0) }
      return true
    }
  }

  private mutating func appendPart(prefix: Int, _ kind: NamePart.Prefix, into name: inout PreparedName) {
    guard name.partCount < PreparedName.maximumParts else { return }
    var part = NamePart()
    part.start = UInt8(name.sounds.count)
    part.firstLetter = UInt16(pending.count > 0 ? pendingStart : wordRange.lowerBound)
    part.endLetter = UInt16(wordRange.upperBound)
    part.isInitial = pending.count == 0 && word.count == 1
    part.alphabet = word.isArabic ? .arabic : .latin
    if pending.count > 0 {
      LetterSounds.append(pending, to: &name.sounds)
      part.prefix = UInt8(name.sounds.count) - part.start
      part.prefixKind = pendingKind
      if kind == .article { word.remove(0..<prefix) }
      pending.removeAll()
      pendingKind = .none
    } else {
      part.prefix = UInt8(prefix)
      part.prefixKind = kind
    }
    LetterSounds.append(word, to: &name.sounds)
    part.end = UInt8(name.sounds.count)
    if part.prefix >= part.end - part.start { part.prefix = 0 }
    if part.count > 0 { name.append(part) }
  }
}

extension PreparedName {
  /// Lets more sounds belong to the last part.
  mutating func extendLastPart(through endLetter: Int, _ append: (inout SoundBuffer) -> Void) {
    append(&sounds)
    parts[partCount - 1].endLetter = UInt16(endLetter)
    parts[partCount - 1].end = UInt8(sounds.count)
  }
}
