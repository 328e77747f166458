import Pipeline
import TextCore

/// Finds out whether a stage keeps its contract on documents that are not friendly.
public struct PluginChecker {
  /// Growth of memory over all rounds that is taken for a leak, in bytes.
  private static let leak = 32 << 20
  private static let rounds = 20

  private let chain: Chain
  private let stage: Int

  /// Makes a checker of the last stage of a chain; those before it write what it reads.
  public init(_ chain: Chain) {
    self.chain = chain
    stage = chain.plan.steps.count - 1
  }

  /// What the check found.
  public struct Findings: Sendable {
    /// Each breach of the contract, in a sentence.
    public var breaches: [String] = []
    /// How many documents were tried, all rounds together.
    public var documents = 0
    /// Megabytes of text that the stage went through in a second.
    public var megabytesPerSecond = 0.0
    /// How much more memory it held in the end than when it was warm, in bytes.
    public var growth = 0
  }

  /// Runs the check.
  ///
  /// - Parameter note: is told of each part before it begins.
  /// - Throws: ``StageLoadError`` when the stage does not start.
  public func check(note: (String) -> Void) throws -> Findings {
    var findings = Findings()
    let samples = HostileDocuments.samples
    let worker = try chain.makeWorker()
    note("\(samples.count) documents, one by one")
    let alone = samples.map { sample in
      note("  \(sample.name)")
      return run([sample], on: worker)[0]
    }
    for (sample, outcome) in zip(samples, alone) {
      if let reason = outcome.failure {
        findings.breaches.append("document '\(sample.name)' fails: \(reason)")
      }
    }
    note("the same documents together, again, and in another worker")
    let other = try chain.makeWorker()
    let runs = [
      ("among others", run(samples, on: worker)), ("a second time", run(samples, on: worker)),
      ("in another worker", run(samples, on: other)),
    ]
    for (manner, outcomes) in runs {
      for (index, sample) in samples.enumerated() where outcomes[index] != alone[index] {
        findings.breaches.append("document '\(sample.name)' comes out otherwise \(manner)")
      }
    }
    note("memory and time, over \(Self.rounds) rounds")
    // Programs in slow languages would take minutes over the largest ones.
    let short = samples.filter { $0.text.utf8.count < 100_000 }
    measure(short, on: worker, &findings)
    findings.documents = samples.count * 4 + short.count * Self.rounds
    return findings
  }

  private func measure(
    _ samples: [HostileDocuments.Sample], on worker: ChainWorker, _ findings: inout Findings
  ) {
    let before = worker.used[stage]
    var warm = 0
    for round in 0..<Self.rounds {
      _ = run(samples, on: worker)
      if round == Self.rounds / 2 { warm = memory(of: worker) }
    }
    let seconds = Double(worker.used[stage] - before) / 1e9
    let bytes = samples.reduce(0) { $0 + $1.text.utf8.count } * Self.rounds
    findings.megabytesPerSecond = Double(bytes) / 1e6 / max(seconds, 1e-9)
    findings.growth = max(0, memory(of: worker) - warm)
    if findings.growth > Self.leak {
      findings.breaches.append(
        "memory grows by \(findings.growth >> 20) MiB over \(Self.rounds / 2) rounds of the same documents")
    }
  }

  /// The memory of the program that the stage lives in, or of this process, in bytes.
  private func memory(of worker: ChainWorker) -> Int {
    ResidentMemory.bytes(of: (worker.worker(of: stage) as? ProcessWorker)?.process ?? 0)
  }

  private func run(_ samples: [HostileDocuments.Sample], on worker: ChainWorker) -> [CheckedOutcome] {
    let batch = chain.makeBatch()
    for sample in samples { batch.append(id: sample.name, text: sample.text) }
    worker.run(batch)
    let written = chain.plan.steps[stage].writes.map { batch.layers[$0] }
    return samples.indices.map { CheckedOutcome(of: $0, in: batch, layers: written) }
  }
}

extension Batch {
  fileprivate func append(id: String, text: String) {
    let first = strings.count
    strings.append(utf8: id)
    let start = self.text.count
    self.text.append(utf8: text)
    let source = SourcePosition(piece: 0, offset: 0, line: 0, bytes: .empty)
    documents.append(
      Document(id: ByteRange(first, strings.count), text: ByteRange(start, self.text.count), source: source))
  }
}
