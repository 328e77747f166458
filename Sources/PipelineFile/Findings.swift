import Pipeline

/// The mistakes found so far in one reading.
final class Findings {
  /// How many are kept: a file full of mistakes must not cost memory and time without end.
  static let limit = 1000

  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  private var hasMore = false

  var isEmpty: Bool { diagnostics.isEmpty }

  /// Adds a mistake; one that an alias leads to a second time counts once.
  func add(_ message: @autoclosure () -> String, at origin: Origin, hint: @autoclosure () -> String? = nil) {
    guard diagnostics.count < Self.limit else {
      hasMore = true
      return
    }
    add(Diagnostic(message(), at: origin.location, hint: hint()))
  }

  func add(_ diagnostic: Diagnostic) {
    guard seen.insert(diagnostic).inserted else { return }
    if diagnostics.count < Self.limit { diagnostics.append(diagnostic) } else { hasMore = true }
  }

  func add(contentsOf more: [Diagnostic]) {
    for diagnostic in more { add(diagnostic) }
  }

  /// The mistakes by place; sources in the order given.
  func sorted(sources: [String]) -> [Diagnostic] {
    var order: [String: Int] = [:]
    for source in sources where order[source] == nil { order[source] = order.count }
    // Equal places keep the order in which the mistakes were found.
    let keyed = diagnostics.enumerated().map { index, diagnostic in
      let place = diagnostic.location
      return (key: (order[place.source] ?? order.count, place.line, place.column, index), diagnostic)
    }
    var sorted = keyed.sorted { $0.key < $1.key }.map(\.1)
    if hasMore, let last = sorted.last {
      sorted.append(Diagnostic("too many mistakes: only \(Self.limit) are shown", at: last.location))
    }
    return sorted
  }
}
