import JSONTree
import Pipeline
import TextCore

/// Puts what a program answered about a document into the layers that it writes.
///
/// Ownership: one thread.
final class AnswerReader {
  private let parser = JSONTreeParser()
  private let writers: [RowReader]
  private let echoed: [String]
  private let canFilter: Bool
  private var positions: UnitPositions
  private var given: [Bool]

  /// - Parameter layers: the layers that the program writes, with their ids.
  init(_ manifest: PluginManifest, layers: [(schema: LayerSchema, id: Int)]) {
    writers = layers.map { RowReader(schema: $0.schema, layer: $0.id) }
    // A program may add its layers to what it was sent and print that.
    echoed = PluginManifest.reservedNames + manifest.description.reads.map(\.layer)
    canFilter = manifest.description.filters
    positions = UnitPositions(unit: manifest.offsets)
    given = [Bool](repeating: false, count: layers.count)
  }

  /// Appends the rows of an answer, behind whose bytes 64 are readable, to the open document of the layers.
  ///
  /// - Throws: ``PluginError`` when the answer is an error, or is not as the manifest says.
  func read(
    _ line: UnsafeBufferPointer<UInt8>, document: Int, of batch: Batch
  ) throws(PluginError) -> Verdict {
    guard case .success(let answer) = parser.parse(line) else {
      throw PluginError("its answer is not JSON: \(line.excerpt)")
    }
    guard answer.isObject else { throw PluginError("its answer is not an object: \(line.excerpt)") }
    let text = batch.text(of: document)
    var hasBegun = false
    for index in given.indices { given[index] = false }
    var verdict = Verdict.keep
    for member in answer.children {
      if let index = writers.firstIndex(where: { member.key.isSame(as: $0.schema.name) }) {
        if given[index] {
          throw PluginError("its answer has the layer '\(writers[index].schema.name)' twice")
        }
        given[index] = true
        // Most documents of most stages have no rows, and no positions to turn.
        if !hasBegun, member.isArray, !member.isEmpty {
          positions.begin(text)
          hasBegun = true
        }
        try writers[index].read(member, to: batch.layers[writers[index].layer], text, positions)
      } else if member.key.isSame(as: "error"), !member.isNull {
        let reason = member.text.map { String(decoding: $0, as: UTF8.self) } ?? member.phrase
        throw PluginError(reason.isEmpty ? "it gave no reason" : reason)
      } else if member.key.isSame(as: "filter"), member.isTrue {
        guard canFilter else {
          throw PluginError("it leaves the document out, and its manifest does not say 'filters: true'")
        }
        verdict = .filter
      } else if !echoed.contains(where: { member.key.isSame(as: $0) }) {
        let name = String(decoding: member.key, as: UTF8.self)
        let hint = Suggestion.hint(for: name, in: writers.map(\.schema.name)).map { "; \($0)" } ?? ""
        throw PluginError("its answer has '\(name)', which its manifest does not say it writes\(hint)")
      }
    }
    return verdict
  }
}
