import ByteStreams

/// A line is longer than the lines of its kind may be.
struct LineTooLong: Error, CustomStringConvertible {
  let description: String

  init(_ path: String, _ reader: LineReader, _ limit: Int) {
    description = "\(path):\(reader.lineNumber): the line is longer than \(ByteCount(limit))"
  }
}
