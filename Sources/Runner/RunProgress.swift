import Synchronization

/// How far a run is, to be read from any thread while it goes on.
public final class RunProgress: Sendable {
  private let documents = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)
  private let quarantined = Atomic<Int>(0)

  /// Makes a run's progress, nothing done yet.
  public init() {}

  /// Documents, bytes of text and quarantined documents that have been through.
  public var snapshot: (documents: Int, textBytes: Int, quarantined: Int) {
    (
      documents.load(ordering: .relaxed), bytes.load(ordering: .relaxed), quarantined.load(ordering: .relaxed)
    )
  }

  func add(_ counts: RunCounts) {
    let outcomes = counts.outcomes
    documents.wrappingAdd(outcomes.documents, ordering: .relaxed)
    bytes.wrappingAdd(counts.textBytes, ordering: .relaxed)
    quarantined.wrappingAdd(outcomes.totalQuarantined, ordering: .relaxed)
  }
}
