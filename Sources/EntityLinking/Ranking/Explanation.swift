import TextCore

/// Why an entity was or was not taken for a span of a text.
public struct Explanation {
  /// The span.
  public var span: Span
  /// The entity's number.
  public var entity: UInt32
  /// How likely the span is a name of the entity, from 0 to 1.
  public var probability: Float
  let features: FeatureVector

  /// The features that are not 0, with their values: `prior=0.82 first=1`.
  public var reasons: String {
    Feature.allCases.filter { $0 != .bias && features[$0] != 0 }
      .map { "\($0)=\(Self.rounded(features[$0]))" }.joined(separator: " ")
  }

  private static func rounded(_ value: Float) -> String {
    let thousandths = Int((value * 1000).rounded())
    if thousandths % 1000 == 0 { return "\(thousandths / 1000)" }
    let digits = String(abs(thousandths % 1000) + 1000).dropFirst()
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)"
  }
}
