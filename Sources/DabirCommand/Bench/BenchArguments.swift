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

/// A share on the command line: `5%`, or `5`.
struct Percentage: ExpressibleByArgument {
  let share: Double

  init(_ share: Double) { self.share = share }

  init?(argument: String) {
    guard let percent = Double(argument.hasSuffix("%") ? String(argument.dropLast()) : argument),
      percent > 0, percent <= 100
    else { return nil }
    share = percent / 100
  }

  var defaultValueDescription: String { "\(Figures.decimal(share * 100))%" }
}
