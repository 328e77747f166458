import ByteStreams
import TextCore

/// Collects the names of all entities, folded, with those that rules derive, and sorts them.
///
/// Ownership: one thread at a time.
final class NameCollector {
  /// Longer names are titles of works and treaties that no text repeats in full.
  static let wordLimit = 24
  static let byteLimit = 400

  private let names: ExternalSorter
  private let words: WordCollector
  private let derivation: NameDerivation?
  private let frequencies: WordFrequencies
  private var folded = FoldedText()
  private var key = RecordWriter()
  private var value = RecordWriter()

  init(memory: Int, derivesNames: Bool, frequencies: WordFrequencies) {
    self.frequencies = frequencies
    names = ExternalSorter(budget: memory / 2)
    words = WordCollector(memory: memory / 4)
    derivation = derivesNames ? NameDerivation() : nil
  }

  /// What is known of a name of one entity.
  private struct Use {
    var kind: NameKind
    var languages: NameLanguages
    var isCapitals: Bool
  }

  func add(
    _ record: EntityRecord, number: UInt32, mass: Double, _ report: inout BuildReport
  ) throws(SystemError) {
    var uses: [[UInt8]: Use] = [:]
    var order: [[UInt8]] = []
    func note(_ name: DerivedName) throws(SystemError) {
      guard try fold(name.text) else {
        report.unusableNames += 1
        return
      }
      let bytes = Array(key.bytes.elements)
      let isCapitals = name.text.isWrittenInCapitals
      if var use = uses[bytes] {
        if name.kind.weight > use.kind.weight { use.kind = name.kind }
        use.languages.insert(NameLanguages(name.language))
        use.isCapitals = use.isCapitals && isCapitals
        uses[bytes] = use
      } else {
        order.append(bytes)
        uses[bytes] = Use(kind: name.kind, languages: NameLanguages(name.language), isCapitals: isCapitals)
      }
    }
    for name in record.names {
      try note(DerivedName(name.text, name.language, name.isLabel ? .label : .alias))
    }
    if let derivation {
      for name in derivation.names(of: record) { try note(name) }
    }
    for bytes in order {
      guard let use = uses[bytes] else { continue }
      report.names += 1
      if use.kind.isDerived { report.derivedNames += 1 }
      value.removeAll()
      let candidate = Candidate(
        entity: number, weight: 0, kind: use.kind, languages: use.languages, isCapitals: use.isCapitals)
      value.fixed(candidate.packed)
      value.fixed(mass.bitPattern)
      try bytes.withUnsafeBufferPointer { key throws(SystemError) in
        try names.add(key: key, value: value.bytes.elements)
      }
    }
  }

  /// Puts the folded words of a name, with single spaces between them, into the key; false when it is no name
  /// to look for in texts.
  private func fold(_ name: String) throws(SystemError) -> Bool {
    folded.fold(name)
    let count = folded.words.count
    guard count > 0, count <= Self.wordLimit, folded.bytes.count + count <= Self.byteLimit else {
      return false
    }
    guard folded.bytes.elements.contains(where: { !(0x30...0x39 ~= $0) }) else { return false }
    if folded.bytes.count == 1 || name.isShortCode { return false }
    key.removeAll()
    for position in 0..<count {
      let word = folded.bytes(of: folded.words[position])
      if position > 0 { key.byte(0x20) }
      key.append(word)
      try words.add(word)
    }
    return true
  }

  /// Sorts words and names, and writes the index.
  func finish(_ report: inout BuildReport) throws(SystemError) -> NameIndexWriter {
    let table = try words.finish()
    report.words = table.count
    try names.finish()
    let writer = try NameIndexWriter(table, frequencies: frequencies)
    try writer.write(names)
    report.distinctNames = writer.nameCount
    return writer
  }
}

extension String {
  /// Whether it has at least two letters and all of them are capitals of the Latin script: `U.S.`, `WHO`.
  var isWrittenInCapitals: Bool {
    var letters = 0
    for byte in utf8 {
      if 0x61...0x7A ~= byte || byte >= 0x80 { return false }
      if 0x41...0x5A ~= byte { letters += 1 }
    }
    return letters >= 2
  }

  /// Whether it is a code such as `jp`: up to three small ASCII letters.
  var isShortCode: Bool { utf8.count <= 3 && utf8.allSatisfy { 0x61...0x7A ~= $0 } }
}
