import Pipeline

extension Scalar {
  /// The value by the core schema of YAML 1.2, without its octal, hexadecimal and non-finite numbers: those,
  /// like `yes` and `on`, are text.
  var value: OptionValue {
    guard isPlain else { return .text(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: return number ?? .text(text)
    }
  }

  private var number: OptionValue? {
    var rest = Substring(text).utf8
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
    var digits = Self.removeDigits(&rest)
    if digits > 0, rest.isEmpty, let value = Int(text) { return .integer(value) }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      digits += Self.removeDigits(&rest)
    }
    guard digits > 0 else { return nil }
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
      guard Self.removeDigits(&rest) > 0 else { return nil }
    }
    guard rest.isEmpty, let value = Double(text), value.isFinite else { return nil }
    return .number(value)
  }

  private static func removeDigits(_ rest: inout Substring.UTF8View) -> Int {
    let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
    rest.removeFirst(digits)
    return digits
  }
}

extension Scalar {
  /// What the tags of the core schema begin with.
  static let tagPrefix = "tag:yaml.org,2002:"

  /// The scalar as an explicit tag wants it; nil when the tag is not of the core schema or does not fit.
  func tagged(_ tag: String) -> Scalar? {
    if tag == Self.tagPrefix + "str" { return Scalar(text: text, isPlain: false) }
    let plain = Scalar(text: text, isPlain: true)
    let name: String? =
      switch plain.value {
      case .null: "null"
      case .boolean: "bool"
      case .integer: "int"
      case .number: "float"
      default: nil
      }
    let fits = name.map { tag == Self.tagPrefix + $0 } ?? false
    return fits || tag == Self.tagPrefix + "float" && name == "int" ? plain : nil
  }
}
