import Testing

@testable import DabirCommand

@Suite("Figures")
struct FiguresTests {
  @Test("Counts have thousands apart, and documents their number")
  func counts() {
    #expect(
      [0, 7, 999, 1000, 1_234_567, -1, -1000, -999_999].map(Figures.count) == [
        "0", "7", "999", "1,000", "1,234,567", "-1", "-1,000", "-999,999",
      ])
    #expect(Figures.count(.min) == "-9,223,372,036,854,775,808")
    #expect(
      [0, 1, 2, 1234].map(Figures.documents) == [
        "0 documents", "1 document", "2 documents", "1,234 documents",
      ])
  }

  @Test(
    "Durations are rounded up to the second",
    arguments: [
      (0, "00:00"), (0.2, "00:01"), (59.5, "01:00"), (754, "12:34"), (3599.5, "1:00:00"), (3723, "1:02:03"),
      (360_000, "100:00:00"), (.infinity, "277777:46:40"),
    ] as [(Double, String)])
  func durations(seconds: Double, expected: String) { #expect(Figures.duration(seconds) == expected) }

  @Test(
    "Decimals have three figures or so",
    arguments: [
      (0, "0.00"), (0.056, "0.06"), (0.999, "1.00"), (1, "1.0"), (12.34, "12.3"), (99.96, "100.0"),
      (100, "100"),
      (1234.5, "1,235"), (-0.5, "-0.50"), (.nan, "–"), (.infinity, "–"), (1e15, "–"),
    ] as [(Double, String)])
  func decimals(value: Double, expected: String) { #expect(Figures.decimal(value) == expected) }

  @Test("Decimals have as many places as asked for")
  func places() {
    #expect((0...3).map { Figures.decimal(2.0625, places: $0) } == ["2", "2.1", "2.06", "2.063"])
    #expect(Figures.decimal(-1.05, places: 1) == "-1.1")
    #expect(Figures.decimal(3.007, places: 2) == "3.01")
  }

  @Test(
    "Short figures have at most five characters",
    arguments: [
      (0.5, "0.50"), (9.96, "10.0"), (1234, "1,234"), (9994, "9,994"), (9996, "10.0k"), (12_340, "12.3k"),
      (99_960, "100k"),
      (999_400, "999k"), (999_600, "1.0M"), (123_456_789, "123M"), (2.5e9, "2.5G"),
    ] as [(Double, String)])
  func short(value: Double, expected: String) { #expect(Figures.short(value) == expected) }

  @Test("Times and amounts of bytes have the unit that fits")
  func units() {
    #expect(
      [0, 850, 999, 1000, 1234, 9960, 12_400, 3_400_000_000].map(Figures.time) == [
        "0ns", "850ns", "999ns", "1.0µs", "1.2µs", "10µs", "12µs", "3.4s",
      ])
    #expect([1, 100, 1000, 1e6, 1e10].map(Figures.roundTime) == ["1ns", "100ns", "1µs", "1ms", "10s"])
    #expect(
      [0, 999, 1000, 1536, 12_345, 3_200_000, 2_000_000_000].map(Figures.bytes) == [
        "0B", "999B", "1kB", "1.5kB", "12kB", "3.2MB", "2GB",
      ])
  }
}
