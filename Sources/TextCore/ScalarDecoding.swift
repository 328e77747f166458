extension UnsafeBufferPointer<UInt8> {
  /// The scalar at a position of valid UTF-8 and its length in bytes.
  ///
  /// Cut or ill-formed bytes give U+FFFD and a length of 1: nothing is read outside the buffer.
  @inlinable
  public func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index + length <= count else { return (0xFFFD, 1) }
    var value = lead & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (value, length)
  }

  /// The scalar before a position above 0 of valid UTF-8 and its length in bytes.
  @inlinable
  public func scalar(before index: Int) -> (value: UInt32, length: Int) {
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let (value, length) = scalar(at: start)
    return start + length == index ? (value, length) : (0xFFFD, 1)
  }

  /// Whether a position is the start of a scalar or the end of the buffer.
  @inlinable
  public func isCharacterBoundary(_ index: Int) -> Bool {
    index == count || (index >= 0 && index < count && self[index] & 0xC0 != 0x80)
  }
}
