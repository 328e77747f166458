import Testing

@testable import Statistics

@Suite("Quantiles, outliers, intervals")
struct QuantileTests {
  @Test("Quantiles are those of R's type 7")
  func quantiles() {
    let values = [15.0, 20, 35, 40, 50]
    #expect(values.quantile(0) == 15)
    #expect(values.quantile(0.4) == 29)
    #expect(values.quantile(0.25) == 20)
    #expect(values.quantile(1) == 50)
    #expect([4.0, 1, 3, 2].median == 2.5)
    #expect([Double]().median.isNaN)
    #expect([7.0].quantile(0.9) == 7)
  }

  @Test("Outliers lie outside of Tukey's fences")
  func outliers() {
    let calm = Outliers((1...8).map(Double.init))
    #expect(calm.mild == 0 && calm.severe == 0)
    // Quartiles 3.75 and 9.25, range 5.5: mild beyond 17.5, severe beyond 25.75.
    let values = (1...10).map(Double.init) + [19, 28]
    #expect(Outliers(values).mild == 1)
    #expect(Outliers(values).severe == 1)
    #expect(Outliers([1, 1, 1, 1, 1, 1, 1, 9]).severe == 1)
  }

  @Test("Intervals turn times into rates")
  func intervals() {
    let time = Interval(low: 2, value: 4, high: 8)
    #expect(time.rate(of: 16) == Interval(low: 2, value: 4, high: 8))
    #expect(time.scaled(by: 0.5) == Interval(low: 1, value: 2, high: 4))
    #expect(time.relativeHalfWidth == 0.75)
    #expect(Interval(low: 0, value: 0, high: 0).relativeHalfWidth == 0)
    #expect(Interval(low: -1, value: 0, high: 1).relativeHalfWidth == .infinity)
    #expect(time.overlaps(Interval(low: 8, value: 9, high: 9)))
    #expect(!time.overlaps(Interval(low: 8.1, value: 9, high: 9)))
  }
}
