import TextCore

extension RunCounts {
  /// Writes the counts, for the journal.
  func encode(to encoder: inout RecordEncoder) {
    func put(_ counts: [String: Int], _ encoder: inout RecordEncoder) {
      encoder.put(counts.sorted { $0.key < $1.key }) { entry, encoder in
        encoder.put(entry.key)
        encoder.put(entry.value)
      }
    }
    encoder.put(inputs.sorted { $0.key < $1.key }) { entry, encoder in
      encoder.put(entry.key)
      encoder.put(entry.value.documents)
      encoder.put(entry.value.written)
      put(entry.value.filtered, &encoder)
      put(entry.value.quarantined, &encoder)
    }
    encoder.put(languages.map { ($0.key?.description ?? "", $0.value) }.sorted { $0.0 < $1.0 }) {
      entry, encoder in
      encoder.put(entry.0)
      encoder.put(entry.1.documents)
      encoder.put(entry.1.textBytes)
      encoder.put(entry.1.rows) { $1.put($0) }
    }
    textLengths.encode(to: &encoder)
    recordLengths.encode(to: &encoder)
    encoder.put(repaired)
    encoder.put(skippedMembers)
  }

  /// Reads what ``encode(to:)`` wrote.
  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Damage) {
    self.init()
    func named(_ decoder: inout RecordDecoder) throws(RecordDecoder.Damage) -> [String: Int] {
      let entries = try decoder.list { decoder throws(RecordDecoder.Damage) in
        (try decoder.text(), try decoder.int())
      }
      return Dictionary(entries, uniquingKeysWith: +)
    }
    for _ in 0..<(try decoder.int()) {
      let input = try decoder.int()
      var outcomes = Outcomes()
      outcomes.documents = try decoder.int()
      outcomes.written = try decoder.int()
      outcomes.filtered = try named(&decoder)
      outcomes.quarantined = try named(&decoder)
      inputs[input] = outcomes
    }
    for _ in 0..<(try decoder.int()) {
      let tag = LanguageTag(try decoder.text())
      var language = Language(layers: 0)
      language.documents = try decoder.int()
      language.textBytes = try decoder.int()
      language.rows = try decoder.list { decoder throws(RecordDecoder.Damage) in try decoder.int() }
      languages[tag] = language
    }
    textLengths = try Distribution(&decoder)
    recordLengths = try Distribution(&decoder)
    repaired = try decoder.int()
    skippedMembers = try decoder.int()
  }
}

extension Distribution {
  fileprivate func encode(to encoder: inout RecordEncoder) {
    encoder.put(minimum ?? 0)
    encoder.put(maximum ?? 0)
    encoder.put(sum)
    encoder.put(counts) { $1.put($0) }
  }

  fileprivate init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Damage) {
    let (minimum, maximum, sum) = (try decoder.int(), try decoder.int(), try decoder.int())
    let counts = try decoder.list { decoder throws(RecordDecoder.Damage) in try decoder.int() }
    self.init(
      minimum: counts.isEmpty ? nil : minimum, maximum: counts.isEmpty ? nil : maximum, sum: sum,
      counts: counts)
  }
}
