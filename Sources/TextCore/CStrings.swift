import Glibc

/// Calls `body` with strings as C has them: an array of them with a null behind the last.
///
/// The array and the strings are gone when it returns.
public func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return copies.withUnsafeBufferPointer { buffer in
    // The buffer holds at least the closing nil.
    body(buffer.baseAddress.unsafelyUnwrapped)
  }
}
