import ArticleIO
import Pipeline
import TestSupport
import Testing
import TextCore

@testable import Runner

@Suite("Runs in this process")
struct RunTests {
  /// A row for every byte of ASCII text, and an error or a way out for some documents.
  private struct Letters: Stage {
    static let layer = LayerSchema(name: "letters", summary: "Letters.", form: .compact)
    static let type = StageType(
      StageDescription(name: "letters", summary: "Fake.", version: "1", writes: [layer], filters: true)
    ) { _ in Letters() }

    func makeWorker(_ layers: LayerBinding) -> any StageWorker { Worker(layer: layers.layer("letters")) }

    private final class Worker: StageWorker {
      let layer: Int
      init(layer: Int) { self.layer = layer }

      func process(_ document: Int, of batch: Batch) throws -> Verdict {
        let text = batch.text(of: document)
        if text.count % 97 == 5 { throw DocumentFailure(stage: "", reason: "five") }
        if text.count % 89 == 7 { return .filter }
        for place in 0..<UInt32(text.count) {
          batch.layers[layer].spans.append(Span(start: place, end: place + 1))
        }
        return .keep
      }
    }
  }

  /// Counts its workers.
  private struct Counted: Stage {
    let made: Locked<Int>

    func makeWorker(_ layers: LayerBinding) -> any StageWorker {
      made.withLock { $0 += 1 }
      return Worker()
    }

    private final class Worker: StageWorker {
      func process(_ document: Int, of batch: Batch) -> Verdict { .keep }
    }
  }

  private func execute(
    _ inputs: [String], to output: String, workers: Int, memory: Int = 64_000_000,
    type: StageType = Letters.type
  ) throws -> RunResult {
    let request = StageRequest(
      type: type, label: type.description.name, options: OptionValues(),
      location: Pipeline.SourceLocation(source: "p.yaml", line: 1, column: 1))
    let plan = try Plan([request], registry: StageRegistry([type]))
    var settings = try RunSettings(OptionValues(defaultsOf: RunSettings.sections), layers: plan.layers)
    settings.memoryLimit = memory
    let runPlan = RunPlan(
      settings: settings, inputs: inputs.map { Input(name: $0, path: $0, format: .jsonl) },
      target: try OutputTarget(output, name: "out"), overwrites: true, resumes: false, facts: [])
    let progress = RunProgress(runPlan)
    let run = Run(
      plan: runPlan, chain: try Chain(plan), workers: workers, progress: progress, supervision: .none)
    return try run.execute(notify: { _ in _ = progress.snapshot }, report: { _ in })
  }

  private func archive(_ documents: Int, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<documents).map { number in
      let text = String(repeating: "x", count: random.int(0...400) * (random.oneIn(50) ? 20 : 1))
      return "{\"id\":\(number),\"text\":\"\(text)\"}\n"
    }.joined()
  }

  @Test("Any number of workers writes the same bytes and counts the same", arguments: [5, 100] as [UInt64])
  func workers(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let inputs = try (0..<6).map { number in
      try folder.write(archive(3_000, seed: seed + UInt64(number)), to: "in/\(number).jsonl")
    }
    let alone = try execute(inputs, to: folder.path("1.jsonl"), workers: 1)
    #expect(alone.counts.outcomes.documents == 18_000)
    #expect(alone.isComplete)
    let expected = try folder.read("1.jsonl")
    let quarantine = try folder.read("1.jsonl.quarantine.jsonl")
    #expect(expected.count > 4 << 20 && !quarantine.isEmpty)
    for (workers, memory) in [(2, 64_000_000), (5, 64_000_000), (5, 1)] {
      let result = try execute(inputs, to: folder.path("n.jsonl"), workers: workers, memory: memory)
      #expect(result.counts == alone.counts)
      #expect(result.bytesWritten == expected.count)
      let isSame = try folder.read("n.jsonl") == expected
      let isSameQuarantine = try folder.read("n.jsonl.quarantine.jsonl") == quarantine
      #expect(isSame && isSameQuarantine, "\(workers) workers")
      #expect(!folder.has("n.jsonl.journal"))
    }
  }

  @Test("No worker is made without work, and each has a thread of its own")
  func spareWorkers() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(archive(10, seed: 1), to: "a.jsonl")
    let made = Locked(0)
    let type = StageType(StageDescription(name: "counted", summary: "Fake.", version: "1")) { _ in
      Counted(made: made)
    }
    let result = try execute([input], to: folder.path("o.jsonl"), workers: 7, type: type)
    #expect(made.withLock { $0 } == 1)
    #expect(result.counts.outcomes.written == 10)
    #expect(result.workers == 7)
  }

  @Test("A device that takes nothing ends the run, whoever waits for memory")
  func full() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(archive(20_000, seed: 3), to: "a.jsonl")
    for memory in [1, 64_000_000] {
      let error = #expect(throws: RunError.self) {
        try execute([input], to: "/dev/full", workers: 4, memory: memory)
      }
      #expect(error?.description == "cannot write '/dev/full': No space left on device")
    }
  }
}
