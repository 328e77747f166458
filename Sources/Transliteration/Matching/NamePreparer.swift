/// Prepares names for comparison; one a thread, as its storage is used again and again.
public struct NamePreparer {
  private let parameters: MatcherParameters?
  private var normalizer = NameNormalizer()
  private(set) var canonical = CanonicalName()
  private var scanner = NamePartScanner()

  init(_ parameters: MatcherParameters?) { self.parameters = parameters }

  /// Prepares a name in UTF-8, in Latin or Arabic letters and any typing.
  ///
  /// Nothing is thrown: text without such letters, or longer than ``NameNormalizer/longestName``, gives a name
  /// without parts, which matches nothing.
  public mutating func prepare(_ bytes: UnsafeBufferPointer<UInt8>, into name: inout PreparedName) {
    guard normalizer.normalize(bytes, into: &canonical) else { return name.removeAll() }
    scanner.scan(canonical.letters, into: &name)
    for index in 0..<name.partCount {
      name.parts[index].key = name.likeliestKey(ofPart: index)
      if let parameters { Self.weigh(&name, part: index, parameters) }
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

  private static func weigh(_ name: inout PreparedName, part index: Int, _ parameters: MatcherParameters) {
    let part = name.parts[index]
    var latin: Int32 = 0
    var arabic: Int32 = 0
    for position in Int(part.start) + Int(part.prefix)..<Int(part.end) {
      let sound = Int(name.sounds[position])
      latin += Int32(parameters.scores.expectedLatin[sound])
      arabic += Int32(parameters.scores.expectedArabic[sound])
    }
    name.parts[index].expectedLatin = Float(latin) / AlignmentScores.scale
    name.parts[index].expectedArabic = Float(arabic) / AlignmentScores.scale
    name.parts[index].weight = part.isInitial ? 0.1 : parameters.frequencies.weight(part.key)
    name.parts[index].identity = parameters.wellKnown.identity(ofPart: index, of: name)
  }
}
