import Glibc

/// Bytes to be written; it alone owns its memory.
struct ByteBuffer: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8> = .allocate(capacity: 4 << 20)
  private(set) var count = 0
  private var capacity = 4 << 20

  deinit { base.deallocate() }

  mutating func append(_ bytes: [UInt8]) {
    if count + bytes.count > capacity { grow(bytes.count) }
    bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { (base + count).update(from: start, count: source.count) }
    }
    count += bytes.count
  }

  mutating func append(_ text: StaticString) {
    if count + text.utf8CodeUnitCount > capacity { grow(text.utf8CodeUnitCount) }
    (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  /// Appends a number in the digits of a script, given as UTF-8.
  mutating func append(_ number: Int, digits: [[UInt8]]) {
    if number >= 10 { append(number / 10, digits: digits) }
    append(digits[number % 10])
  }

  mutating func removeAll() { count = 0 }

  private mutating func grow(_ extra: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * (capacity + extra))
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = 2 * (capacity + extra)
  }
}
