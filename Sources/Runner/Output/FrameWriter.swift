import ByteStreams
import TextCore

/// Turns the output of batches into compressed frames.
///
/// Ownership: it keeps an encoder and a buffer; one a worker.
final class FrameWriter {
  private let encoder: FrameEncoder
  private var frame = Arena<UInt8>()

  /// Nil when a target is not compressed.
  init?(_ target: OutputTarget) throws(SystemError) {
    guard let compression = target.compression else { return nil }
    encoder = try FrameEncoder(compression, path: target.name)
  }

  /// Puts one frame in the place of an output; an empty output stays empty.
  func compress(_ output: inout Arena<UInt8>) throws(SystemError) {
    guard output.count > 0 else { return }
    try encode(output.elements)
    output.truncate(to: 0)
    output.append(frame.elements)
  }

  /// The frame of nothing, so that a file without documents is still one of its format.
  func emptyFrame() throws(SystemError) -> [UInt8] {
    try encode(UnsafeBufferPointer(start: nil, count: 0))
    return Array(frame.elements)
  }

  private func encode(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    frame.truncate(to: 0)
    frame.reserve(extra: encoder.maximumCount(of: bytes.count))
    frame.advance(by: try encoder.encode(bytes, into: frame.base))
  }
}
