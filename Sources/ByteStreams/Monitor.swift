import Glibc

/// A lock and a condition for two threads, of which at most one waits; whoever unlocks wakes the other.
///
/// Ownership: the C objects never move; they live as long as the monitor.
final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func lock() { pthread_mutex_lock(mutex) }

  func unlock() {
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
  }

  /// Unlocks, waits to be woken, and locks again.
  func wait() { pthread_cond_wait(condition, mutex) }
}
