extension UnsafeBufferPointer<UInt8> {
  /// 3 when the UTF-8 byte order mark stands at a position, else 0.
  func byteOrderMarkLength(at position: Int = 0) -> Int {
    guard position + 3 <= count else { return 0 }
    return self[position] == 0xEF && self[position + 1] == 0xBB && self[position + 2] == 0xBF ? 3 : 0
  }
}
