import CSimdJSON

/// Parses JSON values whose form is not known beforehand.
///
/// Ownership: one thread at a time; values are valid until the next one is parsed.
public final class JSONTreeParser {
  private let parser: OpaquePointer?

  /// Makes a parser.
  public init() { parser = dabir_json_tree_open() }

  deinit { dabir_json_tree_close(parser) }

  /// The outermost value of a text, behind which 64 bytes are readable; or what is wrong with it.
  public func parse(_ text: UnsafeBufferPointer<UInt8>) -> Result<JSONNode, JSONProblem> {
    guard let parser, let base = text.baseAddress else { return .failure(JSONProblem(message: "no JSON")) }
    var nodes: UnsafePointer<dabir_json_node>?
    var count = 0
    if let message = dabir_json_tree_parse(parser, base, text.count, &nodes, &count) {
      return .failure(JSONProblem(message: String(cString: message)))
    }
    guard let nodes, count > 0 else { return .failure(JSONProblem(message: "no JSON")) }
    return .success(JSONNode(UnsafeBufferPointer(start: nodes, count: count), 0))
  }
}

/// Why a text is no JSON.
public struct JSONProblem: Error {
  /// What is wrong, for people.
  public var message: String
}
