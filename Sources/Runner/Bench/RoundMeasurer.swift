import Pipeline
import TextCore

/// Measures rounds in this process.
///
/// Ownership: one thread.
public final class RoundMeasurer: RoundSource {
  private let subject: BenchSubject
  private let chain: ChainRound
  private let lone: LoneParts
  private let calibration = Calibration()
  /// What is measured on.
  public let facts: RoundFacts

  /// Passes over the sample until memory and caches are as they stay.
  ///
  /// - Parameters:
  ///   - inputs: files; standard input cannot be read again and is refused.
  ///   - sampleBytes: the input that a round passes over, about.
  /// - Throws: ``RunError`` when the sample cannot be read or has no text.
  public convenience init(
    chain: Chain, settings: RunSettings, inputs: [Input], sampleBytes: Int
  ) throws(RunError) {
    try self.init(BenchSubject(chain: chain, settings: settings, inputs: inputs, sampleBytes: sampleBytes))
  }

  init(_ subject: BenchSubject) throws(RunError) {
    self.subject = subject
    chain = try ChainRound(subject, meter: Clock.threadNanoseconds)
    _ = try chain.run()
    let warm = try chain.run()
    lone = try LoneParts(subject, batchCount: warm.batchCount)
    guard warm.counts.textBytes > 0 else { throw RunError("there is no text to measure in the inputs") }
    let tokens = subject.chain.plan.layer(named: LayerSchema.tokens.name).map { layer in
      warm.counts.languages.values.reduce(0) { $0 + $1.rows[layer] }
    }
    let outcomes = warm.counts.outcomes
    // Reading alone is of the whole sample.
    facts = RoundFacts(
      parts: subject.parts,
      sample: SampleFacts(
        documents: outcomes.documents, textBytes: warm.counts.textBytes, inputBytes: warm.inputBytes,
        tokens: tokens, batches: warm.batchCount, repeats: subject.sample.repeats,
        failed: outcomes.totalQuarantined),
      aloneTextBytes: [warm.counts.textBytes] + subject.parts.dropFirst().map { [lone] _ in lone.textBytes })
  }

  /// Batches from all over the sample, with all layers.
  var batches: [Batch] { lone.batches }

  /// Measures a round.
  public func measure(alone measuresAlone: Bool) throws(RunError) -> RoundTimes {
    let core = calibration.coreNanoseconds()
    let memory = calibration.memoryNanoseconds()
    let use = try chain.run()
    var alone: [UInt64] = []
    for part in subject.parts.indices where measuresAlone { alone.append(try lone.run(part: part)) }
    return RoundTimes(
      parts: use.uses, alone: alone, total: use.total,
      wall: use.wallNanoseconds, core: core, memory: memory)
  }
}
