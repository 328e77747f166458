/// Calls `body` with the bytes of an array, in the form that the libraries take.
package func withBytes<Result>(
  _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
) rethrows -> Result {
  try bytes.withUnsafeBufferPointer(body)
}

/// Calls `body` with the UTF-8 bytes of a text.
package func withBytes<Result>(
  _ text: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
) rethrows -> Result {
  try withBytes(Array(text.utf8), body)
}
