/// A checked value of an option.
public indirect enum OptionValue: Sendable, Hashable {
  /// Nothing given.
  case null
  /// A truth value.
  case boolean(Bool)
  /// A whole number, or an amount of memory in bytes.
  case integer(Int)
  /// A number.
  case number(Double)
  /// Text, a choice, or a resolved path.
  case text(String)
  /// A list.
  case list([OptionValue])
  /// Keys with values.
  case group(OptionValues)
}

extension OptionValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Makes a text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// Makes a list.
  public init(arrayLiteral elements: OptionValue...) { self = .list(elements) }
}

/// The checked values of a group of options, defaults filled in, in the order of their descriptions.
///
/// The readers below answer with the value of the option's declared type; asking for an option that its owner
/// did not declare, or as another type, is a mistake in the program and stops it.
public struct OptionValues: Sendable, Hashable {
  /// The entries, in order.
  public private(set) var entries: [Entry] = []

  /// A key and its value.
  public struct Entry: Sendable, Hashable {
    /// The option's name.
    public var name: String
    /// Its value.
    public var value: OptionValue
    /// Whether the value was given, not the default.
    public var isGiven: Bool
    /// Where it was given.
    public var location: SourceLocation?
  }

  /// Makes values without entries.
  public init() {}

  /// Makes values that consist of the defaults of some options.
  public init(defaultsOf options: [OptionDescription]) {
    for option in options { set(option.name, option.initialValue, isGiven: false) }
  }

  /// Sets a value.
  public mutating func set(
    _ name: String, _ value: OptionValue, isGiven: Bool = true, at location: SourceLocation? = nil
  ) {
    let entry = Entry(name: name, value: value, isGiven: isGiven, location: location)
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
  }

  /// The value of an option; ``OptionValue/null`` when nothing was given and there is no default.
  public subscript(name: String) -> OptionValue {
    guard let entry = entries.first(where: { $0.name == name }) else {
      preconditionFailure("option '\(name)' is not declared")
    }
    return entry.value
  }

  /// Where an option was given; a place without a name when it was not.
  public func location(of name: String) -> SourceLocation {
    entries.first { $0.name == name }?.location ?? SourceLocation(source: "")
  }

  /// The truth value of an option that is declared as one.
  public func boolean(_ name: String) -> Bool {
    guard case .boolean(let value) = self[name] else { mismatch(name) }
    return value
  }

  /// The value of an option that is declared as whole number or amount of memory.
  public func integer(_ name: String) -> Int {
    guard case .integer(let value) = self[name] else { mismatch(name) }
    return value
  }

  /// The value of an option that is declared as number.
  public func number(_ name: String) -> Double {
    switch self[name] {
    case .number(let value): return value
    case .integer(let value): return Double(value)
    default: mismatch(name)
    }
  }

  /// The value of an option that is declared as text, choice or path.
  public func text(_ name: String) -> String {
    guard let value = optionalText(name) else { mismatch(name) }
    return value
  }

  /// The value of an option that is declared as text, choice or path and has no default.
  public func optionalText(_ name: String) -> String? {
    switch self[name] {
    case .text(let value): return value
    case .null: return nil
    default: mismatch(name)
    }
  }

  /// The texts of an option that is declared as a list of texts, or as one or more.
  public func texts(_ name: String) -> [String] {
    switch self[name] {
    case .null: return []
    case .text(let value): return [value]
    case .list(let values):
      return values.map { value in
        guard case .text(let text) = value else { mismatch(name) }
        return text
      }
    default: mismatch(name)
    }
  }

  /// The values of an option that is declared as a group.
  public func group(_ name: String) -> OptionValues {
    guard case .group(let values) = self[name] else { mismatch(name) }
    return values
  }

  private func mismatch(_ name: String) -> Never {
    preconditionFailure("option '\(name)' is declared with another type")
  }
}

extension OptionDescription {
  /// The value when nothing is given: the default, or for a group the defaults of its keys.
  public var initialValue: OptionValue {
    if let defaultValue { return defaultValue }
    if case .group(let options) = kind { return .group(OptionValues(defaultsOf: options)) }
    return .null
  }
}
