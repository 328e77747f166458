/// A prepared name where it lies in memory. To read a part of a value, compilers copy all of its parts.
///
/// Ownership: borrows the name for the time of ``withBoth(_:_:_:)``.
struct NameView {
  private let name: UnsafePointer<PreparedName>

  /// Calls `body` with two names.
  @inline(__always)
  static func withBoth<Result>(
    _ first: PreparedName, _ second: PreparedName, _ body: (NameView, NameView) -> Result
  ) -> Result {
    withUnsafePointer(to: first) { first in
      withUnsafePointer(to: second) { second in body(NameView(name: first), NameView(name: second)) }
    }
  }

  @inline(__always) var partCount: Int { name.pointee.partCount }
  @inline(__always) var parts: Parts { Parts(name: name) }
  @inline(__always) var sounds: SoundBuffer { name.pointee.sounds }

  /// The parts of a name.
  struct Parts {
    fileprivate let name: UnsafePointer<PreparedName>

    @inline(__always) subscript(index: Int) -> NamePart { name.pointee.parts[index] }
  }
}
