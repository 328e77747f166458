extension Script {
  /// One number for each script.
  typealias Counts = InlineArray<34, Int>
}

/// The script with the most letters, and its share of them.
struct ScriptMajority {
  let script: Script
  let share: Float

  init(_ letterCounts: Script.Counts) {
    var counts = letterCounts
    Self.mergeChineseCharacters(in: &counts)
    var total = 0
    var largest = 0
    for position in counts.indices {
      total += counts[position]
      if counts[position] > counts[largest] { largest = position }
    }
    script = Script(rawValue: UInt8(largest)) ?? .common
    share = total == 0 ? 0 : Float(counts[largest]) / Float(total)
  }

  /// Adds Chinese characters to Japanese or Korean where these make up a tenth of both or more.
  private static func mergeChineseCharacters(in counts: inout Script.Counts) {
    let han = Int(Script.han.rawValue)
    let japanese = Int(Script.japanese.rawValue)
    let korean = Int(Script.korean.rawValue)
    let phonetic = counts[japanese] > counts[korean] ? japanese : korean
    guard counts[phonetic] * 9 >= counts[han] else { return }
    counts[phonetic] += counts[han]
    counts[han] = 0
  }
}
