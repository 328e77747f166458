import CICUShim
import TextCore

/// The abbreviations of a language that do not end a sentence, matched as ICU's `ss=standard` iterator does.
///
/// ICU keeps two tries: one of abbreviations backwards, in which those with a full stop inside are cut behind
/// the first, and one of the latter forwards. Its ways at their edges are kept: an abbreviation at the very end
/// of the text counts although it is not complete, and a longer one hides a shorter one that it starts with.
struct Suppressions: Sendable {
  private enum Value {
    static let partial: UInt8 = 1
    static let whole: UInt8 = 2
  }

  private let backwards: ByteTrie
  private let forwards: ByteTrie

  /// The abbreviations of a language, nil when it has none.
  init?(language: LanguageTag) throws(UnusableRules) {
    let list = try Self.list(of: language)
    if list.isEmpty { return nil }
    self.init(list)
  }

  /// ICU's list of a language, in UTF-16.
  static func list(of language: LanguageTag) throws(UnusableRules) -> [[UInt16]] {
    let length = dabir_sentence_suppressions(language.description, nil, 0)
    guard length >= 0 else { throw UnusableRules("no list of abbreviations can be read") }
    var units = [UInt16](repeating: 0, count: Int(length))
    guard dabir_sentence_suppressions(language.description, &units, length) == length else {
      throw UnusableRules("the list of abbreviations changes")
    }
    return units.split(separator: 0).map(Array.init)
  }

  /// Sorts abbreviations, in UTF-16, into the tries.
  init(_ list: [[UInt16]]) {
    let abbreviations = Set(list).sorted { $0.lexicographicallyPrecedes($1) }
    var isPartial = [Bool](repeating: false, count: abbreviations.count)
    var reversed: [(bytes: [UInt8], value: UInt8)] = []
    for (index, abbreviation) in abbreviations.enumerated() {
      guard let stop = abbreviation.firstIndex(of: Self.fullStop), stop + 1 < abbreviation.count else {
        continue
      }
      let beginning = abbreviation[...stop]
      var isKnown = false
      for other in abbreviations.indices where other != index && abbreviations[other].starts(with: beginning)
      {
        if isPartial[other] { isKnown = true }
        isPartial[other] = true
      }
      if !isKnown && !isPartial[index] {
        reversed.append((Self.utf8(beginning).reversed(), Value.partial))
        isPartial[index] = true
      }
    }
    var ahead: [(bytes: [UInt8], value: UInt8)] = []
    for (index, abbreviation) in abbreviations.enumerated() {
      if isPartial[index] {
        ahead.append((Self.utf8(abbreviation[...]), Value.whole))
      } else {
        reversed.append((Self.utf8(abbreviation[...]).reversed(), Value.whole))
      }
    }
    backwards = ByteTrie(reversed)
    forwards = ByteTrie(ahead)
  }

  private static let fullStop = UInt16(UInt8(ascii: "."))

  private static func utf8(_ units: ArraySlice<UInt16>) -> [UInt8] {
    Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether an abbreviation before a sentence boundary says that it is none.
  func suppress(_ text: UnsafeBufferPointer<UInt8>, boundary: Int) -> Bool {
    var position = boundary
    if position > 0, text[position - 1] == UInt8(ascii: " ") { position -= 1 }
    var node = ByteTrie.root
    var bestStart = 0
    var bestValue: UInt8 = 0
    while position > 0 {
      node = backwards.child(of: node, text[position - 1])
      if node == ByteTrie.root { break }
      position -= 1
      let value = backwards[node].value
      if value != 0 { (bestStart, bestValue) = (position, value) }
    }
    switch bestValue {
    case Value.whole: return true
    case Value.partial: return !forwards.isEmpty && continues(text, from: bestStart)
    default: return false
    }
  }

  private func continues(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var node = ByteTrie.root
    for index in start..<text.count {
      node = forwards.child(of: node, text[index])
      if node == ByteTrie.root { return false }
      if forwards[node].isLeaf { return true }
    }
    return true
  }
}
