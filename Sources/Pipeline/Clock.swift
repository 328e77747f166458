import Glibc

/// The clock by which stages are measured.
public enum Clock {
  /// Nanoseconds since some fixed moment, never going back.
  public static func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }
}
