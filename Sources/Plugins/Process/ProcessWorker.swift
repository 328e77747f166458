import Pipeline
import TextCore

/// Hands the documents of a batch to a program and puts its answers into layers.
///
/// A program that comes to grief is started again. The document at which it did is then tried alone, and the rest in
/// halves, so that in the end only documents fail that bring it down by themselves.
///
/// Ownership: one thread.
final class ProcessWorker: StageWorker {
  /// Documents in a row that may bring the program down, each alone, before it is given up.
  private static let patience = 30
  /// How often a document is tried alone: a program may have been killed by somebody else.
  private static let attempts = 2

  /// What became of a document.
  private enum Outcome {
    case open
    case answered(ByteRange)
    case failed(String)
  }

  private let program: Interlocutor
  private let heads: AnswerHeadReader
  private let lines: DocumentLines
  private let reader: AnswerReader
  private let log: PluginLog
  private var sent = Arena<UInt8>()
  private var ends: [Int] = []
  private var message = Arena<UInt8>()
  private var answers = Arena<UInt8>()
  private var outcomes: [Outcome] = []
  /// For each document of the batch its place among those that are sent, -1 for those that are not.
  private var places: [Int] = []
  /// The number of the batch's first document: numbers go on through all batches, so that a late answer is known.
  private var first = 0
  private var conversations = 0
  private var failuresInARow = 0
  private var lastReason = ""

  init(
    _ manifest: PluginManifest, options: OptionValues, environment: [String], layers: LayerBinding,
    log: PluginLog
  ) throws(PluginError) {
    guard let heads = AnswerHeadReader() else { throw PluginError("there is no memory for a parser") }
    self.heads = heads
    self.log = log
    let reads = manifest.description.reads.compactMap { use in
      layers.optionalSchema(use.layer).map { (schema: $0, id: layers.layer(use.layer)) }
    }
    let writes = manifest.description.writes.map { (schema: $0, id: layers.layer($0.name)) }
    lines = DocumentLines(layers: reads, unit: manifest.offsets)
    reader = AnswerReader(manifest, layers: writes)
    program = try Interlocutor(manifest, options: options, environment: environment, log: log)
  }

  /// The id of the running program.
  var process: Int32? { program.process }

  func begin(_ batch: Batch) throws {
    write(batch)
    if outcomes.isEmpty { return }
    // The ranges still to be tried, the next one last, and how often that was done already.
    var ranges = [(documents: 0..<outcomes.count, attempt: 1)]
    while let (documents, attempt) = ranges.popLast() {
      if failuresInARow >= Self.patience {
        for index in documents {
          outcomes[index] = .failed("was given up; for the last document it \(lastReason)")
        }
        continue
      }
      do throws(PluginError) {
        try program.revive()
      } catch {
        for index in documents where isOpen(index) {
          outcomes[index] = .failed("does not start again: \(error)")
        }
        continue
      }
      guard let breakdown = converse(about: documents) else { continue }
      guard let culprit = documents.first(where: { isOpen($0) }) else { continue }
      if documents.count > 1 {
        let rest = culprit + 1..<documents.upperBound
        let middle = rest.lowerBound + rest.count / 2
        for part in [middle..<rest.upperBound, rest.lowerBound..<middle, culprit..<culprit + 1]
        where !part.isEmpty { ranges.append((part, 1)) }
      } else if attempt < Self.attempts, !breakdown.isFinal {
        ranges.append((documents, attempt + 1))
      } else {
        fail(culprit, breakdown.phrase)
      }
    }
    first += outcomes.count
  }

  func process(_ document: Int, of batch: Batch) throws -> Verdict {
    switch outcomes[places[document]] {
    case .open: throw PluginError("it gave no answer")
    case .failed(let reason): throw PluginError("it \(reason)")
    case .answered(let range): return try reader.read(answers.bytes(range), document: document, of: batch)
    }
  }

  /// Writes the lines of the live documents.
  private func write(_ batch: Batch) {
    sent.removeAll(keeping: 4 << 20)
    answers.removeAll(keeping: 4 << 20)
    ends.removeAll(keepingCapacity: true)
    outcomes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    for document in 0..<batch.documents.count {
      guard batch.documents[document].state.isLive else {
        places.append(-1)
        continue
      }
      places.append(outcomes.count)
      lines.append(document, of: batch, number: first + outcomes.count, to: &sent)
      ends.append(sent.count)
      outcomes.append(.open)
    }
  }

  /// Sends the documents of a range and keeps the answers.
  ///
  /// - Returns: why the conversation broke off; nil when it came to its end.
  private func converse(about documents: Range<Int>) -> Breakdown? {
    let start = documents.lowerBound == 0 ? 0 : ends[documents.lowerBound - 1]
    message.removeAll(keeping: 4 << 20)
    message.append(sent.bytes(ByteRange(start, ends[documents.upperBound - 1])))
    // What is no document comes back as it is, behind the answers to all that came before it.
    conversations += 1
    message.append(utf8: "{\"end\":\(conversations)}\n")
    var next = documents.lowerBound
    do throws(Breakdown) {
      try program.converse(sending: message.elements) { line throws(Breakdown) in
        if next < documents.upperBound, AnswerHead.isAnswer(line, to: first + next) {
          keep(line, for: next)
          next += 1
          return false
        }
        guard let head = heads.read(line) else { throw .garbage(line.excerpt) }
        if let end = head.end, head.document == nil { return end == conversations }
        guard let number = head.document, number >= 0, number < first + documents.upperBound else {
          throw .garbage(line.excerpt)
        }
        let index = number - first
        if index < next {
          log.add("it answered a document again, or late; that answer is left out: \(line.excerpt)")
          return false
        }
        // Answers come in the order of documents: those between have none.
        next = index + 1
        keep(line, for: index)
        return false
      }
    } catch {
      return error
    }
    for index in documents where isOpen(index) { fail(index, "gave no answer for this document") }
    if documents.contains(where: { isAnswered($0) }) { failuresInARow = 0 }
    return nil
  }

  private func keep(_ line: UnsafeBufferPointer<UInt8>, for index: Int) {
    outcomes[index] = .answered(ByteRange(answers.count, answers.count + line.count))
    answers.append(line)
  }

  private func isOpen(_ index: Int) -> Bool { if case .open = outcomes[index] { true } else { false } }

  private func isAnswered(_ index: Int) -> Bool {
    if case .answered = outcomes[index] { true } else { false }
  }

  private func fail(_ index: Int, _ reason: String) {
    outcomes[index] = .failed(reason)
    failuresInARow += 1
    lastReason = reason
  }
}
