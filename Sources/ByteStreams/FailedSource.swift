/// A source that cannot be read.
final class FailedSource: ByteSource {
  private let error: StreamError
  let inputPosition: Int

  init(_ error: StreamError, inputPosition: Int) {
    self.error = error
    self.inputPosition = inputPosition
  }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    throw error
  }
}
