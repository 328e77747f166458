import ByteStreams
import Glibc
import TextCore

/// What the output of a run depends on, fact by fact, so that one can say why something is done again.
struct Fingerprint: Sendable, Hashable {
  /// One thing that the output depends on.
  struct Fact: Sendable, Hashable {
    let name: String
    let value: String
  }

  var facts: [Fact]

  /// The first difference to an earlier run, as a clause: `input 'a.jsonl' has changed`.
  func difference(from earlier: Fingerprint) -> String? {
    let before = Dictionary(earlier.facts.map { ($0.name, $0.value) }) { first, _ in first }
    for fact in facts {
      guard let value = before[fact.name] else { return "\(fact.name) was not part of it" }
      if value != fact.value { return "\(fact.name) has changed" }
    }
    let now = Set(facts.map(\.name))
    if let gone = earlier.facts.first(where: { !now.contains($0.name) }) {
      return "\(gone.name) is no longer part of it"
    }
    return facts == earlier.facts ? nil : "the order of the inputs has changed"
  }

  /// All of it in 16 hexadecimal digits.
  var text: String {
    var hash = StableHash()
    for fact in facts {
      Array("\(fact.name)\u{0}\(fact.value)\u{0}".utf8).withUnsafeBytes { hash.add($0) }
    }
    return hash.text
  }

  /// The facts about a file: its size, its time of change, and a hash of both of its ends.
  static func fact(named name: String, path: String?) -> Fact {
    var status = stat()
    guard let path, stat(path, &status) == 0 else { return Fact(name: name, value: "stream") }
    guard status.st_mode & S_IFMT == S_IFREG else { return Fact(name: name, value: "stream") }
    let time = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    let ends = hashOfEnds(path, size: Int(status.st_size))
    return Fact(name: name, value: "\(status.st_size) \(time) \(String(ends, radix: 16))")
  }

  private static func hashOfEnds(_ path: String, size: Int) -> UInt64 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    let length = 64 << 10
    var hash = StableHash()
    var block = Arena<UInt8>(capacity: length)
    for offset in Set([0, max(0, size - length)]).sorted() {
      block.truncate(to: 0)
      block.reserve(extra: length)
      let count = pread(descriptor, block.base, length, off_t(offset))
      if count > 0 { block.advance(by: count) }
      hash.add(UnsafeRawBufferPointer(block.elements))
    }
    return hash.value
  }
}
