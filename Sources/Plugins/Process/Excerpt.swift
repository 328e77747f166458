extension UnsafeBufferPointer where Element == UInt8 {
  /// The beginning of a line as a message shows it.
  var excerpt: String {
    let shown = String(decoding: prefix(80), as: UTF8.self).map { $0.isNewline || $0 == "\0" ? " " : $0 }
    return "'\(String(shown))'" + (count > 80 ? "…" : "")
  }

  /// Whether the bytes are those of a name.
  func isSame(as name: String) -> Bool { elementsEqual(name.utf8) }
}
