/// A name in Arabic script and one of its Latin spellings, to learn from.
public struct NamePair: Sendable, Equatable {
  /// The name in Arabic script.
  public var script: String
  /// The name in Latin letters.
  public var latin: String
  /// How many people or texts attest the pair, at least 1.
  public var count: Int
  /// Where the pair comes from.
  public var origin: NameOrigin
  /// Whether the script side lost its usual spelling (all alifs alike, no ta marbuta), so that it must not be
  /// learnt to be written.
  public var isFolded: Bool

  /// Whether the pair is of a collection that was made to test and tune spelling in Arabic script.
  public var isForScriptOnly = false

  /// Makes a pair.
  public init(
    script: String, latin: String, count: Int = 1, origin: NameOrigin = .local, isFolded: Bool = false
  ) {
    self.script = script
    self.latin = latin
    self.count = count
    self.origin = origin
    self.isFolded = isFolded
  }

  /// Sources of pairs, as the key `src` of the third column names them, that are collections of foreign names.
  static let foreignSources: Set<Substring> = ["wd64", "wd16", "ar2en"]

  /// Reads pairs from tab-separated text: script name, Latin name and, if there is more to say, `key=value;…`.
  ///
  /// Keys that count: `n` (the count), `orth=folded`, `origin=foreign`, `origin=word`, `dir=la2ar` (made to tune spelling in Arabic
  /// script), and `src`, whose values `wd64`, `wd16`
  /// and `ar2en` are collections of foreign names. A third column without `=` is an identifier of a name item,
  /// of no certain origin, and counts as foreign.
  ///
  /// - Parameters:
  ///   - text: UTF-8, one pair a line.
  ///   - leavingOut: lines whose third column has one of these `key=value` are left out.
  /// - Returns: the pairs, and the number of lines that are no pair.
  public static func read(_ text: [UInt8], leavingOut: Set<String> = []) -> (pairs: [NamePair], bad: Int) {
    var pairs: [NamePair] = []
    var bad = 0
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count >= 2, !fields[0].isEmpty, !fields[1].isEmpty else {
        bad += 1
        continue
      }
      var pair = NamePair(
        script: String(decoding: fields[0], as: UTF8.self), latin: String(decoding: fields[1], as: UTF8.self))
      let facts = fields.count > 2 ? String(decoding: fields[2], as: UTF8.self) : ""
      if pair.take(facts, leavingOut: leavingOut) { pairs.append(pair) }
    }
    return (pairs, bad)
  }

  /// Takes over the facts of a third column; false when they are to be left out.
  private mutating func take(_ facts: String, leavingOut: Set<String>) -> Bool {
    if !facts.isEmpty, !facts.contains("=") { origin = .foreign }
    for fact in facts.split(separator: ";") {
      if leavingOut.contains(String(fact)) { return false }
      let parts = fact.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "n": count = max(1, Int(parts[1]) ?? 1)
      case "src": origin = Self.foreignSources.contains(parts[1]) ? .foreign : .local
      case "origin": origin = parts[1] == "foreign" ? .foreign : parts[1] == "word" ? .word : .local
      case "dir": isForScriptOnly = parts[1] == "la2ar"
      case "orth": isFolded = parts[1] == "folded"
      default: break
      }
    }
    return true
  }
}
