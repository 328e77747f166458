/// A joint n-gram over readings of source letters, which knows longer sequences than one over spellings can.
struct SoundModel: Sendable {
  let ngram: Ngram
  /// The class of each unit, and the first class of each source letter with one past the last of all.
  private let classes: Table<UInt16>
  private let starts: Table<UInt16>
  /// The largest number of classes that a letter has.
  let widest: Int

  /// - Parameter units: the units whose classes the section says.
  init(_ section: SectionReader, ngram: SectionReader, units: UnitTable) throws(ModelError) {
    self.ngram = try Ngram(ngram)
    var section = section
    let classes = try section.table(of: UInt16.self, count: units.count)
    let starts = try section.table(of: UInt16.self, count: units.letters + 1)
    var widest = 0
    for letter in 0..<units.letters {
      let range = units[letter: UInt8(letter)]
      guard starts[letter] <= starts[letter + 1],
        range.allSatisfy({ classes[$0] >= starts[letter] && classes[$0] < starts[letter + 1] })
      else { throw section.damage }
      widest = max(widest, Int(starts[letter + 1]) - Int(starts[letter]))
    }
    self.widest = widest
    self.classes = classes
    self.starts = starts
  }

  static func section(_ classifier: SoundClassifier) -> [UInt8] {
    var writer = SectionWriter()
    writer.append(classifier.classes)
    writer.append(classifier.starts)
    return writer.bytes
  }

  /// The classes of a source letter.
  @inline(__always)
  subscript(letter letter: UInt8) -> Range<Int> { Int(starts[Int(letter)])..<Int(starts[Int(letter) + 1]) }

  /// The class of a unit.
  @inline(__always)
  subscript(unit: Int) -> Int { Int(classes[unit]) }
}
