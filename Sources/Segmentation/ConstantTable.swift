/// Values that never change, behind a plain pointer, so that a loop finds them without bounds or reference
/// counts in its way.
///
/// Ownership: whoever makes a table deallocates it, unless it lives as long as the process.
struct ConstantTable<Value: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafePointer<Value>

  init(_ values: [Value]) {
    let copy = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
    copy.initialize(from: values, count: values.count)
    base = UnsafePointer(copy)
  }

  /// The value at an index, which must be in the table.
  @inline(__always)
  subscript(index: Int) -> Value { base[index] }

  func deallocate() { base.deallocate() }
}
