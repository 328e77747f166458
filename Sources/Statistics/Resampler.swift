/// Random numbers that are the same in every run (SplitMix64), so that an interval can be computed again.
struct Resampler {
  private var state: UInt64 = 0x5DA2_B1C3

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// An index below a count, each as likely as any other.
  mutating func index(below count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  /// So many indices below a count, drawn with replacement.
  mutating func indices(_ count: Int) -> [Int] { (0..<count).map { _ in index(below: count) } }
}
