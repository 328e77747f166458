import Statistics
import Testing

@testable import Runner

@Suite("Bottlenecks and bent curves")
struct BottleneckTests {
  private func bottleneck(
    reader: Double = 0.2, writer: Double = 0.2, wait: Double = 0, use: Double = 4, slowdown: Double = 1
  ) -> Bottleneck.Kind {
    Bottleneck(
      readerShare: reader, writerShare: writer, waitShare: wait, processorUse: use, workers: 4,
      slowdown: slowdown,
      busiestPart: "tokenize", busiestShare: 0.5
    ).kind
  }

  @Test("The most telling sign names the bottleneck")
  func kinds() {
    #expect(bottleneck() == .part)
    #expect(bottleneck(reader: 0.9, use: 1.2) == .reader)
    #expect(bottleneck(writer: 0.8, wait: 0.5, use: 2) == .writer)
    #expect(bottleneck(wait: 0.4, use: 2.5) == .memoryLimit)
    #expect(bottleneck(use: 3) == .otherProcesses)
    #expect(bottleneck(slowdown: 1.3) == .sharedHardware)
  }

  private func curve(_ cost: (Double) -> Double) -> LengthCurve {
    let points = LengthCurves.lengths.map { length in
      let value = cost(Double(length))
      return LengthCurve.Point(bytes: length, nanoseconds: Interval(low: value, value: value, high: value))
    }
    let exponent = PowerLaw.exponent(points.map { (Double($0.bytes), $0.nanoseconds.value) })
    return LengthCurve(part: "p", points: points, exponent: exponent)
  }

  @Test("What is linear is not called out; what is more is")
  func curves() {
    #expect(!curve { 500 + 2 * $0 }.isSuperlinear)
    #expect(!curve { _ in 300 }.isSuperlinear)
    #expect(curve { $0 * $0 / 1_000 }.isSuperlinear)
    #expect(curve { $0 * $0.squareRoot() }.isSuperlinear)
    #expect(!LengthCurve(part: "p", points: [], exponent: nil).isSuperlinear)
  }
}
