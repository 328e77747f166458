import BenchmarkArticles
import CAllocationCounter
import Foundation
import KnowledgeBase
import TextCore

/// Prints how fast names of a knowledge base are found in articles and looked up, on one thread, in CPU time.
@main struct NameScanning {
  private static let rounds = 12

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      print("usage: NameScanning KNOWLEDGE.kb ARTICLES.jsonl…")
      exit(64)
    }
    _ = dabir_count_allocations()
    let opening = (0..<20).map { _ in
      ContinuousClock().measure { _ = try? KnowledgeBase(path: arguments[0]) }
    }
    let knowledge = try KnowledgeBase(path: arguments[0])
    print("opens in \(opening.min() ?? .zero); \(knowledge.entityCount) entities")
    for path in arguments.dropFirst() {
      for articles in try Articles.read(path) {
        scan(articles, knowledge)
        lookUp(articles, knowledge)
      }
    }
  }

  private static func scan(_ articles: Articles, _ knowledge: KnowledgeBase) {
    var folded = FoldedText()
    var scanner = NameScanner(knowledge.names)
    let splitsParticles = articles.language == .arabic
    var matches = 0
    var words = 0
    var candidates = 0
    report("fold", articles, per: articles.byteCount) { document in
      folded.fold(document)
      words += folded.words.count
    }
    report("scan", articles, per: articles.byteCount) { document in
      scanner.scan(document, splitsParticles: splitsParticles)
      matches += scanner.matches.count
    }
    report("scan and candidates", articles, per: articles.byteCount) { document in
      scanner.scan(document, splitsParticles: splitsParticles)
      for match in scanner.matches.elements {
        for candidate in knowledge.names.candidates(match.state) {
          if candidate.weight > 0.1 { candidates += Int(knowledge.type(of: candidate.entity).rawValue & 1) }
        }
      }
    }
    print("    \(words / (rounds + 2)) words, \(matches / (rounds + 2)) matches, \(candidates > 0)")
  }

  /// Looks up every word as a whole name.
  private static func lookUp(_ articles: Articles, _ knowledge: KnowledgeBase) {
    var folded = FoldedText()
    var lookups = 0
    var found = 0
    let time = best(articles) { document in
      folded.fold(document)
      for word in folded.words.elements {
        let state = knowledge.names.start(knowledge.names.words.number(of: folded.bytes(of: word)))
        if !state.isNone { found += knowledge.names.candidates(state).count }
        lookups += 1
      }
    }
    let each = time / Double(lookups / rounds) * 1e9
    print("    a lookup takes \(Int(each)) ns with folding")
  }

  private static func report(
    _ name: String, _ articles: Articles, per bytes: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    for document in articles.documents { document.withUnsafeBufferPointer(body) }
    let before = dabir_allocations()
    for document in articles.documents { document.withUnsafeBufferPointer(body) }
    let allocations = dabir_allocations() - before
    let time = best(articles, body)
    let rate = Int(Double(bytes) / 1e6 / time)
    print("\(articles.language) \(name): \(rate) MB/s, \(allocations) allocations in all")
  }

  private static func best(_ articles: Articles, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = cpuTime()
      for document in articles.documents { document.withUnsafeBufferPointer(body) }
      best = min(best, cpuTime() - start)
    }
    return best
  }

  private static func cpuTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
