import Pipeline
import Testing

@Suite("Amounts of memory")
struct ByteAmountTests {
  @Test(
    "Amounts as people write them",
    arguments: [
      ("4096", 4096), ("0", 0), ("512MB", 512_000_000), ("512 MB", 512_000_000), ("512mb", 512_000_000),
      ("1kB", 1000), ("1KB", 1000), ("1KiB", 1024), ("1.5 GiB", 1_610_612_736), ("2TB", 2_000_000_000_000),
      ("1TiB", 1 << 40), ("7B", 7), (".5kB", 500),
    ])
  func amounts(text: String, bytes: Int) {
    #expect(ByteAmount.parse(text) == bytes)
  }

  @Test(
    "What is no amount",
    arguments: [
      "", "MB", "-1", "+1", "1e3", "1.2.3", "12 apples", "1 M", "1M", "٣", "0x10", "9e18", "99999999TB",
      "1MB ", "1.5", "0.5B",
      "1,000", " 1", ".", "inf", "nan",
    ])
  func none(text: String) {
    #expect(ByteAmount.parse(text) == nil)
  }

  @Test(
    "Amounts in messages",
    arguments: [
      (0, "0B"), (999, "999B"), (1000, "1kB"), (1001, "1001B"), (1024, "1KiB"), (32_000_000, "32MB"),
      (1 << 30, "1GiB"), (1_500_000, "1500kB"), (2_000_000_000_000, "2TB"),
    ])
  func text(bytes: Int, text: String) {
    #expect(ByteAmount.text(bytes) == text)
    #expect(ByteAmount.parse(text) == bytes)
  }
}
