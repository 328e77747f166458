import Transliteration

extension TransliterationWorker {
  /// Spells names as the press does, best first.
  func speller(writesScores: Bool) -> NameLineWriter.Speller {
    { [self] name, bytes in
      if let refusal = transliterate(name) { return "\(refusal); given back as it is" }
      for index in 0..<count {
        bytes.append(0x09)
        bytes.append(contentsOf: text(index))
        if writesScores { bytes.append(contentsOf: Self.scoreField(score(index)).utf8) }
      }
      return nil
    }
  }

  private static func scoreField(_ score: Float) -> String {
    let thousandths = Int((score * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\t\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }
}

extension Romanizer {
  /// Spells names by the standard, with vowels from a worker where they are not written, and says which letters
  /// were guessed.
  func speller(vowels worker: TransliterationWorker) -> NameLineWriter.Speller {
    var romanizer = self
    var vowels = worker
    return { name, bytes in
      do throws(RomanizationError) {
        let spelled = try romanizer.romanize(String(decoding: name, as: UTF8.self), vowels: &vowels)
        bytes.append(0x09)
        bytes.append(contentsOf: spelled.text.utf8)
        return spelled.guesses.isEmpty ? nil : "guessed letters in brackets: \(spelled.markedText)"
      } catch {
        return "\(error); given back as it is"
      }
    }
  }
}

extension Buckwalter {
  /// Gives back the Arabic letters of names in Buckwalter's transliteration.
  static func speller(_ name: UnsafeBufferPointer<UInt8>, _ bytes: inout [UInt8]) -> String? {
    guard name.contains(where: { $0 > 0x20 }) else { return "there is no name; given back as it is" }
    bytes.append(0x09)
    bytes.append(contentsOf: arabic(String(decoding: name, as: UTF8.self)).utf8)
    return nil
  }
}
