import Foundation
import Transliteration

/// The files that training and evaluation read, below one folder.
struct NameData {
  let folder: String

  func list(_ name: String) throws -> [ListedPerson] {
    try ListedPerson.read("\(folder)/kb/kb-\(name).jsonl.gz")
  }

  /// Pairs of a file of `script<TAB>latin<TAB>meta`.
  func pairs(_ name: String) throws -> [SpellingPair] {
    let text = try String(contentsOfFile: "\(folder)/translit/\(name).tsv", encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count >= 2 else { return nil }
      var weight: Float = 1
      if columns.count > 2, let count = columns[2].split(separator: ";").first(where: { $0.hasPrefix("n=") })
      {
        weight = Float(count.dropFirst(2)) ?? 1
      }
      return SpellingPair(String(columns[0]), String(columns[1]), weight: weight.squareRoot())
    }
  }

  /// Pairs of a file whose weights are the numbers of people.
  func people(_ name: String) throws -> [SpellingPair] {
    try pairs(name).map { SpellingPair($0.first, $0.second, weight: $0.weight * $0.weight) }
  }

  /// The names of people that have both.
  func arabicWithPersian() throws -> [SpellingPair] {
    try LabelledEntity.read("\(folder)/kb/kb-people.jsonl.gz").compactMap { person in
      guard let arabic = person.arabic, let persian = person.persian else { return nil }
      return SpellingPair(arabic, persian)
    }
  }

  /// The Latin spellings of one word in Arabic letters, each with the next, when they look alike.
  static func latinVariants(_ units: [SpellingPair]) -> [SpellingPair] {
    var spellings: [String: [SpellingPair]] = [:]
    for unit in units { spellings[NameNormalizer.canonical(unit.first), default: []].append(unit) }
    return spellings.keys.sorted().flatMap { word -> [SpellingPair] in
      let variants = spellings[word] ?? []
      return zip(variants, variants.dropFirst()).compactMap { one, next in
        let similarity = PlainSimilarity.similarity(
          PlainSimilarity.words(one.second), PlainSimilarity.words(next.second))
        guard similarity >= 0.5, one.second != next.second else { return nil }
        return SpellingPair(one.second, next.second, weight: min(one.weight, next.weight))
      }
    }
  }
}

/// An entity's labels.
struct LabelledEntity {
  var latin: String?
  var arabic: String?
  var persian: String?

  static func read(_ path: String) throws -> [LabelledEntity] {
    try CompressedFile.read(path).split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let record = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let labels = record["labels"] as? [String: String]
      else { return nil }
      return LabelledEntity(latin: labels["en"], arabic: labels["ar"], persian: labels["fa"])
    }
  }
}
