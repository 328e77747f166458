import Pipeline
import TextCore

/// Checks that stages fit together, also when some of them are not known.
struct PlanChecker {
  let registry: StageRegistry
  let findings: Findings

  /// The plan; nil when the stages do not fit, which is reported, or are not all known.
  func plan(_ requests: [StageRequest], areAllKnown: Bool) -> Plan? {
    let chain = areAllKnown ? requests : [standIn(for: requests)] + requests
    do throws(DiagnosticsError) {
      let plan = try Plan(chain, registry: registry)
      return areAllKnown ? plan : nil
    } catch {
      findings.add(contentsOf: error.diagnostics)
      return nil
    }
  }

  /// Checks that tests ask for layers and columns that the stages write.
  func check(_ tests: [PipelineTest], _ requests: [StageRequest], areAllKnown: Bool) {
    let layers = requests.flatMap(\.type.description.writes)
    for var test in tests {
      if !areAllKnown {
        test.expectations.removeAll { expectation in !layers.contains { $0.name == expectation.layer } }
      }
      findings.add(contentsOf: test.check(against: layers))
    }
  }

  /// A stage in the place of the unknown ones, which writes all that no known stage writes: it could be theirs,
  /// and to say that it is missing would only repeat that they are unknown.
  private func standIn(for requests: [StageRequest]) -> StageRequest {
    let written = Set(requests.flatMap { $0.type.description.writes.map(\.name) })
    var columns: [String: Set<String>] = [:]
    for use in requests.flatMap(\.type.description.reads) where !written.contains(use.layer) {
      columns[use.layer, default: []].formUnion(use.columns)
    }
    let layers = columns.sorted { $0.key < $1.key }.map { layer in
      LayerSchema(
        name: layer.key, summary: "",
        columns: layer.value.sorted().map { ColumnSchema($0, .text, summary: "") })
    }
    let description = StageDescription(name: "", summary: "", version: "", writes: layers)
    let type = StageType(description) { _ in throw NeverMade() }
    return StageRequest(
      type: type, label: "", options: OptionValues(), location: SourceLocation(source: ""))
  }

  private struct NeverMade: Error {}
}
