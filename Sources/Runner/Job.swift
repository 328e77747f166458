import ByteStreams
import TextCore

/// A batch on its way through a run, with what does not belong to its documents.
struct Job: Sendable {
  let batch: Batch
  /// A record behind the batch's pieces that is too long to be read.
  var oversized: OversizedRecord?
  /// What became of the batch's documents; filled by the worker.
  var counts = RunCounts()
}

/// A record that is longer than `limits.document`, on disk instead of in memory.
struct OversizedRecord: Sendable {
  let input: Int
  /// The first byte of the record in the input.
  let offset: Int
  /// The original bytes.
  let spool: SpoolFile
  /// Whether a line feed ends it.
  let endsLine: Bool
}

/// An input that could not be read to its end.
public struct InputFailure: Sendable, Hashable {
  /// The input's index.
  public var input: Int
  /// Why, in a sentence.
  public var reason: String
}
