/// Prepares names for comparison; one a thread, as its storage is used again and again.
public struct NamePreparer {
  private let parameters: MatcherParameters?
  /// Whether the keys of the parts are left out, too.
  private let isForNameKeys: Bool
  private(set) var letters = CanonicalLetters()
  private var scanner = NamePartScanner()

  init(_ parameters: MatcherParameters?, isForNameKeys: Bool = false) {
    self.parameters = parameters
    self.isForNameKeys = isForNameKeys
  }

  /// Prepares a name in UTF-8, in Latin or Arabic letters and any typing.
  ///
  /// Nothing is thrown: text without such letters, or longer than ``NameNormalizer/longestName``, gives a name
  /// without parts, which matches nothing.
  public mutating func prepare(_ bytes: UnsafeBufferPointer<UInt8>, into name: inout PreparedName) {
    guard letters.read(bytes) else { return name.removeAll() }
    let values = letters.values
    scanner.scan(values.span.extracting(0..<letters.count), into: &name)
    if isForNameKeys { return }
    let parameters = parameters
    name.withParts { parts, sounds in
      for index in parts.indices {
        let part = parts[index]
        parts[index].key =
          part.isInitial ? 0 : ConsonantSkeleton(sounds, part.bareRange).likeliestKey
        if let parameters { Self.weigh(&parts[index], sounds, parameters) }
      }
    }
  }

  /// Prepares a string.
  public mutating func prepare(_ text: String) -> PreparedName {
    var name = PreparedName()
    var text = text
    text.withUTF8 { prepare($0, into: &name) }
    return name
  }

  /// Prepares a name for training, before anything is known about weights.
  static func unweighted(_ text: String) -> PreparedName {
    var preparer = NamePreparer(nil)
    return preparer.prepare(text)
  }

  @inline(__always)
  private static func weigh(
    _ part: inout NamePart, _ sounds: UnsafeBufferPointer<UInt8>, _ parameters: MatcherParameters
  ) {
    var latin: Int32 = 0
    var arabic: Int32 = 0
    for position in Int(part.start) + Int(part.prefix)..<Int(part.end) {
      let sound = Int(sounds[position])
      latin += Int32(parameters.scores.expectedLatin[sound])
      arabic += Int32(parameters.scores.expectedArabic[sound])
    }
    part.expectedLatin = Float(latin) / AlignmentScores.scale
    part.expectedArabic = Float(arabic) / AlignmentScores.scale
    part.weight = part.isInitial ? 0.1 : parameters.frequencies.weight(part.key)
    part.identity = parameters.wellKnown.identity(of: part, sounds)
  }
}
