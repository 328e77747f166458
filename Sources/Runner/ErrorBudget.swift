import Pipeline

/// How many documents may be quarantined before the exit code says so.
public enum ErrorBudget: Sendable, Hashable {
  /// So many.
  case documents(Int)
  /// This share of all documents, from 0 to 1.
  case share(Double)

  /// Reads a number or a share such as `0.1%`.
  public init?(argument: String) {
    if let count = Int(argument) {
      guard count >= 0 else { return nil }
      self = .documents(count)
    } else {
      self.init(.text(argument))
    }
  }

  init?(_ value: OptionValue) {
    switch value {
    case .integer(let count): self = .documents(count)
    case .text(let text):
      guard text.hasSuffix("%"), let percent = Double(text.dropLast()), (0...100).contains(percent) else {
        return nil
      }
      self = .share(percent / 100)
    default: return nil
    }
  }

  /// Whether so many failures are too many.
  public func isExceeded(failed: Int, of documents: Int) -> Bool {
    switch self {
    case .documents(let count): failed > count
    // A share that comes out even must not be exceeded by the rounding of its product.
    case .share(let share): Double(failed) > share * Double(documents) * (1 + 1e-12)
    }
  }
}
