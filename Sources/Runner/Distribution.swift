/// How large some whole numbers are: least, greatest, sum, and how many fall between powers of two.
///
/// The bounds are the same everywhere, so that distributions of parts add up to that of the whole.
public struct Distribution: Sendable, Hashable {
  /// The least; nil when there are none.
  public private(set) var minimum: Int?
  /// The greatest; nil when there are none.
  public private(set) var maximum: Int?
  /// All of them together.
  public private(set) var sum = 0
  /// How many there are by their number of binary digits: 0, 1, 2 to 3, 4 to 7 and so on; none behind the last that
  /// is not zero.
  public private(set) var counts: [Int] = []

  /// Makes the distribution of nothing.
  public init() {}

  /// Takes over what was written down.
  init(minimum: Int?, maximum: Int?, sum: Int, counts: [Int]) {
    (self.minimum, self.maximum, self.sum, self.counts) = (minimum, maximum, sum, counts)
  }

  /// Adds a number that is not negative.
  public mutating func add(_ value: Int) {
    let bucket = Int.bitWidth - value.leadingZeroBitCount
    extend(to: bucket + 1)
    counts[bucket] += 1
    sum += value
    minimum = min(minimum ?? value, value)
    maximum = max(maximum ?? value, value)
  }

  /// Adds all numbers of another distribution.
  public mutating func add(_ other: Distribution) {
    extend(to: other.counts.count)
    for (bucket, count) in other.counts.enumerated() { counts[bucket] += count }
    sum += other.sum
    minimum = [minimum, other.minimum].compactMap { $0 }.min()
    maximum = [maximum, other.maximum].compactMap { $0 }.max()
  }

  private mutating func extend(to count: Int) {
    if counts.count < count { counts += repeatElement(0, count: count - counts.count) }
  }
}
