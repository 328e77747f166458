import ArticleIO
import ByteStreams
import Glibc
import Pipeline

/// What is measured: a chain with its resources loaded, over a sample of an archive.
struct BenchSubject: Sendable {
  let chain: Chain
  let settings: RunSettings
  let sample: InputSample

  /// - Parameter sampleBytes: the input that a round passes over, about.
  init(chain: Chain, settings: RunSettings, inputs: [Input], sampleBytes: Int) throws(RunError) {
    guard !inputs.contains(where: { $0.path == nil }) else {
      throw RunError("standard input cannot be measured, since it can be read only once: name a file")
    }
    self.chain = chain
    self.settings = settings
    sample = InputSample(of: inputs, bytes: sampleBytes)
  }

  /// The parts that a document passes, in order: reading, parsing, the stages, rendering, writing.
  var parts: [String] { ["read", "parse"] + chain.plan.steps.map(\.label) + ["render", "write"] }

  /// The indices of stages among ``parts``.
  var stageParts: Range<Int> { 2..<2 + chain.plan.steps.count }

  /// A pool of batches for one thread.
  func makePool() -> BatchPool { BatchPool { chain.makeBatch() } }

  /// Reads the sample from its start, decompressing on the calling thread, so that its meter sees it.
  func makeReader(_ pool: BatchPool) throws(RunError) -> BatchReader {
    let options = InputOptions(expansion: ExpansionLimit(ratio: settings.expansionLimit), readsAhead: false)
    let inputs = InputSequence(
      sample.inputs, fields: settings.fields, documentLimit: settings.documentLimit
    ) { input throws(StreamError) in
      try InputReader(path: input.path ?? "/dev/stdin", options: options)
    }
    // Nothing is in flight but the batch at work, so no batch ever waits.
    return try BatchReader(
      inputs, documentLimit: settings.documentLimit, pool: pool, budget: MemoryBudget(limit: .max),
      sample: sample.limit)
  }

  func makeWorker(_ meter: @escaping Meter) throws(RunError) -> BatchWorker {
    try BatchWorker(
      chain: chain, settings: settings, target: .device("/dev/null"), culprits: [:], notes: nil, meter: meter)
  }

  /// The writer of a run whose output goes to a file in memory that has lost its name, so that nothing is left
  /// behind however the program ends.
  func makeWriter() throws(RunError) -> OrderedWriter {
    let target = Self.target
    let plan = RunPlan(
      settings: settings, inputs: sample.inputs, target: target, overwrites: true, resumes: false, facts: [])
    let writer = try OrderedWriter(plan, resuming: CommittedProgress(), board: nil) { _ in }
    for file in target.files { unlink(OutputFile.partialPath(of: file)) }
    return writer
  }

  /// Removes the failed documents of a writer that is done with.
  func removeQuarantine() {
    if let path = Self.target.quarantinePath { unlink(OutputFile.partialPath(of: path)) }
  }

  private static let target: OutputTarget = {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : temporary
    return .file("\(folder)/dabir-bench-\(getpid()).jsonl", shards: 1)
  }()
}
