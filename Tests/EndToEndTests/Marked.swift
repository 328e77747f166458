import Foundation
import TestSupport

/// Archives whose documents ask the stages of ``pipeline`` to be slow, to fail and to filter.
enum Marked {
  /// Slow documents stretch a run over several commits; failing ones fill the quarantine.
  static let pipeline = """
    version: 1
    stages:
      - fault: {as: slow, action: wait, containing: SLOW}
      - fault: {as: bad, action: fail, containing: FAIL}
      - fault: {as: drop, action: filter, containing: DROP}
      - sentences
      - tokenize
    errors: {budget: 100%}
    """

  /// Articles as ids and texts without line feeds and quotes; every hundredth id comes twice.
  private static func articles(_ count: Int, seed: UInt64, _ separator: String) -> [(
    id: String, text: String
  )] {
    var random = SeededGenerator(seed: seed)
    let phrases = (0..<20).map { _ in
      random.text(pieces: random.int(5...150)).split(separator: "\n").joined(separator: separator)
    }
    return (0..<count).map { number in
      var parts = (0..<random.int(0...6)).map { _ in random.pick(phrases) }
      switch number % 100 {
      case 10, 35, 60, 85: parts.append("SLOW")
      case 20: parts.append("FAIL")
      case 40: parts.append("DROP")
      default: break
      }
      return ("\(seed)-\(number % 100 == 99 ? number - 7 : number)", parts.joined(separator: separator))
    }
  }

  /// JSON lines, some of them broken.
  static func jsonl(_ count: Int, seed: UInt64) -> String {
    articles(count, seed: seed, " ").enumerated().map { number, article in
      "{\"id\":\"\(article.id)\",\"text\":\"\(article.text)\"}\n"
        + (number % 150 == 77 ? "{\"id\": broken\n\n" : "")
    }.joined()
  }

  /// Rows whose texts go over several lines.
  static func csv(_ count: Int, seed: UInt64) -> String {
    "id,text\n"
      + articles(count, seed: seed, "\n\"\"x\"\", ").map { "\($0.id),\"\($0.text)\"\n" }.joined()
  }
}

/// How often the long tests try; `make stress` asks for more.
enum Stress {
  static let amount = ProcessInfo.processInfo.environment["DABIR_STRESS"].flatMap { Int($0) }

  static func count(_ usual: Int, of full: Int) -> Int {
    guard let amount else { return usual }
    return max(usual, full * amount / 100)
  }
}
