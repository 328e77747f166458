import Statistics

/// What a benchmark found.
public struct BenchResult: Sendable, Codable {
  /// The text that was measured on.
  public var sample: SampleFacts
  /// The whole chain on one thread.
  public var chain: ChainFigures
  /// Its parts in order: reading, parsing, the stages, rendering, writing.
  public var parts: [PartFigures]
  /// Whole runs with one worker, two, and so on; empty when that was left out.
  public var scaling: [ScalingPoint]
  /// What keeps the greatest number of workers from doing more.
  public var bottleneck: Bottleneck?
  /// Cost against length for each stage and rendering; empty when that was left out.
  public var lengths: [LengthCurve]
  /// How long fixed pieces of work took meanwhile.
  public var calibration: CalibrationFigures
  /// What the measuring itself cost, as a share of what it measured.
  public var measuringShare: Double
  /// What else the machine did meanwhile.
  public var noise: MachineNoise
}

/// The text that was measured on.
public struct SampleFacts: Sendable, Hashable, Codable {
  /// Documents.
  public var documents: Int
  /// Bytes of text.
  public var textBytes: Int
  /// Bytes read, as the inputs are on the disk.
  public var inputBytes: Int
  /// Tokens; nil when no stage writes them.
  public var tokens: Int?
  /// Batches.
  public var batches: Int
  /// How often each input was read in a round, because it is small.
  public var repeats: Int
  /// Documents that failed.
  public var failed: Int
  /// Rounds over the sample that were measured.
  public var rounds: Int
}

/// The whole chain on one thread.
public struct ChainFigures: Sendable, Hashable, Codable {
  /// Seconds of processor time for the sample.
  public var seconds: Interval
  /// Seconds that passed for the sample.
  public var wallSeconds: Interval
  /// Time from the first stage to the last for a document.
  public var latency: LatencyFigures
  /// The part of the time that belongs to no part, as a share.
  public var unattributedShare: Double
}

/// One part of the chain.
public struct PartFigures: Sendable, Hashable, Codable {
  /// Its name; of a stage, the one that it goes by in the pipeline.
  public var name: String
  /// Whether it is a stage.
  public var isStage: Bool
  /// Seconds of processor time for the sample, in the chain.
  public var seconds: Interval
  /// The same in every round.
  public var roundSeconds: [Double]
  /// Rounds that were far from the others.
  public var outliers: Outliers
  /// Its part of the chain's time, as a share.
  public var share: Double
  /// Text in bytes per second of processor time, in the chain.
  public var textBytesPerSecond: Interval
  /// Documents per second, in the chain.
  public var documentsPerSecond: Double
  /// Tokens per second, in the chain; nil when no stage writes them.
  public var tokensPerSecond: Double?
  /// Text in bytes per second, alone on what earlier parts left.
  public var aloneTextBytesPerSecond: Interval
  /// Time for a document.
  public var latency: LatencyFigures
  /// Requests for memory by document; nil where they cannot be counted.
  public var allocationsPerDocument: Double?
}

/// How long documents took, in nanoseconds.
public struct LatencyFigures: Sendable, Hashable, Codable {
  /// Half of them took no longer.
  public var median: UInt64
  /// 99 of 100 took no longer.
  public var percentile99: UInt64
  /// None took longer.
  public var maximum: UInt64
  /// How many were measured.
  public var documents: UInt64
  /// Whether a document takes what its batch takes.
  public var isOfBatch: Bool

  init(_ histogram: LatencyHistogram, isOfBatch: Bool = false) {
    median = histogram.quantile(0.5)
    percentile99 = histogram.quantile(0.99)
    maximum = histogram.maximum
    documents = histogram.count
    self.isOfBatch = isOfBatch
  }
}

/// Whole runs with one number of workers.
public struct ScalingPoint: Sendable, Hashable, Codable {
  /// The number of workers.
  public var workers: Int
  /// Text in bytes per second of the clock on the wall.
  public var textBytesPerSecond: Interval
  /// The rate as a share of so many times that of one worker.
  public var efficiency: Interval
  /// Processors that were at work on average.
  public var processorUse: Double
}

/// What documents cost by their length.
public struct LengthCurve: Sendable, Hashable, Codable {
  /// Documents of one length.
  public struct Point: Sendable, Hashable, Codable {
    /// The length in bytes.
    public var bytes: Int
    /// Processor time a document.
    public var nanoseconds: Interval
  }

  /// The part: a stage, or rendering.
  public var part: String
  /// Its costs by length.
  public var points: [Point]
  /// The exponent of the power of the length that costs grow with, from 10 KB on; 1 is linear. Nil when too few
  /// lengths could be measured.
  public var exponent: Interval?

  /// Whether the cost of a byte grows with the length of its document.
  public var isSuperlinear: Bool { exponent.map { $0.value > 1.15 && $0.low > 1 } ?? false }
}

/// How long fixed pieces of work took in each round: the speed of the machine.
public struct CalibrationFigures: Sendable, Hashable, Codable {
  /// Nanoseconds for work within the first cache.
  public var core: [UInt64]
  /// Nanoseconds for work in shared caches.
  public var memory: [UInt64]
}
