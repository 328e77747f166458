import ArticleIO
import Pipeline
import Statistics
import TextCore

/// Measures what a document costs by its length, for each stage and for rendering.
///
/// The documents are cut from one text, so that only their length differs: documents of the sample, in turn from
/// all over it, one after the other.
final class LengthCurves {
  /// The lengths in bytes: from 1 KB to 10 MB, two to a power of ten.
  static let lengths = [1_000, 3_200, 10_000, 32_000, 100_000, 320_000, 1_000_000, 3_200_000, 10_000_000]
  /// Text that each length is measured on at least.
  private static let amount = 1_000_000
  /// Costs that do not depend on the length hide the law below this one.
  private static let fittedFrom = 10_000

  private let subject: BenchSubject
  private let renderer: JSONLRenderer
  private let stages: ChainWorker
  private let text: [UInt8]
  /// Nanoseconds a document by part (the stages, then rendering), length and round.
  private var costs: [[[Double]]]
  private var prepared: [PreparedBatch] = []

  /// - Parameter batches: batches from all over the sample.
  init(_ subject: BenchSubject, batches: [Batch]) throws(RunError) {
    self.subject = subject
    renderer = JSONLRenderer(options: subject.settings.output, schemas: subject.chain.plan.layers)
    stages = try subject.makeStages()
    text = Self.mixture(of: batches, bytes: Self.lengths.last ?? 0)
    let parts = subject.stageParts.count + 1
    costs = [[[Double]]](repeating: [[Double]](repeating: [], count: Self.lengths.count), count: parts)
  }

  /// Measures rounds over all lengths until a moment of the monotonic clock; the first goes on to the longest
  /// length that it has time for.
  func run(until deadline: UInt64) {
    guard !text.isEmpty else { return }
    let limit = min(Self.lengths.last ?? 0, subject.settings.documentLimit)
    for length in Self.lengths where length <= limit {
      let start = Clock.monotonicNanoseconds()
      prepared.append(PreparedBatch(makeBatch(length), subject.chain.plan, stages))
      measure(prepared.count - 1)
      // The next one is three times as long; one that is slower than linear may take its square.
      let taken = Clock.monotonicNanoseconds() - start
      let next = length >= Self.amount ? taken * 10 : taken * 3
      if Clock.monotonicNanoseconds() + next > deadline { break }
    }
    repeat {
      for index in prepared.indices { measure(index) }
    } while Clock.monotonicNanoseconds() < deadline
  }

  /// The curve of each part: the stages in order, then rendering.
  var curves: [LengthCurve] {
    zip(subject.parts[subject.stageParts.lowerBound...subject.stageParts.upperBound], costs).map {
      name, costs in
      let points = zip(Self.lengths, costs).compactMap { length, rounds in
        rounds.isEmpty ? nil : LengthCurve.Point(bytes: length, nanoseconds: Bootstrap.median(rounds))
      }
      let fitted = points.filter { $0.bytes >= Self.fittedFrom }
      let exponent = PowerLaw.exponent(fitted.map { (Double($0.bytes), $0.nanoseconds.value) })
      return LengthCurve(part: name, points: points, exponent: fitted.count < 4 ? nil : exponent)
    }
  }

  private func measure(_ index: Int) {
    let batch = prepared[index]
    let documents = Double(batch.batch.documents.count)
    for stage in 0..<subject.stageParts.count {
      costs[stage][index].append(Double(batch.run(stage: stage)) / documents)
    }
    costs[subject.stageParts.count][index].append(Double(batch.render(renderer)) / documents)
  }

  /// A batch of documents of one length, cut at characters.
  private func makeBatch(_ length: Int) -> Batch {
    let batch = subject.chain.makeBatch()
    var start = 0
    while start == 0 || start + length <= min(text.count, Self.amount) {
      var end = min(text.count, start + length)
      while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
      let first = batch.text.count
      text[start..<end].withUnsafeBufferPointer { batch.text.append($0) }
      let source = SourcePosition(piece: 0, offset: start, line: 0, bytes: .empty)
      batch.documents.append(
        Document(id: .empty, text: ByteRange(first, batch.text.count), source: source))
      start = end
    }
    return batch
  }

  private static func mixture(of batches: [Batch], bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    guard batches.contains(where: { $0.text.count > 0 }) else { return text }
    var document = 0
    while text.count < bytes {
      for batch in batches where batch.documents.count > 0 {
        text += batch.text(of: document % batch.documents.count)
        text.append(UInt8(ascii: "\n"))
      }
      document += 1
    }
    return text
  }
}
