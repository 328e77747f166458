import Pipeline
import Synchronization
import Testing
import TextCore

@Suite("Chains")
struct ChainTests {
  private struct Trouble: Error, CustomStringConvertible { let description = "out of luck" }

  /// Writes a row over the first byte of every document, and fails on some.
  private func first(
    _ schema: LayerSchema = .words, failing: @escaping @Sendable (String) -> Bool = { _ in false }
  ) -> StageType {
    fake("first", writes: [schema]) { document, batch, layers in
      append(0, 1, to: batch.layers[layers.layer(schema.name)])
      if failing(batch.string(document)) { throw Trouble() }
      return .keep
    }
  }

  @Test("A failure belongs to one document, and its rows are dropped")
  func failure() throws {
    let second = fake("second", reads: [.required("words")], writes: [.sentences]) {
      document, batch, layers in
      let words = batch.layers[layers.layer("words")]
      #expect(words.rows(of: document).count == 1)
      batch.layers[layers.layer("sentences")].spans.append(Span(start: 0, end: 1))
      return .keep
    }
    let chain = try chain([first { $0 == "bad" }, second])
    let batch = chain.makeBatch()
    for text in ["one", "bad", "two", "bad"] { batch.add(text) }
    try chain.makeWorker().run(batch)
    #expect((0..<4).map { batch.reason($0) } == [nil, "out of luck", nil, "out of luck"])
    #expect(batch.failures.map(\.stage) == ["first", "first"])
    for layer in batch.layers {
      #expect(layer.sealedDocuments == 4)
      #expect((0..<4).map { layer.rows(of: $0) } == [0..<1, 1..<1, 1..<2, 2..<2])
      #expect(layer.isRectangular)
    }
  }

  @Test("A stage's own failure gives its reason; the stage goes by its label")
  func ownFailure() throws {
    let stage = fake("stage") { _, _, _ in throw DocumentFailure(stage: "ignored", reason: "because") }
    let plan = try Plan([request(stage, as: "mine")], registry: StageRegistry([]))
    let chain = try Chain(plan)
    let batch = chain.makeBatch()
    batch.add("a")
    try chain.makeWorker().run(batch)
    #expect(batch.failures == [DocumentFailure(stage: "mine", reason: "because")])
  }

  @Test("What is filtered is seen by no later stage")
  func filter() throws {
    let short = fake("short") { document, batch, _ in batch.string(document).count < 3 ? .filter : .keep }
    let chain = try chain([short, first()])
    let batch = chain.makeBatch()
    for text in ["long", "x", "longer"] { batch.add(text) }
    try chain.makeWorker().run(batch)
    #expect((0..<3).map { batch.documents[$0].state } == [.live, .filtered(stage: 0), .live])
    #expect((0..<3).map { batch.layers[0].rows(of: $0) } == [0..<1, 1..<1, 1..<2])
  }

  @Test("A batch that cannot begin fails every live document")
  func begin() throws {
    let short = fake("short") { document, batch, _ in batch.string(document).isEmpty ? .filter : .keep }
    let stuck = fake("stuck", writes: [.words], FakeStage(begin: { _ in throw Trouble() }))
    let chain = try chain([short, stuck])
    let batch = chain.makeBatch()
    for text in ["a", "", "b"] { batch.add(text) }
    try chain.makeWorker().run(batch)
    #expect((0..<3).map { batch.reason($0) } == ["out of luck", nil, "out of luck"])
    #expect(batch.layers[0].sealedDocuments == 3)
  }

  @Test("A stage or worker that cannot start names itself")
  func loading() throws {
    let type = StageType(StageDescription(name: "s", summary: "", version: "1")) { _ in throw Trouble() }
    let error = #expect(throws: StageLoadError.self) { try chain([type]) }
    #expect(error?.description == "stage 's' could not start: out of luck")
    let worker = fake("w", FakeStage(workerError: DocumentFailure(stage: "", reason: "no room")))
    let ready = try chain([worker])
    let late = #expect(throws: StageLoadError.self) { try ready.makeWorker() }
    #expect(late?.stage == "w")
    #expect(late?.reason.contains("no room") == true)
  }

  @Test("An observer is told of every document before each stage; time is measured")
  func observer() throws {
    final class Witness: ChainObserver {
      var seen: [[Int]] = []
      func willBegin(_ batch: Batch, stage: Int) { seen.append([batch.documents.count, -1, stage]) }
      func willProcess(_ document: Int, of batch: Batch, stage: Int) { seen.append([document, stage]) }
    }
    let chain = try chain([first { $0 == "bad" }, fake("next")])
    let batch = chain.makeBatch()
    for text in ["a", "bad", "b"] { batch.add(text) }
    let worker = try chain.makeWorker()
    let witness = Witness()
    worker.observer = witness
    worker.run(batch)
    #expect(witness.seen == [[3, -1, 0], [0, 0], [1, 0], [2, 0], [3, -1, 1], [0, 1], [2, 1]])
    #expect(worker.used.count == 2)
    #expect(worker.used.allSatisfy { $0 > 0 })
  }

  @Test("Stages are measured by the meter that is given, and can be run one by one")
  func meter() throws {
    let readings = Mutex<UInt64>(0)
    let chain = try chain([fake("one"), fake("two")])
    // Every reading is 10 more than the one before.
    let worker = try chain.makeWorker {
      readings.withLock { reading in
        reading += 10
        return reading
      }
    }
    let batch = chain.makeBatch()
    batch.add("a")
    worker.run(stage: 0, over: batch)
    #expect(worker.used == [10, 0])
    worker.run(stage: 1, over: batch)
    worker.run(stage: 1, over: batch)
    #expect(worker.used == [10, 20])
  }

  @Test("An empty batch and an empty chain do nothing")
  func empty() throws {
    let nothing = try chain([])
    let batch = nothing.makeBatch()
    batch.add("a")
    try nothing.makeWorker().run(batch)
    #expect(batch.documents[0].state.isLive)
    let one = try chain([first()])
    let none = one.makeBatch()
    try one.makeWorker().run(none)
    #expect(none.layers[0].sealedDocuments == 0)
  }

  @Test("Optional layers are bound only when they are there")
  func binding() throws {
    let reader = fake("reader", reads: [.optional("words"), .optional("none")]) { _, _, layers in
      #expect(layers.optionalLayer("words") == 0)
      #expect(layers.optionalLayer("none") == nil)
      return .keep
    }
    let chain = try chain([first(), reader])
    let batch = chain.makeBatch()
    batch.add("a")
    try chain.makeWorker().run(batch)
    #expect(batch.failures.isEmpty)
  }
}
