import TextCore

/// The weights of features for each language, learned from annotated texts.
public struct LinkWeights: Sendable {
  private var vectors = [FeatureVector](repeating: FeatureVector(), count: TextLanguage.allCases.count)

  /// The weights that ship with the library.
  public static let learned: LinkWeights = {
    guard let weights = try? LinkWeights(parsing: String(describing: learnedText)) else {
      preconditionFailure("the learned weights cannot be read")
    }
    return weights
  }()

  /// Reads weights: a line a weight, `en prior 1.25`; empty lines and lines that begin with `#` are skipped.
  ///
  /// - Throws: ``LinkWeightsError`` when a line is not such a line, or names an unknown language or feature.
  public init(parsing text: String) throws(LinkWeightsError) {
    let features = Dictionary(uniqueKeysWithValues: Feature.allCases.map { (String(describing: $0), $0) })
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
      let parts = line.split(separator: " ")
      if parts.isEmpty { continue }
      guard parts.count == 3, let language = TextLanguage(tag: parts[0]),
        let feature = features[String(parts[1])], let value = Float(parts[2]), value.isFinite
      else { throw LinkWeightsError(line: index + 1, text: String(line.prefix(80))) }
      vectors[Int(language.rawValue)][feature] = value
    }
  }

  /// A hash of all weights in 16 hexadecimal digits: the same for the same weights, wherever they come from.
  public var contentHash: String { StableHash.text(of: vectors.withUnsafeBytes(StableHash.of)) }

  subscript(language: TextLanguage) -> FeatureVector { vectors[Int(language.rawValue)] }
}

/// A line of a weights file cannot be read.
public struct LinkWeightsError: Error, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// Its beginning.
  public var text: String

  /// What is wrong and how to mend it.
  public var description: String {
    "line \(line), '\(text)', is no weight: a line reads 'en prior 1.25', with a language and a reason that "
      + "`explain: true` shows"
  }
}
