/// One option of a stage or key of a pipeline file: everything that parsing, checking, help, the JSON Schema
/// and the documentation need to know about it.
public struct OptionDescription: Sendable {
  /// The key as it is written.
  public var name: String
  /// The type of its value and the range allowed.
  public var kind: OptionKind
  /// The value when the key is left out; nil means that there is none.
  public var defaultValue: OptionValue?
  /// Whether leaving the key out is a mistake.
  public var isRequired: Bool
  /// What it does, in a sentence or two.
  public var summary: String

  /// Describes an option that may be left out.
  public init(_ name: String, _ kind: OptionKind, default value: OptionValue? = nil, summary: String) {
    self.init(name, kind, default: value, isRequired: false, summary: summary)
  }

  private init(
    _ name: String, _ kind: OptionKind, default value: OptionValue?, isRequired: Bool, summary: String
  ) {
    self.name = name
    self.kind = kind
    self.defaultValue = value
    self.isRequired = isRequired
    self.summary = summary
  }

  /// Describes an option that must be given.
  public static func required(_ name: String, _ kind: OptionKind, summary: String) -> OptionDescription {
    OptionDescription(name, kind, default: nil, isRequired: true, summary: summary)
  }
}

/// The type of an option's value and the values allowed.
public indirect enum OptionKind: Sendable {
  /// `true` or `false`.
  case boolean
  /// A whole number within the range.
  case integer(ClosedRange<Int>)
  /// A number within the range.
  case number(ClosedRange<Double>)
  /// An amount of memory in bytes within the range, written as `32MB`, `1GiB` or a plain number.
  ///
  /// The units are decimal for `kB`, `MB`, `GB` and binary for `KiB`, `MiB`, `GiB`.
  case bytes(ClosedRange<Int>)
  /// Any text.
  case text
  /// One of the names.
  case choice([String])
  /// A path; a relative one follows the file it stands in, or the current folder on the command line.
  case path
  /// A list of values of one kind.
  case list(OptionKind)
  /// One value of a kind, or a list of them: `title` or `[title, body]`.
  case oneOrMore(OptionKind)
  /// A value of the first kind that fits.
  case either([OptionKind])
  /// Keys of their own.
  case group([OptionDescription])

  /// The kind in words, as messages and documentation name it: `a whole number from 1 to 5`.
  public var phrase: String {
    switch self {
    case .boolean: "true or false"
    case .integer(let range): "a whole number \(Self.phrase(range.lowerBound, range.upperBound))"
    case .number(let range): "a number \(Self.phrase(range.lowerBound, range.upperBound))"
    case .bytes(let range): "an amount of memory \(Self.phrase(bytes: range))"
    case .text: "text"
    case .choice(let names): names.count == 1 ? names[0] : "one of " + names.joined(separator: ", ")
    case .path: "a path"
    case .list(let item): "a list, each item \(item.phrase)"
    case .oneOrMore(let item): "\(item.phrase), or a list of such"
    case .either(let kinds): kinds.map(\.phrase).joined(separator: ", or ")
    case .group(let options): "keys (\(options.map(\.name).joined(separator: ", ")))"
    }
  }

  private static func phrase(bytes range: ClosedRange<Int>) -> String {
    let low = ByteAmount.text(range.lowerBound)
    return range.upperBound == Int.max
      ? "of at least \(low)" : "from \(low) to \(ByteAmount.text(range.upperBound))"
  }

  private static func phrase<Bound: Comparable & LosslessStringConvertible>(
    _ low: Bound, _ high: Bound
  ) -> String {
    let highest = high as? Int == Int.max || high as? Double == .infinity
    return highest ? "of at least \(low)" : "from \(low) to \(high)"
  }
}

/// Amounts of memory as people write them.
public enum ByteAmount {
  private static let units: [(name: String, bytes: Int)] = [
    ("B", 1), ("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000),
    ("KIB", 1 << 10), ("MIB", 1 << 20), ("GIB", 1 << 30), ("TIB", 1 << 40),
  ]

  /// Reads `512MB`, `1.5 GiB` or `4096`; nil when it is not an amount or does not fit.
  public static func parse(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.uppercased()
    guard let number = Double(digits) else { return nil }
    guard let scale = unit.isEmpty ? 1 : units.first(where: { $0.name == unit })?.bytes else { return nil }
    let amount = number * Double(scale)
    // Half a byte is a slip: `1.5` for `1.5GB`.
    guard scale > 1 || amount == amount.rounded() else { return nil }
    return amount.isFinite && amount < 9e18 ? Int(amount) : nil
  }

  /// The amount in the largest unit that divides it: `32MB`.
  public static func text(_ bytes: Int) -> String {
    for (name, size) in [("TB", 1_000_000_000_000), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)]
    where bytes >= size && bytes % size == 0 {
      return "\(bytes / size)\(name)"
    }
    for (name, size) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
    where bytes >= size && bytes % size == 0 {
      return "\(bytes / size)\(name)"
    }
    return "\(bytes)B"
  }
}
