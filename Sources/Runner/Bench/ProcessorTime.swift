import Glibc

/// Processor time as the kernel counts it.
enum ProcessorTime {
  /// Seconds of all threads of this process, in user mode and in the kernel.
  static var own: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
