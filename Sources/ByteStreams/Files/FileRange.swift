/// A part of a file.
final class FileRange: ByteSource {
  private let file: FileSource
  private let end: Int
  private let count: (Int) -> Void
  /// Where the next byte is in the file.
  private(set) var inputPosition: Int

  /// - Parameter count: told how many bytes each read used.
  init(_ file: FileSource, _ range: Range<Int>, count: @escaping (Int) -> Void) {
    self.file = file
    self.inputPosition = range.lowerBound
    self.end = range.upperBound
    self.count = count
  }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    let part = try file.read(into: buffer, capacity: min(capacity, end - inputPosition), at: inputPosition)
    inputPosition += part
    count(part)
    return part
  }
}
