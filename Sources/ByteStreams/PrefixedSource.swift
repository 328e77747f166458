/// A source whose first bytes were read already; they come first, then the rest comes from the source itself.
final class PrefixedSource: ByteSource {
  private let base: any ByteSource
  private let prefix: [UInt8]
  private var offset = 0

  init(_ prefix: [UInt8], _ base: any ByteSource) {
    self.prefix = prefix
    self.base = base
  }

  var inputPosition: Int { base.inputPosition }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    guard offset < prefix.count else { return try base.read(into: buffer, capacity: capacity) }
    let count = min(capacity, prefix.count - offset)
    prefix[offset..<offset + count].withUnsafeBufferPointer { part in
      if let start = part.baseAddress { buffer.update(from: start, count: count) }
    }
    offset += count
    return count
  }
}
