import ArticleIO
import Pipeline
import TextCore

/// A batch that has been through the whole chain, and on which any part can be run again alone.
///
/// Ownership: one thread; it keeps its batch.
final class PreparedBatch {
  let batch: Batch
  private let plan: Plan
  private let chain: ChainWorker
  /// What had become of the documents before each stage, and after the last.
  private let marks: [Batch.Mark]

  /// Runs a batch of decoded documents through the chain; rows that its layers have are dropped.
  init(_ batch: Batch, _ plan: Plan, _ chain: ChainWorker) {
    self.batch = batch
    self.plan = plan
    self.chain = chain
    batch.rewind(to: batch.mark(), emptying: Array(batch.layers.indices))
    var marks: [Batch.Mark] = []
    for stage in plan.steps.indices {
      marks.append(batch.mark())
      chain.run(stage: stage, over: batch)
    }
    self.marks = marks + [batch.mark()]
  }

  /// Runs a stage once more on the layers that the earlier ones wrote.
  ///
  /// - Returns: the time it took.
  func run(stage: Int) -> UInt64 {
    batch.rewind(to: marks[stage], emptying: plan.steps[stage].writes)
    let before = chain.used[stage]
    chain.run(stage: stage, over: batch)
    return chain.used[stage] - before
  }

  /// Renders the output once more.
  func render(_ renderer: JSONLRenderer) -> UInt64 {
    prepareOutput()
    let start = Clock.threadNanoseconds()
    renderer.render(batch)
    return Clock.threadNanoseconds() - start
  }

  /// Goes to where the chain is over and nothing is rendered.
  func prepareOutput() {
    batch.rewind(to: marks[plan.steps.count], emptying: [])
    batch.output.truncate(to: 0)
  }

  /// Decodes the pieces of the batch's input once more.
  func decode(_ pieces: [JobPiece], _ decoder: ArticleDecoder) -> UInt64 {
    batch.removeDocuments()
    let start = Clock.threadNanoseconds()
    for (index, piece) in pieces.enumerated() { _ = decoder.decode(piece.piece, index: index, into: batch) }
    return Clock.threadNanoseconds() - start
  }
}
