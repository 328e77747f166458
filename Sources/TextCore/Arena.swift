import Glibc

/// Grow-only storage for plain values that keeps its allocation when it is emptied.
///
/// A batch is filled and emptied thousands of times; its arenas grow to the largest batch seen and are then
/// reused without another allocation. The storage always ends in ``slack`` readable bytes, so that SIMD kernels
/// and parsers may load past the last element.
///
/// Ownership: the arena alone owns its memory (it is move-only); pointers taken from it are valid until the
/// next call that appends, reserves or removes.
@frozen
public struct Arena<Element: BitwiseCopyable>: ~Copyable {
  /// Readable bytes behind the last element; SIMD parsers ask for 64.
  public static var slack: Int { 64 }

  // The public properties below only read; these are what inlined code may change.
  @usableFromInline var storedBase: UnsafeMutablePointer<Element>
  @usableFromInline var storedCount: Int
  @usableFromInline var storedCapacity: Int

  /// The first element; never nil, also when the arena is empty.
  @inlinable public var base: UnsafeMutablePointer<Element> { storedBase }
  /// The number of elements in use.
  @inlinable public var count: Int { storedCount }
  /// The number of elements that fit before the next allocation.
  @inlinable public var capacity: Int { storedCapacity }

  /// Makes an empty arena.
  ///
  /// - Parameter capacity: elements to make room for at once.
  public init(capacity: Int = 0) {
    self.storedBase = Self.allocate(capacity)
    self.storedCount = 0
    self.storedCapacity = capacity
  }

  deinit { free(storedBase) }

  /// Memory for `capacity` elements and the slack, with the contents of `old` if there is one.
  ///
  /// `realloc` moves a large block by its page table instead of copying it, so that growing does not hold the
  /// memory twice.
  private static func allocate(
    _ capacity: Int, movedFrom old: UnsafeMutablePointer<Element>? = nil
  ) -> UnsafeMutablePointer<Element> {
    let bytes = capacity * MemoryLayout<Element>.stride + slack
    guard let raw = realloc(old, bytes) else { fatalError("no memory for \(bytes) bytes") }
    // Kernels read the slack; zeroes keep what they read the same from run to run.
    (raw + (bytes - slack)).initializeMemory(as: UInt8.self, repeating: 0, count: slack)
    return raw.bindMemory(to: Element.self, capacity: capacity)
  }

  /// Makes room for `extra` more elements.
  ///
  /// - Complexity: amortized O(1) an element; capacity at least doubles.
  @inlinable
  public mutating func reserve(extra: Int) {
    if count + extra > capacity { grow(to: count + extra) }
  }

  @inline(never)
  @usableFromInline
  mutating func grow(to needed: Int) {
    let newCapacity = max(needed, capacity * 2, 256)
    storedBase = Self.allocate(newCapacity, movedFrom: storedBase)
    storedCapacity = newCapacity
  }

  /// Appends one element.
  @inlinable
  public mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    base[count] = element
    storedCount += 1
  }

  /// Appends `length` elements that start at `source`.
  @inlinable
  public mutating func append(_ source: UnsafePointer<Element>, _ length: Int) {
    reserve(extra: length)
    (base + count).update(from: source, count: length)
    storedCount += length
  }

  /// Appends every element of a buffer.
  @inlinable
  public mutating func append(_ source: UnsafeBufferPointer<Element>) {
    if let start = source.baseAddress { append(start, source.count) }
  }

  /// Lets `body` write up to `maximum` elements behind the last one; it returns how many it wrote.
  @inlinable
  public mutating func appendUnsafe(maximum: Int, _ body: (UnsafeMutablePointer<Element>) -> Int) {
    reserve(extra: maximum)
    let written = body(base + count)
    precondition(written >= 0 && written <= maximum, "wrote past the reserved room")
    storedCount += written
  }

  /// Counts `written` elements that were stored behind the last one, after ``reserve(extra:)``, as appended.
  @inlinable
  public mutating func advance(by written: Int) {
    precondition(written >= 0 && count + written <= capacity, "wrote past the reserved room")
    storedCount += written
  }

  /// Drops every element from `newCount` on; the memory stays.
  public mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count, "an arena can only be truncated to fewer elements")
    storedCount = newCount
  }

  /// Drops every element; the memory stays unless it is larger than `keeping` bytes.
  ///
  /// A single huge document must not pin its memory for the rest of a run.
  public mutating func removeAll(keeping: Int = .max) {
    storedCount = 0
    if capacity > keeping / MemoryLayout<Element>.stride {
      free(storedBase)
      storedCapacity = 0
      storedBase = Self.allocate(0)
    }
  }

  /// The element at `index`, which must be below ``count``.
  @inlinable
  public subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "index out of bounds")
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count, "index out of bounds")
      base[index] = newValue
    }
  }

  /// All elements; valid until the arena changes.
  @inlinable
  public var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}

extension Arena where Element == UInt8 {
  /// Appends the UTF-8 bytes of a string.
  public mutating func append(utf8 string: String) {
    var copy = string
    copy.withUTF8 { append($0) }
  }

  /// Appends the bytes of a literal.
  @inlinable
  public mutating func append(literal: StaticString) {
    append(literal.utf8Start, literal.utf8CodeUnitCount)
  }

  /// The bytes of a range, which must lie within the arena; valid until the arena changes.
  @inlinable
  public func bytes(_ range: ByteRange) -> UnsafeBufferPointer<UInt8> {
    precondition(range.start >= 0 && range.end <= count, "range out of bounds")
    return UnsafeBufferPointer(start: base + range.start, count: range.count)
  }

  /// The text of a range, with U+FFFD for ill-formed bytes; for messages and tests.
  public func string(_ range: ByteRange) -> String { String(decoding: bytes(range), as: UTF8.self) }
}
