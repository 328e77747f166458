import BenchmarkArticles
import CAllocationCounter
import Foundation
import Segmentation
import TextCore

/// Prints how much faster than ICU's UTF-8 iterator the segmenters do the same job, on one thread.
///
/// The contenders take turns, and each one's best round counts, in CPU time: what else the machine does has
/// little influence on the ratio.
@main struct SegmentationRatios {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let showsAll = arguments.contains("--all-kernels")
    let job = arguments.first { $0.hasPrefix("--job=") }?.dropFirst(6)
    arguments.removeAll { $0.hasPrefix("--") }
    guard !arguments.isEmpty else {
      print("usage: SegmentationRatios [--all-kernels] [--job=boundaries|tokens|sentences] ARTICLES.jsonl…")
      exit(64)
    }
    _ = dabir_count_allocations()
    let cold = ContinuousClock().measure { _ = WordSegmenter.engine(for: .english) }
    let coldSentences = ContinuousClock().measure { _ = SentenceSegmenter.engine(for: .english) }
    print("cold start: words \(cold), sentences \(coldSentences)")
    print("ICU \(UnicodeLibrary.icuVersion); \(WordSegmenter.engine(for: .english)); \(Self.rounds) rounds")
    var differences = 0
    for path in arguments {
      for articles in try Articles.read(path) {
        let words: [WordKernel] = showsAll ? WordKernel.available : [.iterator, .automatic]
        let sentences: [SentenceKernel] = showsAll ? SentenceKernel.allCases : [.iterator, .automatic]
        // ICU comes first.
        let jobs = [
          "boundaries": words.sorted { a, _ in a == .iterator }.map(Contender.boundaries),
          "tokens": words.sorted { a, _ in a == .iterator }.map(Contender.tokens),
          "sentences": sentences.sorted { a, _ in a == .iterator }.map(Contender.sentences),
        ]
        for name in ["boundaries", "tokens", "sentences"] where job == nil || name == job! {
          differences += try measure(name, articles, jobs[name] ?? [])
        }
      }
    }
    print("documents that differ from ICU: \(differences)")
    if differences > 0 { exit(1) }
  }

  private static let rounds = 15

  /// Measures contenders, the first of which is ICU; returns how many documents differ from it.
  private static func measure(_ job: String, _ articles: Articles, _ contenders: [Contender]) throws -> Int {
    var best = [Double](repeating: .infinity, count: contenders.count)
    for _ in 0..<rounds {
      for (index, contender) in contenders.enumerated() {
        let start = cpuTime()
        for document in articles.documents {
          try document.withUnsafeBufferPointer { try contender.run($0, articles.language) }
        }
        best[index] = min(best[index], cpuTime() - start)
      }
    }
    let megabytes = Double(articles.byteCount) / 1e6
    for (contender, time) in zip(contenders, best) {
      print(
        pad("\(articles.language)", 4), pad(job, 11), pad(contender.name, 10),
        pad("\(Int(megabytes / time)) MB/s", 10), String(format: "%5.1f×", best[0] / time),
        String(format: "%6.2f allocations a document", try allocations(contender, articles)))
    }
    return try differences(articles, contenders)
  }

  /// How often a contender that is warm asks for memory on average.
  private static func allocations(_ contender: Contender, _ articles: Articles) throws -> Double {
    let before = dabir_allocations()
    for document in articles.documents {
      try document.withUnsafeBufferPointer { try contender.run($0, articles.language) }
    }
    return Double(dabir_allocations() - before) / Double(articles.documents.count)
  }

  private static func differences(_ articles: Articles, _ contenders: [Contender]) throws -> Int {
    var differing = 0
    for document in articles.documents {
      let results = try contenders.map { contender in
        try document.withUnsafeBufferPointer { try contender.run($0, articles.language) }
        return contender.result()
      }
      if results.contains(where: { $0 != results[0] }) { differing += 1 }
    }
    return differing
  }

  private static func cpuTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text.padding(toLength: width, withPad: " ", startingAt: 0)
  }
}
