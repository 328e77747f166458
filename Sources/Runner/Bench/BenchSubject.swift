import ArticleIO
import ByteStreams
import Glibc
import Pipeline

/// What is measured: a chain with its resources loaded, over a sample of an archive.
struct BenchSubject: Sendable {
  let chain: Chain
  let settings: RunSettings
  let sample: InputSample

  /// The parts that a document passes, in order: reading, parsing, the stages, rendering, writing.
  var parts: [String] { ["read", "parse"] + chain.plan.steps.map(\.label) + ["render", "write"] }

  /// The indices of stages among ``parts``.
  var stageParts: Range<Int> { 2..<2 + chain.plan.steps.count }

  /// A pool of batches for one thread.
  func makePool() -> BatchPool { BatchPool { chain.makeBatch() } }

  /// Reads the sample from its start, decompressing on the calling thread, so that its meter sees it.
  func makeReader(_ pool: BatchPool) -> BatchReader {
    let options = InputOptions(expansion: ExpansionLimit(ratio: settings.expansionLimit), readsAhead: false)
    let inputs = InputSequence(
      sample.inputs, fields: settings.fields, documentLimit: settings.documentLimit
    ) { input throws(StreamError) in
      try InputReader(path: input.path ?? "/dev/stdin", options: options)
    }
    // Nothing is in flight but the batch at work, so no batch ever waits.
    return BatchReader(
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
    let folder =
      access("/dev/shm", W_OK) == 0 ? "/dev/shm" : getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let target = OutputTarget.file("\(folder)/dabir-bench-\(getpid()).jsonl", shards: 1)
    let plan = RunPlan(
      settings: settings, inputs: sample.inputs, target: target, overwrites: true, resumes: false, facts: [])
    let writer = try OrderedWriter(plan, resuming: CommittedProgress(), board: nil) { _ in }
    for file in target.files { unlink(OutputFile.partialPath(of: file)) }
    return writer
  }
}
