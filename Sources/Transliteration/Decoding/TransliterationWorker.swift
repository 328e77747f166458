import TextCore

/// Transliterates names, one after the other, into buffers of its own; serves one thread.
///
/// Nothing is allocated per name once the buffers have grown to what names need.
public final class TransliterationWorker {
  /// Most candidates that a name can be asked for.
  public static let mostCandidates = 15
  private static let widestBeam = 64

  /// The direction of the worker.
  public let direction: Direction
  /// Number of candidates for the last name.
  public private(set) var count = 0

  private let best: Int
  let search: BeamSearch
  private var normalizer = NameNormalizer()
  private var name = CanonicalName()
  var words = WordList()
  private var source: [UInt8] = []
  private let meanings: WordMeanings
  private let settledNames: SettledNames
  private var vowels: WrittenVowels
  private var parts = PartList()
  private var combiner = PartCombiner()
  /// What was found for the units of earlier names.
  private var memory = UnitMemory()
  private let remembersUnits: Bool

  init(_ model: DirectionModel, direction: Direction, best: Int, beam: Int, remembersUnits: Bool) {
    self.direction = direction
    self.remembersUnits = remembersUnits
    meanings = WordMeanings(direction)
    settledNames = SettledNames(direction)
    vowels = WrittenVowels(direction.language)
    self.best = max(1, min(best, Self.mostCandidates))
    search = BeamSearch(model, width: max(1, min(beam, Self.widestBeam)))
  }

  /// Finds the candidates for a name, best first.
  ///
  /// - Parameter text: the name in UTF-8, as typed.
  /// - Returns: why there are no candidates, nil when there are.
  public func transliterate(_ text: UnsafeBufferPointer<UInt8>) -> NameRefusal? {
    count = 0
    guard normalizer.normalize(text, into: &name) else { return .tooLong }
    if let stray = name.stray { return .strayCharacter(stray) }
    guard !name.letters.isEmpty else { return .empty }
    let script: NameScript = direction.isToLatin ? direction.language.script : .latin
    guard name.letters.contains(where: { Self.isLetter($0, of: script) }) else {
      return name.letters.contains(where: Self.isWordCharacter) ? .wrongScript(script) : .empty
    }
    words.divide(name.letters, inLatin: !direction.isToLatin)
    words.findMeanings(meanings, name.letters)
    parts.removeAll()
    let origin = words.units.count > 1 ? commonOrigin() : .open
    for (index, unit) in words.units.enumerated() {
      let letters = unit.letters
      if let meaning = unit.meaning {
        let word = index > 0 ? name.letters[words.units[index - 1].letters] : []
        parts.append(meanings, meaning, behind: word, separator: unit.separator)
        continue
      }
      let isForeignToScript = !name.letters[letters].contains { Self.isLetter($0, of: script) }
      if isForeignToScript {
        parts.append(verbatim: name.written[letters], separator: unit.separator)
      } else {
        guard appendSpellings(of: unit, origin) else { return .tooLong }
        preferSettledSpelling(of: unit, isFirst: index == 0, origin)
      }
    }
    combiner.combine(parts, best: best)
    count = combiner.count
    return nil
  }

  /// Appends a part with the best spellings of a unit of the name; false when it is too long.
  private func appendSpellings(of unit: WordList.Unit, _ origin: CommonOrigin) -> Bool {
    if remembersUnits, let known = memory.find(unit, of: name, origin) {
      parts.append(known, of: memory, separator: unit.separator)
      return true
    }
    guard searchUnit(unit.letters, of: name, origin) else { return false }
    parts.append(search, name, unit.letters, unit, direction: direction, best: best)
    if remembersUnits { memory.add(unit, of: name, origin, lastOf: parts) }
    return true
  }

  /// Puts the settled spelling of a Western given name first, unless the name is a local one: the letters of John are
  /// also those of the Afghan Jan. In Arabic and Persian letters it must begin a name.
  private func preferSettledSpelling(of unit: WordList.Unit, isFirst: Bool, _ origin: CommonOrigin) {
    guard origin != .local, !direction.isToLatin || isFirst && words.units.count > 1,
      let settled = settledNames.spelling(unit.letters, of: name)
    else { return }
    parts.prefer(settled, share: SettledNames.share, best: best)
  }

  /// What the words of the name at hand say together of where it comes from.
  private func commonOrigin() -> CommonOrigin {
    let logit = words.units.reduce(into: Float(0)) { sum, unit in
      if let meaning = unit.meaning {
        sum += meanings.originLogit(meaning)
        return
      }
      read(unit.letters, of: name)
      sum += source.withUnsafeBufferPointer { search.model.originGate.logit($0) }
    }
    return CommonOrigin(logit: logit)
  }

  private func read(_ letters: Range<Int>, of name: CanonicalName) {
    source.removeAll(keepingCapacity: true)
    let alphabets = search.model.alphabets
    for index in letters {
      let written = direction.isToLatin ? 0 : alphabets.sourceIndex(name.written[index])
      source.append(written != 0 ? written : alphabets.sourceIndex(name.letters[index]))
    }
  }

  /// Runs the search over letters of a name; false when they are too many.
  func searchUnit(_ letters: Range<Int>, of name: CanonicalName, _ origin: CommonOrigin = .open) -> Bool {
    guard letters.count <= BeamSearch.longestName else { return false }
    read(letters, of: name)
    if direction.isToLatin { vowels.read(name, letters) }
    let written = vowels.isEmpty ? nil : vowels
    source.withUnsafeBufferPointer { search.search($0, vowels: written, foreign: origin.foreign) }
    return true
  }

  /// A candidate for the last name, in UTF-8; valid until the next name.
  ///
  /// - Parameter index: below ``count``.
  public func text(_ index: Int) -> UnsafeBufferPointer<UInt8> { combiner.text(index) }

  /// How likely a candidate is one that people use, 0 to 1.
  public func score(_ index: Int) -> Float { combiner.score(index) }

  private static func isLetter(_ unit: UInt16, of script: NameScript) -> Bool {
    script == .latin ? (0x61...0x7A).contains(unit) : (0x620...0x6FF).contains(unit)
  }

  private static func isWordCharacter(_ unit: UInt16) -> Bool {
    unit != ASCII.space && unit != ASCII.hyphen && unit != ASCII.period
  }
}
