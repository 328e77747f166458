import JSONTree

extension JSONNode {
  /// What messages call it.
  var phrase: String {
    if let text { return text.excerpt }
    if isArray { return "an array" }
    if isObject { return "an object" }
    if let integer { return "\(integer)" }
    if let number { return "\(number)" }
    return isNull ? "null" : isTrue ? "true" : "false"
  }
}
