import ByteStreams
import Glibc

/// What kind of machine figures come from.
public struct MachineFacts: Sendable, Hashable, Codable {
  /// The processor's name.
  public var processor: String
  /// Processors that the process may use.
  public var processors: Int
  /// The size of the last cache in bytes; nil when it is not known.
  public var lastCache: Int?
  /// Memory in bytes.
  public var memory: Int
  /// The kernel's name and release.
  public var kernel: String
  /// Whether the machine is a virtual one.
  public var isVirtual: Bool

  /// Looks at this machine.
  public static func current() -> MachineFacts {
    let lines = ProcFile.text("/proc/cpuinfo")?.split(separator: "\n") ?? []
    func value(_ key: String) -> String? {
      lines.first { $0.hasPrefix(key) }?.split(separator: ":", maxSplits: 1).last.map {
        String($0.drop { $0 == " " })
      }
    }
    var names = utsname()
    uname(&names)
    let release = withUnsafeBytes(of: names.release) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    let architecture = withUnsafeBytes(of: names.machine) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    let cache = sysconf(Int32(_SC_LEVEL3_CACHE_SIZE))
    return MachineFacts(
      processor: value("model name") ?? architecture, processors: ProcessorCount.available(),
      lastCache: cache > 0 ? Int(cache) : nil,
      memory: Int(sysconf(Int32(_SC_PHYS_PAGES))) * Int(sysconf(Int32(_SC_PAGESIZE))),
      kernel: "Linux \(release)",
      isVirtual: value("flags")?.split(separator: " ").contains("hypervisor") ?? false)
  }
}
