import Glibc
import TextCore

/// Keys that the output writes itself, so that a passed-through field of such a name needs another.
struct ReservedNames {
  private static let prefix = Array("input_".utf8)

  private let names: [[UInt8]]

  /// The id and the language are always written.
  init(_ names: Set<String>) { self.names = names.union(["id", "lang"]).sorted().map { Array($0.utf8) } }

  /// What goes before the name of a passed-through field, which is empty for most: as often as it takes for the
  /// name to be no other field's.
  func prefix(of name: UnsafeBufferPointer<UInt8>, isTaken: ([UInt8]) -> Bool) -> [UInt8] {
    guard contains(name) else { return [] }
    var prefix = Self.prefix
    while isTaken(prefix + name) { prefix += Self.prefix }
    return prefix
  }

  private func contains(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    names.contains { known in
      known.count == name.count
        && known.withUnsafeBufferPointer { other in
          guard let a = other.baseAddress, let b = name.baseAddress else { return true }
          return memcmp(a, b, name.count) == 0
        }
    }
  }
}
