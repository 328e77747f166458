/// A spelling of a name in another script.
public struct TransliterationCandidate: Sendable, Equatable {
  /// The spelling.
  public var text: String
  /// How likely it is one that people use, 0 to 1.
  public var score: Float

  /// Makes a candidate.
  public init(text: String, score: Float) {
    self.text = text
    self.score = score
  }
}

extension TransliterationWorker {
  /// The candidates for a name, best first.
  ///
  /// - Throws: why there are none.
  public func candidates(for name: String) throws(NameRefusal) -> [TransliterationCandidate] {
    var name = name
    if let refusal = name.withUTF8({ transliterate($0) }) { throw refusal }
    return (0..<count).map {
      TransliterationCandidate(text: String(decoding: text($0), as: UTF8.self), score: score($0))
    }
  }
}
