import Glibc
import Testing

@testable import Statistics

@Suite("Power law")
struct PowerLawTests {
  private let sizes: [Double] = [1, 3, 10, 32, 100, 320, 1000, 3200]

  @Test("The exponent of an exact power is found", arguments: [0.5, 1, 1.5, 2])
  func exact(exponent: Double) throws {
    let fit = try #require(PowerLaw.exponent(sizes.map { ($0, 7 * pow($0, exponent)) }))
    #expect(abs(fit.value - exponent) < 1e-12)
    #expect(abs(fit.low - exponent) < 1e-12)
    #expect(abs(fit.high - exponent) < 1e-12)
  }

  @Test("One wild point does not move the exponent")
  func robust() throws {
    var points = sizes.map { (size: $0, cost: 2 * $0) }
    points[4].cost *= 10
    let fit = try #require(PowerLaw.exponent(points))
    #expect(abs(fit.value - 1) < 1e-12)
    #expect(fit.low < 1 && fit.high > 1)
  }

  @Test("n log n is more than linear, and less than the power of 1.5")
  func logarithmic() throws {
    let fit = try #require(PowerLaw.exponent(sizes.dropFirst().map { ($0, $0 * log($0)) }))
    #expect(fit.low > 1 && fit.high < 1.7)
    #expect(fit.value > 1.1 && fit.value < 1.5)
  }

  @Test("One size alone has no exponent")
  func tooFew() {
    #expect(PowerLaw.exponent([]) == nil)
    #expect(PowerLaw.exponent([(3, 4)]) == nil)
    #expect(PowerLaw.exponent([(3, 4), (3, 5)]) == nil)
  }
}
