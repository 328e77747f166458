import Foundation
import Runner
import Testing

@Suite("Figures that add up")
struct RunStatisticsTests {
  private func figures(_ documents: Int, least: Int, most: Int, _ lengths: [Int]) -> RunStatistics {
    var figures = RunStatistics()
    figures.sums = ["documents": documents, "language/fa/documents": 1]
    figures.minima = ["text_bytes": least]
    figures.maxima = ["text_bytes": most]
    figures.histograms = ["text_bytes": lengths]
    figures.nanoseconds = ["wall": 40]
    return figures
  }

  @Test("Sums are added, minima and maxima kept, histograms added bucket by bucket")
  func merging() {
    var total = RunStatistics()
    total.merge(figures(3, least: 4, most: 9, [0, 1, 2]))
    total.merge(figures(5, least: 2, most: 8, [1]))
    var empty = RunStatistics()
    empty.sums = ["quarantined/parse": 2]
    total.merge(empty)
    #expect(total.sums == ["documents": 8, "language/fa/documents": 2, "quarantined/parse": 2])
    #expect(total.minima == ["text_bytes": 2])
    #expect(total.maxima == ["text_bytes": 9])
    #expect(total.histograms == ["text_bytes": [1, 1, 2]])
    #expect(total.nanoseconds == ["wall": 80])
  }

  @Test("Figures beyond all bounds stay at the bound")
  func overflow() {
    var total = figures(.max, least: 0, most: 0, [.max])
    let more = figures(1, least: 0, most: 0, [1])
    total.merge(more)
    #expect(total.sums["documents"] == .max)
    #expect(total.histograms["text_bytes"] == [.max])
  }

  @Test("What is written can be read, and has its names in order")
  func text() throws {
    let figures = figures(3, least: 4, most: 9, [0, 1, 2])
    let text = figures.value.text()
    #expect(try JSONDecoder().decode(RunStatistics.self, from: Data(text.utf8)) == figures)
    #expect(
      figures.value.line()
        == #"{"version":1,"sums":{"documents":3,"language/fa/documents":1},"minima":{"text_bytes":4},"#
        + #""maxima":{"text_bytes":9},"histograms":{"text_bytes":[0,1,2]},"nanoseconds":{"wall":40}}"#)
  }
}
