import ArticleIO
import Pipeline
import TestSupport
import Testing
import TextCore

@testable import Runner

@Suite("Run counts")
struct RunCountsTests {
  private struct Keep: Stage {
    func makeWorker(_ layers: LayerBinding) throws -> any StageWorker { Worker() }

    final class Worker: StageWorker {
      func process(_ document: Int, of batch: Batch) throws -> Verdict { .keep }
    }
  }

  private func plan() throws -> Plan {
    let description = StageDescription(name: "s", summary: "", version: "1", writes: [.tokens, .language])
    let type = StageType(description) { _ in Keep() }
    let request = StageRequest(
      type: type, label: "mine", options: OptionValues(), location: Pipeline.SourceLocation(source: ""))
    return try Plan([request], registry: StageRegistry([type]))
  }

  private func add(_ text: String, input: Int, language: LanguageTag? = nil, to batch: Batch) -> Int {
    let start = batch.text.count
    batch.text.append(utf8: text)
    var document = Document(
      id: .empty, text: ByteRange(start, batch.text.count),
      source: SourcePosition(piece: input, offset: 0, line: 0, bytes: .empty))
    document.declaredLanguage = language
    batch.documents.append(document)
    return batch.documents.count - 1
  }

  /// Four documents of two inputs: two written, one filtered, one failed.
  private func counts() throws -> RunCounts {
    let plan = try plan()
    let batch = Batch(layers: plan.layers)
    let tokens = TokenView(batch.layers[0])
    let written = add("abc", input: 0, language: .persian, to: batch)
    let identified = add("ق", input: 0, language: .persian, to: batch)
    let filtered = add("zz", input: 1, to: batch)
    let failed = add("", input: 1, to: batch)
    for document in 0..<batch.documents.count {
      if document == written { for _ in 0..<2 { tokens.append(Span(start: 0, end: 1), .word) } }
      if document == identified {
        LanguageView(batch.layers[1]).append(
          .arabic, score: 1, isDeclared: false, text: batch.text(of: document))
      }
      for layer in batch.layers { layer.seal(document: document) }
    }
    var document = batch.documents[written]
    document.repair.invalidUTF8 = 2
    batch.documents[written] = document
    batch.filter(document: filtered, stage: 0)
    batch.fail(document: failed, DocumentFailure(stage: "parse", reason: "x"))
    var counts = RunCounts()
    var job = Job(batch: batch, sequence: 0)
    job.pieces = (0...1).map { input in
      let source = RecordSource(name: "in", format: .jsonl)
      return JobPiece(
        piece: InputPiece(source: source, offset: 0, bytes: .empty),
        place: SourcePlace(input: input, member: 0))
    }
    counts.count(job, plan: plan)
    return counts
  }

  @Test("Every document has one outcome")
  func outcomes() throws {
    let counts = try counts()
    #expect(counts.outcomes.documents == 4)
    #expect(counts.outcomes.written == 2)
    #expect(counts.outcomes.filtered == ["mine": 1])
    #expect(counts.outcomes.quarantined == ["parse": 1])
    #expect(counts.outcomes.isBalanced)
    #expect(counts.inputs[0]?.documents == 2)
    #expect(counts.inputs[1]?.written == 0)
    #expect(counts.textBytes == 7)
    #expect(counts.repaired == 1)
  }

  @Test("Documents, bytes and rows by language, the identified before the declared")
  func languages() throws {
    let counts = try counts()
    #expect(Set(counts.languages.keys) == [.persian, .arabic])
    #expect(counts.languages[.persian]?.documents == 1)
    #expect(counts.languages[.persian]?.textBytes == 3)
    #expect(counts.languages[.persian]?.rows == [2, 0])
    #expect(counts.languages[.arabic]?.rows == [0, 1])
  }

  @Test("Counts are sums: merging in any order gives the same")
  func merging() throws {
    let one = try counts()
    var other = RunCounts()
    other.inputs[2] = RunCounts.Outcomes()
    other.inputs[2]?.documents = 1
    var sum = one
    sum.add(other)
    sum.add(one)
    var reversed = other
    reversed.add(one)
    reversed.add(one)
    #expect(sum == reversed)
    #expect(sum.outcomes.documents == 9)
    #expect(!sum.outcomes.isBalanced)
    #expect(sum.languages[.persian]?.rows == [4, 0])
  }
}
