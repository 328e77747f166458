import TextCore

/// A JSON document in memory, for reports and schemas; articles never take this way.
public indirect enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// A truth value.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number, written with at most four decimals.
  case number(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object whose members keep their order.
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value as text, two spaces a level, with a line feed at the end.
  public func text() -> String {
    var target = Arena<UInt8>()
    write(to: &target, indent: 0)
    target.append(UInt8(ascii: "\n"))
    return String(decoding: target.elements, as: UTF8.self)
  }

  /// The value as text on one line, without a line feed.
  public func line() -> String {
    var target = Arena<UInt8>()
    write(to: &target, indent: nil)
    return String(decoding: target.elements, as: UTF8.self)
  }

  private func write(to target: inout Arena<UInt8>, indent: Int?) {
    let inner = indent.map { $0 + 1 }
    switch self {
    case .null: target.append(literal: "null")
    case .boolean(let value): target.append(utf8: value ? "true" : "false")
    case .integer(let value): target.append(decimal: value)
    case .number(let value): target.append(number: value)
    case .string(let value): target.append(jsonString: value)
    case .array(let values):
      Self.write(values, "[", "]", to: &target, indent: indent) { $0.write(to: &$1, indent: inner) }
    case .object(let members):
      Self.write(members, "{", "}", to: &target, indent: indent) {
        $1.append(jsonString: $0.key)
        $1.append(literal: indent == nil ? ":" : ": ")
        $0.value.write(to: &$1, indent: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ opening: StaticString, _ closing: StaticString, to target: inout Arena<UInt8>,
    indent: Int?, _ writeItem: (Item, inout Arena<UInt8>) -> Void
  ) {
    target.append(literal: opening)
    for (index, item) in items.enumerated() {
      if index > 0 { target.append(literal: ",") }
      breakLine(&target, indent.map { $0 + 1 })
      writeItem(item, &target)
    }
    if !items.isEmpty { breakLine(&target, indent) }
    target.append(literal: closing)
  }

  private static func breakLine(_ target: inout Arena<UInt8>, _ indent: Int?) {
    guard let indent else { return }
    target.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { target.append(literal: "  ") }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// Makes an array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Makes an object with the members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
