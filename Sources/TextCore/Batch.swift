/// Some whole documents with their text and layers: the unit that readers, workers and the writer hand on.
///
/// All bytes live in arenas that are emptied and filled again, so that a run allocates only until its largest
/// batches have been seen.
///
/// Ownership: one owner at a time (reader, then one worker, then the writer); whoever hands a batch on does
/// not touch it again. That is what `@unchecked Sendable` stands for here.
public final class Batch: @unchecked Sendable {
  /// The batch's place in the archive, from 0.
  public var sequence = 0
  /// The source's bytes, as read.
  public var input = Arena<UInt8>()
  /// The documents' texts, one after the other; valid UTF-8.
  public var text = Arena<UInt8>()
  /// Ids, titles and other fields of documents.
  public var strings = Arena<UInt8>()
  /// The documents, in the order of the archive.
  public var documents = Arena<Document>()
  /// Why documents failed; ``DocumentState/failed(_:)`` points here.
  public private(set) var failures: [DocumentFailure] = []
  /// The layers of the plan, by its layer ids.
  public let layers: [Layer]
  /// The rendered output of the batch.
  public var output = Arena<UInt8>()

  /// Makes an empty batch.
  ///
  /// - Parameter layers: the plan's layers; the index in this list is the layer's id.
  public init(layers: [LayerSchema]) {
    self.layers = layers.map(Layer.init)
  }

  /// The text of a document; valid until the batch's text changes.
  public func text(of document: Int) -> UnsafeBufferPointer<UInt8> { text.bytes(documents[document].text) }

  /// Marks a document as failed.
  ///
  /// The first failure of a document stands; its layers stay as far as they were sealed.
  public func fail(document: Int, _ failure: DocumentFailure) {
    guard documents[document].state.isLive else { return }
    documents[document].state = .failed(failures.count)
    failures.append(failure)
  }

  /// Marks a document as left out on purpose by a stage, which is named by its index in the plan.
  public func filter(document: Int, stage: Int) {
    guard documents[document].state.isLive else { return }
    documents[document].state = .filtered(stage: stage)
  }

  /// What became of a batch's documents up to a stage, to be gone back to.
  public struct Mark: Sendable {
    fileprivate let states: [DocumentState]
    fileprivate let failures: Int
  }

  /// What became of the documents so far.
  public func mark() -> Mark {
    Mark(states: documents.elements.map(\.state), failures: failures.count)
  }

  /// Goes back to what had become of the same documents earlier, so that a stage can run over them once more.
  ///
  /// - Parameter layers: the ids of the layers that the stage writes; their rows are dropped.
  public func rewind(to mark: Mark, emptying layers: [Int]) {
    for (document, state) in mark.states.enumerated() { documents[document].state = state }
    failures.removeLast(failures.count - mark.failures)
    for id in layers { self.layers[id].removeAll(keeping: .max) }
  }

  /// Forgets the documents and their texts, so that the same input can be decoded once more; layers stay.
  public func removeDocuments() {
    text.removeAll()
    strings.removeAll()
    documents.removeAll()
    failures.removeAll(keepingCapacity: true)
  }

  /// Empties the batch for its next use.
  ///
  /// - Parameter keeping: the largest arena, in bytes, whose memory is kept.
  public func reset(keeping: Int = 4 << 20) {
    input.removeAll(keeping: keeping)
    text.removeAll(keeping: keeping)
    strings.removeAll(keeping: keeping)
    output.removeAll(keeping: keeping)
    documents.removeAll(keeping: keeping)
    failures.removeAll(keepingCapacity: true)
    for layer in layers { layer.removeAll(keeping: keeping) }
  }
}
