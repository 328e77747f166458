import Glibc

/// A thread that fills blocks, and the ring that they are taken from.
///
/// Ownership: the thread owns the source and the blocks that are not filled; whoever takes blocks owns the
/// filled ones. All else is behind the mutex.
final class BlockRing: @unchecked Sendable {
  /// A filled block.
  struct Block {
    let bytes: UnsafeMutablePointer<UInt8>
    var count: Int
    /// Where the file stood behind it.
    var position: Int
  }

  private let source: any ByteSource
  private let blockBytes: Int
  private let monitor = Monitor()
  private var thread: pthread_t?

  private var blocks: [Block]
  private var first = 0
  private var filled = 0
  private var isAtEnd = false
  private var failure: StreamError?
  private var isStopped = false

  /// Starts the thread; nil when there is none to be had.
  init?(_ source: any ByteSource, blocks: Int, blockBytes: Int) {
    self.source = source
    self.blockBytes = blockBytes
    self.blocks = (0..<blocks).map { _ in
      Block(bytes: .allocate(capacity: blockBytes), count: 0, position: 0)
    }
    let context = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, BlockRing.body, context.toOpaque())
    guard code == 0 else {
      context.release()
      return nil
    }
    self.thread = thread
  }

  deinit {
    for block in blocks { block.bytes.deallocate() }
  }

  /// Ends the thread, and waits until it is done with the source.
  func stop() {
    guard let thread else { return }
    monitor.lock()
    isStopped = true
    monitor.unlock()
    pthread_join(thread, nil)
    self.thread = nil
  }

  /// The oldest filled block, which stays filled until it is given back; nil at the end.
  func next() throws(StreamError) -> Block? {
    monitor.lock()
    defer { monitor.unlock() }
    while filled == 0 {
      if let failure { throw failure }
      if isAtEnd { return nil }
      monitor.wait()
    }
    return blocks[first]
  }

  /// Lets the thread fill the oldest block again.
  func giveBack() {
    monitor.lock()
    first = (first + 1) % blocks.count
    filled -= 1
    monitor.unlock()
  }

  private static let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    context in
    guard let context else { return nil }
    // Signals are for the threads that the program means them for.
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Unmanaged<BlockRing>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }

  private func run() {
    while let block = emptyBlock() {
      var count = 0
      var error: StreamError?
      do throws(StreamError) {
        try source.readFully(into: block.bytes, capacity: blockBytes, count: &count)
      } catch let failure {
        error = failure
      }
      hand(Block(bytes: block.bytes, count: count, position: source.inputPosition), error)
    }
  }

  /// Waits for a block that can be filled; nil when there is nothing more to do.
  private func emptyBlock() -> Block? {
    monitor.lock()
    defer { monitor.unlock() }
    while filled == blocks.count, !isStopped { monitor.wait() }
    return isStopped || isAtEnd ? nil : blocks[(first + filled) % blocks.count]
  }

  private func hand(_ block: Block, _ error: StreamError?) {
    monitor.lock()
    if block.count > 0 {
      blocks[(first + filled) % blocks.count] = block
      filled += 1
    }
    failure = error
    isAtEnd = error != nil || block.count < blockBytes
    monitor.unlock()
  }
}
