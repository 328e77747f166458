import ArgumentParser
import Pipeline

/// An amount of memory on the command line, written as in pipeline files: `64MB`.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    guard let bytes = ByteAmount.parse(argument) else { return nil }
    self.bytes = bytes
  }

  var description: String { ByteAmount.text(bytes) }
  var defaultValueDescription: String { description }
}
