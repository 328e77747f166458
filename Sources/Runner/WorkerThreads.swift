import Glibc

/// Threads that work side by side, however many processors there are: a stage may wait for something else.
enum WorkerThreads {
  /// What one thread is to do.
  private final class Share: Sendable {
    let index: Int
    let work: @Sendable (Int) -> Void

    init(_ index: Int, _ work: @escaping @Sendable (Int) -> Void) {
      self.index = index
      self.work = work
    }
  }

  /// Does some work in so many threads at once and waits for all of them; the calling thread is number 0.
  ///
  /// - Parameters:
  ///   - count: the number of threads, at least 1.
  ///   - work: is told the number of its thread.
  /// - Returns: how many there were, fewer than asked for when the system gives no more.
  static func perform(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) -> Int {
    var threads: [pthread_t] = []
    while threads.count + 1 < count {
      let share = Unmanaged.passRetained(Share(threads.count + 1, work))
      var thread = pthread_t()
      guard pthread_create(&thread, nil, body, share.toOpaque()) == 0 else {
        share.release()
        break
      }
      threads.append(thread)
    }
    work(0)
    for thread in threads { pthread_join(thread, nil) }
    return threads.count + 1
  }

  private static let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    context in
    guard let context else { return nil }
    let share = Unmanaged<Share>.fromOpaque(context).takeRetainedValue()
    share.work(share.index)
    return nil
  }
}
