import ArgumentParser

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
