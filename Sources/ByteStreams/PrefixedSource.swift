/// A source whose first bytes were read already; they come first, then the rest comes from the source itself.
public final class PrefixedSource: ByteSource {
  private let base: any ByteSource
  private let prefix: [UInt8]
  private var offset = 0

  /// Puts bytes that were read already before those that are still to come.
  public init(_ prefix: [UInt8], _ base: any ByteSource) {
    self.prefix = prefix
    self.base = base
  }

  /// How many bytes of the file were used.
  public var inputPosition: Int { base.inputPosition }

  /// Reads up to `capacity` bytes.
  public func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    guard offset < prefix.count else { return try base.read(into: buffer, capacity: capacity) }
    let count = min(capacity, prefix.count - offset)
    prefix[offset..<offset + count].withUnsafeBufferPointer { part in
      if let start = part.baseAddress { buffer.update(from: start, count: count) }
    }
    offset += count
    return count
  }
}
