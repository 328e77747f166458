import TextCore

/// Batches that wait for their next use, so that a run allocates only until its largest batches were seen.
final class BatchPool: Sendable {
  private let make: @Sendable () -> Batch
  private let free = Locked<[Batch]>([])

  init(_ make: @escaping @Sendable () -> Batch) { self.make = make }

  /// An empty batch: the one that was given back last, whose memory is still in the caches.
  func take() -> Batch { free.withLock { $0.popLast() } ?? make() }

  /// Takes a batch back.
  func give(_ batch: Batch) {
    batch.reset()
    free.withLock { $0.append(batch) }
  }
}
