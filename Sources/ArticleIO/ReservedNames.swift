import Glibc

/// Keys that the output writes itself, so that a passed-through field of such a name needs another.
struct ReservedNames {
  /// What is put before a passed-through field's name.
  static let prefix: StaticString = "input_"

  private let names: [[UInt8]]

  init(_ names: Set<String>) { self.names = names.sorted().map { Array($0.utf8) } }

  func contains(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    names.contains { known in
      known.count == name.count
        && known.withUnsafeBufferPointer { other in
          guard let a = other.baseAddress, let b = name.baseAddress else { return true }
          return memcmp(a, b, name.count) == 0
        }
    }
  }
}
