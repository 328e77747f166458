/// Reads another source ahead, on a thread of its own, into a ring of a few blocks.
///
/// The first block is read by whoever asks for it, so that short sources cost no thread, unless ``start()`` is
/// called. Bytes and the error behind them come in order. Memory: `blocks` times `blockBytes`.
///
/// Ownership: one thread at a time. The source must be used by nobody else until everything was read, or until
/// ``stop()`` or `deinit`, which wait for the read that is going on.
public final class ReadAhead: ByteSource {
  private let source: any ByteSource
  private let blocks: Int
  private let blockBytes: Int
  private var readInline = 0
  private var ring: BlockRing?
  private var block: BlockRing.Block?
  private var offset = 0
  private var isStopped = false
  /// The position that belongs to what was read from the ring.
  private var ringPosition = 0

  /// Makes a reader; nothing is read yet.
  public init(_ source: any ByteSource, blocks: Int = 4, blockBytes: Int = 512 << 10) {
    self.source = source
    self.blocks = max(2, blocks)
    self.blockBytes = max(1, blockBytes)
  }

  deinit { ring?.stop() }

  /// How many bytes of the file were used for what was read, not for what was read ahead.
  public var inputPosition: Int { ring == nil ? source.inputPosition : ringPosition }

  /// Begins to read ahead.
  public func start() {
    guard ring == nil, !isStopped else { return }
    ringPosition = source.inputPosition
    ring = BlockRing(source, blocks: blocks, blockBytes: blockBytes)
  }

  /// Ends reading ahead, and with it reading: there are no bytes any more.
  public func stop() {
    ring?.stop()
    block = nil
    isStopped = true
  }

  /// Reads up to `capacity` bytes, waiting for the thread if it is behind.
  public func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    guard !isStopped else { return 0 }
    if ring == nil, readInline >= blockBytes { start() }
    guard let ring else {
      let count = try source.read(into: buffer, capacity: capacity)
      readInline += count
      return count
    }
    if block == nil { block = try ring.next() }
    guard let current = block else { return 0 }
    let count = min(capacity, current.count - offset)
    buffer.update(from: current.bytes + offset, count: count)
    offset += count
    ringPosition = current.position
    if offset == current.count {
      offset = 0
      block = nil
      ring.giveBack()
    }
    return count
  }
}
