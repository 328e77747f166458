import CProcessControl

/// Tells builds of this program apart: two that may write different output must not continue each other's runs.
enum ProgramBuild {
  /// The build that runs: the identity that the linker gave it, a hash of its content and the same on every
  /// machine; for a program linked without one its file's size, time and ends.
  static let fact: Fingerprint.Fact = {
    let name = "the build of dabir"
    var count: Int64 = 0
    guard let bytes = dabir_build_identity(&count) else {
      return Fingerprint.fact(named: name, path: "/proc/self/exe")
    }
    let digits = UnsafeBufferPointer(start: bytes, count: Int(count)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return Fingerprint.Fact(name: name, value: digits.joined())
  }()
}
