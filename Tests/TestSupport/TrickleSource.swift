import ByteStreams

/// A source that gives its bytes in pieces of a chosen size, as slow pipes do.
package final class TrickleSource: ByteSource {
  private let bytes: [UInt8]
  private let piece: Int
  private var position = 0

  package init(_ bytes: [UInt8], piece: Int = 1) {
    self.bytes = bytes
    self.piece = piece
  }

  package func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    let count = min(piece, capacity, bytes.count - position)
    bytes.withUnsafeBufferPointer { all in
      if let base = all.baseAddress, count > 0 { buffer.update(from: base + position, count: count) }
    }
    position += count
    return count
  }

  package var inputPosition: Int { position }
}
