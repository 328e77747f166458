import Glibc

/// Random numbers that are the same in every run (SplitMix64).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below a count.
  mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  /// One of some values, of which there is at least one.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// A length with a long tail (log-normal with sigma 1): half are shorter than the median, one in a thousand is
  /// twenty-two times as long, and none more than two hundred times.
  mutating func length(median: Double) -> Int {
    let a = (Double(next() >> 11) + 1) / 0x1p53
    let b = Double(next() >> 11) / 0x1p53
    let normal = (-2 * log(a)).squareRoot() * cos(2 * .pi * b)
    return Int(median * exp(min(normal, log(200))))
  }
}
