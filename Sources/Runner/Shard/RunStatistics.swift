import ArticleIO
import Pipeline

/// What a run came to, in figures that add up: merged, those of the shards are those of the whole.
///
/// Only ``nanoseconds`` differ between two runs over the same documents.
public struct RunStatistics: Sendable, Hashable, Codable {
  /// The version of the form.
  public static let version = 1

  /// The version of the form that the figures have.
  public var version = RunStatistics.version
  /// Counts and bytes.
  public var sums: [String: Int] = [:]
  /// The least of what ``histograms`` count.
  public var minima: [String: Int] = [:]
  /// The greatest of what ``histograms`` count.
  public var maxima: [String: Int] = [:]
  /// How many values there are by their number of binary digits: 0, 1, 2 to 3, 4 to 7 and so on.
  public var histograms: [String: [Int]] = [:]
  /// Time by part of the work, all threads together.
  public var nanoseconds: [String: Int] = [:]

  /// The figures of nothing.
  public init() {}

  /// The figures of a run.
  public init(_ result: RunResult, plan: Plan) {
    let counts = result.counts
    let outcomes = counts.outcomes
    sums = [
      "bytes_in": result.bytesRead, "bytes_out": result.bytesWritten, "documents": outcomes.documents,
      "written": outcomes.written, "filtered": outcomes.totalFiltered,
      "quarantined": outcomes.totalQuarantined,
      "repaired": counts.repaired, "skipped_members": counts.skippedMembers,
      "duplicate_ids": result.duplicateIDs,
    ]
    for (stage, count) in outcomes.filtered { sums["filtered/\(stage)"] = count }
    for (stage, count) in outcomes.quarantined { sums["quarantined/\(stage)"] = count }
    for (tag, language) in counts.languages {
      let name = "language/\(tag?.description ?? "unknown")"
      sums["\(name)/documents"] = language.documents
      sums["\(name)/text_bytes"] = language.textBytes
      for (layer, rows) in zip(plan.layers, language.rows) { sums["\(name)/\(layer.name)"] = rows }
    }
    put("text_bytes", counts.textLengths)
    put("record_bytes", counts.recordLengths)
    let times = result.times
    let stages = zip(plan.steps, times.stages).map { ("stage/\($0.label)", $1) }
    let parts = [
      ("read", times.read), ("parse", times.decode), ("render", times.render), ("write", times.write),
    ]
    for (part, time) in parts + stages { nanoseconds[part] = Int(clamping: time) }
    nanoseconds["wall"] = Int(result.seconds * 1e9)
  }

  private mutating func put(_ name: String, _ lengths: Distribution) {
    sums[name] = lengths.sum
    minima[name] = lengths.minimum
    maxima[name] = lengths.maximum
    histograms[name] = lengths.counts
  }

  /// Adds the figures of another part of the same run.
  public mutating func merge(_ other: RunStatistics) {
    sums.merge(other.sums, uniquingKeysWith: Self.sum)
    minima.merge(other.minima, uniquingKeysWith: min)
    maxima.merge(other.maxima, uniquingKeysWith: max)
    nanoseconds.merge(other.nanoseconds, uniquingKeysWith: Self.sum)
    histograms.merge(other.histograms) { a, b in
      (0..<max(a.count, b.count)).map { bucket in
        Self.sum(bucket < a.count ? a[bucket] : 0, bucket < b.count ? b[bucket] : 0)
      }
    }
  }

  /// The sum, or as much of it as there is room for: files come from outside.
  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflows) = a.addingReportingOverflow(b)
    return overflows ? (a < 0 ? .min : .max) : sum
  }

  /// The figures as JSON, names in the order of their bytes.
  public var value: JSONValue {
    func object<Value>(_ values: [String: Value], _ value: (Value) -> JSONValue) -> JSONValue {
      .object(values.sorted { $0.key < $1.key }.map { JSONValue.Member(key: $0.key, value: value($0.value)) })
    }
    return [
      "version": .integer(version), "sums": object(sums) { .integer($0) },
      "minima": object(minima) { .integer($0) }, "maxima": object(maxima) { .integer($0) },
      "histograms": object(histograms) { .array($0.map { .integer($0) }) },
      "nanoseconds": object(nanoseconds) { .integer($0) },
    ]
  }
}
