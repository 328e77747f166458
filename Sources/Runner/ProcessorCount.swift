import Glibc

/// How many threads the machine, or the container, lets this process use.
public enum ProcessorCount {
  /// The processors that the process may run on, at most what the container's CPU quota allows; at least 1.
  public static func available() -> Int {
    let allowed = affinity() ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    guard let quota = quota() else { return max(1, allowed) }
    return max(1, min(allowed, Int(quota.rounded(.up))))
  }

  /// The processors in the process's affinity mask, as `taskset` and `cpuset` set it.
  private static func affinity() -> Int? {
    let line = ProcFile.text("/proc/self/status")?.split(separator: "\n").first {
      $0.hasPrefix("Cpus_allowed:")
    }
    guard let mask = line?.split(separator: "\t").last else { return nil }
    return mask.reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount }
  }

  /// The CPU quota of the control group (version 2), in processors; nil when there is none.
  private static func quota() -> Double? {
    let parts = ProcFile.text("/sys/fs/cgroup/cpu.max")?.split { $0 == " " || $0 == "\n" } ?? []
    guard parts.count == 2, let quota = Double(parts[0]), let period = Double(parts[1]), period > 0 else {
      return nil
    }
    return quota / period
  }
}
