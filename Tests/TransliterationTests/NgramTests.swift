import Synchronization
import Testing

@testable import Transliteration

@Suite("n-grams")
struct NgramTests {
  private let symbols = 12

  private func ngram(_ writer: NgramWriter = NgramWriter(), seed: UInt64) throws -> Ngram {
    var random = TrainingGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
    var counts = NgramCounts(order: 4)
    for _ in 0..<300 {
      let middle = (0..<(1 + random.next() % 6)).map { _ in UInt16(2 + random.next() % UInt64(symbols - 2)) }
      counts.add([0] + middle + [1], weight: 1)
    }
    let section = writer.section(counts, KneserNey(counts, symbols: symbols - 1))
    let image = try ModelImage(
      copying: ModelImage.assemble(name: "", sections: [(.wideNgram, 0, section)]))
    let ngram = try Ngram(image.section(.wideNgram, of: 0))
    try ngram.check(.damaged(part: "test"))
    Self.images.withLock { $0.append(image) }
    return ngram
  }

  /// Tables point into images, which must outlive them.
  private static let images = Mutex<[ModelImage]>([])

  @Test("Probabilities after any context sum up to one", arguments: 1...5 as ClosedRange<UInt64>)
  func sums(seed: UInt64) throws {
    let ngram = try ngram(seed: seed)
    var random = TrainingGenerator(seed: seed + 77)
    for _ in 0..<200 {
      var node = ngram.start
      for _ in 0..<(random.next() % 5) {
        node = ngram.score(of: 2 + Int(random.next() % UInt64(symbols - 2)), after: node).target
      }
      let sum = (1..<symbols).reduce(into: Float(0)) {
        $0 += Float.exponential(ngram.score(of: $1, after: node).score)
      }
      #expect(abs(sum - 1) < 0.06, "\(sum)")
    }
  }

  @Test("No more contexts are kept than there are numbers for, and probabilities still sum up to one")
  func fewContexts() throws {
    let most = 40
    let ngram = try ngram(NgramWriter(mostContexts: most), seed: 6)
    let all = try self.ngram(seed: 6)
    var random = TrainingGenerator(seed: 5)
    var node = ngram.start
    var full = all.start
    var highest: UInt32 = 0
    for _ in 0..<2000 {
      let symbol = 2 + Int(random.next() % UInt64(symbols - 2))
      node = ngram.score(of: symbol, after: node).target
      full = all.score(of: symbol, after: full).target
      highest = max(highest, full)
      #expect(node < most)
      let sum = (1..<symbols).reduce(into: Float(0)) {
        $0 += Float.exponential(ngram.score(of: $1, after: node).score)
      }
      #expect(abs(sum - 1) < 0.06, "\(sum)")
    }
    #expect(highest >= most)
  }

  /// Asks for more rows than there are slots, so that rows are made anew in the places of others.
  @Test("Rows of a range say what its symbols cost one by one", arguments: 1...5 as ClosedRange<UInt64>)
  func rows(seed: UInt64) throws {
    let ngram = try ngram(seed: seed)
    let rows = NgramRows(ngram, symbols: 4)
    var random = TrainingGenerator(seed: seed + 99)
    var node = ngram.start
    for round in 0..<20_000 {
      let first = round % 3 > 0 ? 2 : 2 + Int(random.next() % 7)
      if round % 3 == 0 { rows.begin(first..<(first + 4)) }
      if round % 3 == 1 { rows.begin(2..<6) }
      let row = rows.row(of: node)
      for offset in 0..<4 {
        let (score, target) = ngram.score(of: first + offset, after: node)
        #expect(score == Ngram.step * Float(rows.costs(row)[offset]) && target == rows.target(row, offset))
      }
      node = random.next() % 8 == 0 ? ngram.start : rows.target(row, Int(random.next() % 4))
    }
  }

  @Test("Contexts that are longer than any search expects are refused")
  func depth() throws {
    var packed = PackedNgram()
    for context in 0...(Ngram.deepest + 1) { packed.append(context: max(0, context - 1), backoff: 0) }
    let section = packed.section(start: 0)
    let image = try ModelImage(copying: ModelImage.assemble(name: "", sections: [(.wideNgram, 0, section)]))
    let ngram = try Ngram(image.section(.wideNgram, of: 0))
    #expect(throws: ModelError.damaged(part: "test")) { try ngram.check(.damaged(part: "test")) }
  }
}
