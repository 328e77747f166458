/// How much is measured.
public struct BenchSettings: Sendable, Hashable {
  /// Bytes of input that a round passes over, about.
  public var sampleBytes: Int
  /// Seconds for everything, about.
  public var seconds: Double
  /// Rounds go on until all intervals are at most this wide to each side, as a share, or time is up.
  public var precision: Double
  /// The greatest number of workers; 0 leaves whole runs out.
  public var workers: Int
  /// Whether cost is measured against length.
  public var measuresLengths: Bool

  /// Makes settings.
  public init(
    sampleBytes: Int = 16_000_000, seconds: Double = 60, precision: Double = 0.01, workers: Int,
    measuresLengths: Bool = true
  ) {
    self.sampleBytes = sampleBytes
    self.seconds = seconds
    self.precision = precision
    self.workers = workers
    self.measuresLengths = measuresLengths
  }
}
