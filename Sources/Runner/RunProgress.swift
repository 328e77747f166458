import ByteStreams
import TextCore

/// How far a run is, to be read from any thread while it goes on.
public final class RunProgress: Sendable {
  /// What has been done so far.
  public struct Snapshot: Sendable {
    /// Documents that have been through.
    public var documents = 0
    /// Bytes of their text.
    public var textBytes = 0
    /// Documents in the quarantine.
    public var quarantined = 0
    /// Bytes read, as the inputs are on the disk.
    public var bytesRead = 0
    /// Of how many; nil when an input's size is not known.
    public var bytesInAll: Int?
    /// Nanoseconds spent in each stage, all workers together.
    public var stageNanoseconds: [UInt64] = []
  }

  private let state: Locked<Snapshot>

  /// Makes a run's progress, nothing done yet.
  public init(_ plan: RunPlan) {
    var start = Snapshot()
    let sizes = plan.inputs.map { $0.path.flatMap(FileSource.size(ofFile:)) }
    if !sizes.contains(nil) { start.bytesInAll = sizes.compactMap { $0 }.reduce(0, +) }
    state = Locked(start)
  }

  /// What has been done so far.
  public var snapshot: Snapshot { state.withLock { $0 } }

  /// - Parameter bytesRead: all bytes read so far.
  func add(_ counts: RunCounts, bytesRead: Int) {
    let outcomes = counts.outcomes
    state.withLock { state in
      state.documents += outcomes.documents
      state.textBytes += counts.textBytes
      state.quarantined += outcomes.totalQuarantined
      state.bytesRead = max(state.bytesRead, bytesRead)
    }
  }

  func add(stageNanoseconds: [UInt64]) {
    state.withLock { state in
      if state.stageNanoseconds.isEmpty { state.stageNanoseconds = stageNanoseconds.map { _ in 0 } }
      for (stage, time) in stageNanoseconds.enumerated() { state.stageNanoseconds[stage] += time }
    }
  }
}
