import Glibc
import Pipeline

/// Watches what else the machine does while something is measured.
struct MachineWatch {
  private struct Reading {
    var clock: UInt64
    var own: Double
    /// Seconds of all processors: busy, and taken by the hypervisor for others.
    var busy: Double
    var stolen: Double
    /// Seconds of every process, with its name.
    var processes: [Int: (name: String, seconds: Double)]
  }

  private let start: Reading

  /// Begins to watch.
  init() { start = Self.read() }

  /// What happened since.
  func stop() -> MachineNoise {
    let end = Self.read()
    let seconds = max(1e-9, Double(end.clock - start.clock) / 1e9)
    let own = end.own - start.own
    let others = max(0, end.busy - start.busy - own)
    var users: [(name: String, seconds: Double)] = []
    for (id, process) in end.processes where id != Int(getpid()) {
      let before = start.processes[id].map { $0.name == process.name ? $0.seconds : 0 } ?? 0
      users.append((process.name, process.seconds - before))
    }
    let busiest = users.filter { $0.seconds > 0.02 * seconds }.sorted { $0.seconds > $1.seconds }.prefix(3)
    return MachineNoise(
      seconds: seconds, ownProcessors: own / seconds, otherProcessors: others / seconds,
      stolenProcessors: max(0, end.stolen - start.stolen) / seconds,
      load: Self.load, otherProcesses: busiest.map(\.name))
  }

  private static func read() -> Reading {
    let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
    let line = ProcFile.text("/proc/stat")?.split(separator: "\n").first ?? ""
    // user, nice, system, idle, iowait, irq, softirq, steal
    let times = line.split(separator: " ").dropFirst().compactMap { Double($0) }.map { $0 / ticks }
    let isKnown = times.count >= 8
    return Reading(
      clock: Clock.monotonicNanoseconds(), own: ProcessorTime.own,
      busy: isKnown ? times[0...2].reduce(0, +) + times[5] + times[6] : 0, stolen: isKnown ? times[7] : 0,
      processes: processes(ticks))
  }

  private static func processes(_ ticks: Double) -> [Int: (name: String, seconds: Double)] {
    var found: [Int: (name: String, seconds: Double)] = [:]
    guard let folder = opendir("/proc") else { return found }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let id = Int(name), let text = ProcFile.text("/proc/\(id)/stat"),
        let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")")
      else { continue }
      // Behind the name: state, then fields 4 and on; user and system time are fields 14 and 15.
      let fields = text[text.index(after: close)...].split(separator: " ")
      guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
        continue
      }
      found[id] = (String(text[text.index(after: open)..<close]), (user + system) / ticks)
    }
    return found
  }

  private static var load: Double {
    ProcFile.text("/proc/loadavg")?.split(separator: " ").first.flatMap { Double($0) } ?? 0
  }
}

/// What else the machine did while something was measured.
public struct MachineNoise: Sendable, Hashable, Codable {
  /// How long it was watched.
  public var seconds: Double
  /// Processors that this program used on average.
  public var ownProcessors: Double
  /// Processors that all other programs used on average.
  public var otherProcessors: Double
  /// Processors that the hypervisor gave to other machines on average, though there was work.
  public var stolenProcessors: Double
  /// The load average of the last minute at the end.
  public var load: Double
  /// The names of the programs that used most, at most three.
  public var otherProcesses: [String]
}
