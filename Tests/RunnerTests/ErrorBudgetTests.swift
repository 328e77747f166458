import Pipeline
import Testing

@testable import Runner

@Suite("Error budget")
struct ErrorBudgetTests {
  @Test(
    "Budgets as pipeline files write them",
    arguments: [
      (0, .documents(0)), (25, .documents(25)), ("0.1%", .share(0.001)), ("5%", .share(0.05)),
      ("100%", .share(1)), ("0%", .share(0)), ("101%", nil), ("-1%", nil), ("5", nil), ("%", nil),
      ("x%", nil),
      ("nan%", nil), (.null, nil), (true, nil), (.number(0.5), nil),
    ] as [(OptionValue, ErrorBudget?)])
  func reading(value: OptionValue, expected: ErrorBudget?) {
    #expect(ErrorBudget(value) == expected)
  }

  @Test("So many are allowed, one more is too many")
  func documents() {
    #expect(!ErrorBudget.documents(0).isExceeded(failed: 0, of: 10))
    #expect(ErrorBudget.documents(0).isExceeded(failed: 1, of: 10))
    #expect(!ErrorBudget.documents(3).isExceeded(failed: 3, of: 3))
    #expect(ErrorBudget.documents(3).isExceeded(failed: 4, of: 1_000_000))
  }

  @Test("A share that comes out even is not exceeded, however it is rounded")
  func share() {
    for percent in 0...100 {
      guard let budget = ErrorBudget(.text("\(percent)%")) else { continue }
      for documents in [100, 300, 700, 1_000, 100_000_000] {
        let allowed = documents / 100 * percent
        #expect(!budget.isExceeded(failed: allowed, of: documents), "\(percent)% of \(documents)")
        #expect(budget.isExceeded(failed: allowed + 1, of: documents), "\(percent)% of \(documents)")
      }
    }
    #expect(!ErrorBudget.share(0).isExceeded(failed: 0, of: 0))
  }
}
