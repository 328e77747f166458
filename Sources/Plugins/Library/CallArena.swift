import Glibc

/// Memory that is taken piece by piece during a call, and taken back as a whole.
///
/// Ownership: one thread; what it hands out is valid until ``reset()``.
final class CallArena {
  private static let blockSize = 256 << 10
  /// The most that a library may take for a batch, in bytes.
  private static let limit = 1 << 30

  private var blocks: [UnsafeMutableRawBufferPointer] = []
  private var used = 0
  private var total = 0

  deinit { for block in blocks { free(block.baseAddress) } }

  /// Memory for `size` bytes; nil when there is none left.
  ///
  /// - Parameter alignment: a power of two up to 4096.
  func allocate(_ size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    guard size >= 0, alignment > 0, alignment <= 4096, alignment & (alignment - 1) == 0 else { return nil }
    if let block = blocks.last {
      let start =
        used + (alignment - (Int(bitPattern: block.baseAddress) + used) & (alignment - 1)) & (alignment - 1)
      if start <= block.count, size <= block.count - start {
        used = start + size
        return block.baseAddress.map { $0 + start }
      }
    }
    guard size <= Self.limit - total else { return nil }
    let count = max(size + alignment, Self.blockSize)
    guard let memory = malloc(count) else { return nil }
    blocks.append(UnsafeMutableRawBufferPointer(start: memory, count: count))
    total += count
    used = 0
    return allocate(size, alignment: alignment)
  }

  /// Room for values of a plain C type.
  func allocate<Value>(_ count: Int, of type: Value.Type) -> UnsafeMutableBufferPointer<Value>? {
    allocate(count * MemoryLayout<Value>.stride, alignment: MemoryLayout<Value>.alignment).map {
      UnsafeMutableBufferPointer(start: $0.bindMemory(to: type, capacity: count), count: count)
    }
  }

  /// Takes everything back; one block stays for the next call.
  func reset() {
    while blocks.count > 1, let block = blocks.popLast() { free(block.baseAddress) }
    if let block = blocks.last, block.count > Self.blockSize {
      free(block.baseAddress)
      blocks = []
    }
    total = blocks.last?.count ?? 0
    used = 0
  }
}
