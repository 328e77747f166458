import Glibc

/// How much memory a process holds.
enum ResidentMemory {
  /// The resident bytes of a process, 0 for this one; 0 when that is not known.
  static func bytes(of process: Int32) -> Int {
    guard let file = fopen("/proc/\(process == 0 ? "self" : "\(process)")/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
  }
}
