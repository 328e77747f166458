import ArticleIO
import CAllocationCounter
import Glibc
import Pipeline
import Statistics
import TestSupport
import Testing
import TextCore

@testable import Runner

@Suite("Measuring a chain")
struct MeasuringTests {
  /// A stage that gives each document a row for its first character, and leaves out those that begin with `-`.
  private struct FirstCharacter: Stage {
    static let type = StageType(
      StageDescription(
        name: "first", summary: "First characters.", version: "1",
        writes: [LayerSchema(name: "tokens", summary: "First characters.")], filters: true)
    ) { _ in FirstCharacter() }

    func makeWorker(_ layers: LayerBinding) -> any StageWorker { Worker(layer: layers.layer("tokens")) }

    final class Worker: StageWorker {
      let layer: Int

      init(layer: Int) { self.layer = layer }

      func process(_ document: Int, of batch: Batch) throws -> Verdict {
        switch batch.text(of: document).first {
        case UInt8(ascii: "!"): throw DocumentFailure(stage: "first", reason: "an exclamation mark")
        case UInt8(ascii: "-"): return .filter
        case nil: return .keep
        default:
          batch.layers[layer].spans.append(Span(start: 0, end: 1))
          return .keep
        }
      }
    }
  }

  private func chain() throws -> Chain {
    let request = StageRequest(
      type: FirstCharacter.type, label: "first", options: OptionValues(),
      location: SourceLocation(source: "p.yaml"))
    return try Chain(Plan([request], registry: StageRegistry([FirstCharacter.type])))
  }

  private func settings() throws -> RunSettings {
    try RunSettings(OptionValues(defaultsOf: RunSettings.sections), layers: chain().plan.layers)
  }

  private func input(_ folder: TemporaryFolder, _ texts: [String], as name: String = "a.jsonl") throws
    -> Input
  {
    let lines = texts.map { "{\"text\":\"\($0)\"}\n" }.joined()
    return Input(name: name, path: try folder.write(lines, to: name), format: .jsonl)
  }

  @Test("A round passes over the whole sample, and every part is measured in it and alone")
  func round() throws {
    let folder = try TemporaryFolder()
    let texts = ["one", "two", "-left out", "!failed"]
    let input = try input(folder, texts)
    let measurer = try RoundMeasurer(
      chain: chain(), settings: settings(), inputs: [input], sampleBytes: 100_000)
    let size = texts.map { "{\"text\":\"\($0)\"}\n".utf8.count }.reduce(0, +)
    let repeats = (100_000 + size - 1) / size
    let facts = measurer.facts
    #expect(facts.parts == ["read", "parse", "first", "render", "write"])
    #expect(facts.sample.repeats == repeats)
    #expect(facts.sample.documents == 4 * repeats)
    #expect(facts.sample.failed == repeats)
    #expect(facts.sample.textBytes == texts.map(\.utf8.count).reduce(0, +) * repeats)
    // Documents that were left out or failed have no rows in the output.
    #expect(facts.sample.tokens == 2 * repeats)
    #expect(facts.sample.inputBytes == size * repeats)
    for _ in 0..<2 {
      let times = try measurer.measure(alone: true)
      #expect(times.parts.count == 5 * facts.sample.batches)
      #expect(times.alone.count == 5)
      #expect((times.parts + times.alone).allSatisfy { $0 > 0 })
      #expect(times.parts.reduce(0, +) <= times.total)
    }
    #expect(try measurer.measure(alone: false).alone.isEmpty)
  }

  @Test("A stage that is run again alone leaves what it left before")
  func again() throws {
    let chain = try chain()
    let batch = chain.makeBatch()
    for text in ["one", "!", "-", "", "two"] {
      let start = batch.text.count
      batch.text.append(utf8: text)
      batch.documents.append(
        Document(
          id: .empty, text: ByteRange(start, batch.text.count),
          source: SourcePosition(piece: 0, offset: 0, line: 0, bytes: .empty)))
    }
    let prepared = PreparedBatch(batch, chain.plan, try chain.makeWorker())
    for _ in 0..<3 {
      _ = prepared.run(stage: 0)
      #expect(
        batch.documents.elements.map(\.state) == [.live, .failed(0), .filtered(stage: 0), .live, .live])
      #expect(batch.failures.count == 1)
      #expect((0..<5).map { batch.layers[0].rows(of: $0).count } == [1, 0, 0, 0, 1])
    }
  }

  @Test("Standard input and inputs without text are refused")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let (chain, settings) = (try chain(), try settings())
    let standardInput = Input(name: "-", path: nil, format: .jsonl)
    let refused = #expect(throws: RunError.self) {
      _ = try RoundMeasurer(chain: chain, settings: settings, inputs: [standardInput], sampleBytes: 1)
    }
    #expect(refused?.description.contains("only once") == true)
    let empty = try input(folder, [])
    let textless = #expect(throws: RunError.self) {
      _ = try RoundMeasurer(chain: chain, settings: settings, inputs: [empty], sampleBytes: 1)
    }
    #expect(textless?.description == "there is no text to measure in the inputs")
  }

  @Test("Of large inputs the beginnings are read, of many of them some")
  func sample() throws {
    let folder = try TemporaryFolder()
    let large = try (0..<8).map { index in
      try input(
        folder, [String](repeating: String(repeating: "x", count: 1_000), count: 2_000), as: "\(index).jsonl")
    }
    let few = InputSample(of: Array(large[..<2]), bytes: 3_000_000)
    #expect(few.inputs.count == 2)
    #expect(few.limit.sourceBytes == 1_500_000)
    let many = InputSample(of: large, bytes: 3_000_000)
    #expect(many.inputs.map(\.name) == ["0.jsonl", "2.jsonl", "4.jsonl", "6.jsonl"])
    #expect(many.limit.sourceBytes == 1 << 20)
    #expect(InputSample(of: large, bytes: 20_000_000).repeats == 2)
    let measurer = try RoundMeasurer(
      chain: chain(), settings: settings(), inputs: Array(large[..<2]), sampleBytes: 1_100_000)
    // Batches of 512 KB go on until each input's share is reached.
    #expect(measurer.facts.sample.documents > 2 * 1_000 && measurer.facts.sample.documents < 2 * 1_600)
  }

  @Test(
    "Requests for memory are counted where they are made",
    .enabled(if: dabir_count_allocations(), "sanitizers have an allocator of their own"))
  func allocations() {
    let before = dabir_allocations()
    var blocks: [UnsafeMutableRawPointer?] = []
    blocks.reserveCapacity(100)
    let reserved = dabir_allocations()
    for _ in 0..<40 { blocks.append(malloc(1_000)) }
    let after = dabir_allocations()
    for block in blocks { free(block) }
    #expect(reserved > before)
    #expect(after - reserved == 40)
  }
}
