import ArticleIO
import ByteStreams
import Pipeline
import Runner
import Segmentation
import TextCore

/// The report on a run, `NAME.run.json`: what was done, with what, and what became of it.
struct RunReport {
  let started: String
  let loaded: LoadedPipeline
  let chain: Chain
  let plan: RunPlan
  let result: RunResult

  private var inputs: [Input] { plan.inputs }
  private var target: OutputTarget { plan.target }

  /// Writes the report beside the output; nothing when the output has no companions.
  func write() throws(SystemError) {
    guard let path = plan.reportPath else { return }
    let file = try OutputFile(path: path, overwrites: true)
    try file.write(value.text())
    try file.finish()
  }

  private var value: JSONValue {
    [
      "program": [
        "name": "dabir", "version": .string(ProgramVersion.dabir),
        "icu": .string(UnicodeLibrary.icuVersion), "unicode": .string(UnicodeLibrary.unicodeVersion),
        "simdjson": .string(JSONLibrary.version),
      ],
      "fingerprint": .string(plan.fingerprintText),
      "started": .string(started), "finished": .string(Timestamp.now()),
      "pipeline": PipelineReport(loaded: loaded, chain: chain).value,
      "outcomes": outcomes(result.counts.outcomes),
      "complete": .boolean(result.isComplete),
      "duplicate_ids": [
        "count": .integer(result.duplicateIDs), "at_least": .boolean(result.duplicatesAreLowerBound),
      ],
      "repaired_documents": .integer(result.counts.repaired),
      "skipped_members": .integer(result.counts.skippedMembers),
      "inputs": .array(inputs.indices.map(input)),
      "languages": .array(languages),
      "throughput": throughput,
      "times": times,
      "output": [
        "path": .string(target.name), "bytes": .integer(result.bytesWritten),
        "quarantine": target.quarantinePath.map {
          result.counts.outcomes.totalQuarantined > 0 ? .string($0) : .null
        } ?? .null,
      ],
    ]
  }

  private func outcomes(_ outcomes: RunCounts.Outcomes) -> JSONValue {
    func byName(_ counts: [String: Int]) -> JSONValue {
      .object(
        counts.sorted { $0.key < $1.key }.map { JSONValue.Member(key: $0.key, value: .integer($0.value)) })
    }
    return [
      "documents": .integer(outcomes.documents), "written": .integer(outcomes.written),
      "filtered": .integer(outcomes.totalFiltered), "quarantined": .integer(outcomes.totalQuarantined),
      "filtered_by_stage": byName(outcomes.filtered), "quarantined_by_stage": byName(outcomes.quarantined),
    ]
  }

  private func input(_ index: Int) -> JSONValue {
    [
      "name": .string(inputs[index].name),
      "format": inputs[index].format.map { .string($0.rawValue) } ?? .null,
      "outcomes": outcomes(result.counts.inputs[index] ?? RunCounts.Outcomes()),
      "failure": result.failures.first { $0.input == index }.map { .string($0.reason) } ?? .null,
    ]
  }

  private var languages: [JSONValue] {
    let sorted = result.counts.languages.sorted { ($0.key?.description ?? "") < ($1.key?.description ?? "") }
    return sorted.map { tag, language in
      let rows = loaded.plan.layers.enumerated().map { index, layer in
        JSONValue.Member(key: layer.name, value: .integer(language.rows[index]))
      }
      return [
        "language": tag.map { .string($0.description) } ?? .null, "documents": .integer(language.documents),
        "text_bytes": .integer(language.textBytes), "rows": .object(rows),
      ]
    }
  }

  private var throughput: JSONValue {
    let seconds = max(result.seconds, 1e-9)
    return [
      "seconds": .number(result.seconds), "workers": .integer(result.workers),
      "bytes_read": .integer(result.bytesRead), "text_bytes": .integer(result.counts.textBytes),
      "text_megabytes_per_second": .number(Double(result.counts.textBytes) / 1e6 / seconds),
      "documents_per_second": .number(Double(result.counts.outcomes.documents) / seconds),
    ]
  }

  /// Each part with the time that all workers together spent in it and what one thread would do at that rate.
  private var times: JSONValue {
    let stages = zip(loaded.plan.steps, result.times.stages).map { ($0.label, $1) }
    let parts =
      [("read", result.times.read), ("parse", result.times.decode)] + stages + [
        ("render", result.times.render), ("write", result.times.write),
      ]
    return .array(
      parts.map { name, nanoseconds in
        let seconds = Double(nanoseconds) / 1e9
        let rate = seconds > 0 ? JSONValue.number(Double(result.counts.textBytes) / 1e6 / seconds) : .null
        return ["part": .string(name), "thread_seconds": .number(seconds), "text_megabytes_per_second": rate]
      })
  }
}
