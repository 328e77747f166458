/// A prepared name where it lies in memory. To read a part of a value, compilers copy all of its parts.
///
/// Ownership: borrows the name for the time of a call.
struct NameView {
  let parts: UnsafeBufferPointer<NamePart>
  let sounds: UnsafeBufferPointer<UInt8>

  var partCount: Int { parts.count }

  /// Whether all sounds are one part's, none of which another spelling may lack.
  var isOneWholePart: Bool {
    partCount == 1 && parts[0].prefix == 0 && parts[0].start == 0 && Int(parts[0].end) == sounds.count
  }

  /// Calls `body` with two names.
  @inline(__always)
  static func withBoth<Result>(
    _ first: PreparedName, _ second: PreparedName, _ body: (NameView, NameView) -> Result
  ) -> Result {
    with(first) { first in with(second) { second in body(first, second) } }
  }

  /// Calls `body` with a name.
  @inline(__always)
  static func with<Result>(_ name: PreparedName, _ body: (NameView) -> Result) -> Result {
    withUnsafePointer(to: name) { name in
      let start = UnsafeRawPointer(name)
      let parts = (start + PreparedName.partsOffset).assumingMemoryBound(to: NamePart.self)
      let sounds = (start + PreparedName.soundsOffset).assumingMemoryBound(to: UInt8.self)
      return body(
        NameView(
          parts: UnsafeBufferPointer(start: parts, count: name.pointee.partCount),
          sounds: UnsafeBufferPointer(start: sounds, count: name.pointee.sounds.count)))
    }
  }
}
