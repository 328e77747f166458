import TextCore

/// A stage with its options and resources: made once for a run, shared by all workers, never changed.
public protocol Stage: Sendable {
  /// Facts about how the stage works on this machine, for `explain` and `run.json`: the engine it chose, the
  /// versions and hashes of the data it loaded.
  var provenance: [ProvenanceFact] { get }

  /// Makes the part of the stage that one thread uses.
  func makeWorker(_ layers: LayerBinding) throws -> any StageWorker
}

extension Stage {
  /// Nothing worth telling.
  public var provenance: [ProvenanceFact] { [] }
}

/// One fact about how a stage works on this machine.
public struct ProvenanceFact: Sendable, Hashable {
  /// What the fact is about: `engine`, `model`, `data`.
  public var name: String
  /// The fact.
  public var value: String

  /// Makes a fact.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The part of a stage that belongs to one thread; it may keep caches and buffers.
public protocol StageWorker: AnyObject {
  /// Looks at a batch before its documents are processed one by one.
  ///
  /// Stages that hand whole batches to something else do their work here and only fetch the results in
  /// ``process(_:of:)``. An error fails all live documents of the batch, so throw only when nothing can go on.
  func begin(_ batch: Batch) throws

  /// Processes one live document: appends its rows to the layers the stage writes.
  ///
  /// The caller closes the layers afterwards, also those to which nothing was appended. After an error the
  /// rows appended for the document are dropped and the document alone fails.
  func process(_ document: Int, of batch: Batch) throws -> Verdict
}

extension StageWorker {
  /// Nothing to do.
  public func begin(_ batch: Batch) throws {}
}

/// Whether a document goes on to the next stage.
public enum Verdict: Sendable {
  /// It goes on.
  case keep
  /// It is left out on purpose and counted as filtered.
  case filter
}

/// Where the layers that a stage reads and writes are in a batch.
public struct LayerBinding: Sendable {
  private let indices: [String: Int]
  private let schemas: [LayerSchema]

  init(_ indices: [String: Int], schemas: [LayerSchema]) {
    self.indices = indices
    self.schemas = schemas
  }

  /// The id of a layer that the stage writes or must read; asking for any other is a mistake in the stage.
  public func layer(_ name: String) -> Int {
    guard let index = indices[name] else {
      preconditionFailure("the stage's description does not name layer '\(name)'")
    }
    return index
  }

  /// The id of a layer that the stage reads if it is there.
  public func optionalLayer(_ name: String) -> Int? { indices[name] }

  /// What a layer holds that the stage writes, or reads if it is there.
  public func optionalSchema(_ name: String) -> LayerSchema? { indices[name].map { schemas[$0] } }
}
