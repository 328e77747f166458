/// A prepared name where it lies in memory. To read a part of a value, compilers copy all of its parts.
///
/// Ownership: borrows the name for the time of a call.
struct NameView {
  let parts: UnsafeBufferPointer<NamePart>
  let sounds: UnsafeBufferPointer<UInt8>

  var partCount: Int { parts.count }

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

  /// Whether another name has the same parts with the same sounds, so that every name scores alike with both.
  func sounds(like other: NameView) -> Bool {
    partCount == other.partCount && sounds.elementsEqual(other.sounds)
      && (0..<partCount).allSatisfy { parts[$0].isCut(like: other.parts[$0]) }
  }
}
