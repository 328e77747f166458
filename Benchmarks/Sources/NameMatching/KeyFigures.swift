import Foundation
import Transliteration

/// How well phonetic keys find names: what share of spellings meet, and how many other names come with them.
enum KeyFigures {
  /// Share of pairs that have a key in common, with all keys of both sides.
  static func recall(_ pairs: [SpellingPair], _ worker: NameMatchWorker) -> Double {
    let found = pairs.filter { !keys($0.first, worker).isDisjoint(with: keys($0.second, worker)) }
    return Double(found.count) / Double(max(pairs.count, 1))
  }

  /// How many names of a base share a key with a query: the mean, the median, and the greatest number.
  static func selectivity(_ base: [String], _ queries: [String], _ worker: NameMatchWorker) -> String {
    var names: [UInt64: [Int32]] = [:]
    for (index, name) in base.enumerated() {
      for key in keys(name, worker) { names[key, default: []].append(Int32(index)) }
    }
    let counts = queries.map { Set(keys($0, worker).flatMap { names[$0] ?? [] }).count }.sorted()
    let mean = Double(counts.reduce(0, +)) / Double(max(counts.count, 1))
    return String(format: "mean %.2f, median %d, most %d", mean, counts[counts.count / 2], counts.last ?? 0)
  }

  private static func keys(_ name: String, _ worker: NameMatchWorker) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    worker.prepare(name).forEachNameKey { keys.insert($0) }
    return keys
  }
}
