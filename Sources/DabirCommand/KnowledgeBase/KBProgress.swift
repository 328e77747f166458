import Glibc
import KnowledgeBase

/// Shows how far a build is: one line that changes on a terminal, else nothing but the reports.
final class KBProgress {
  private let isTerminal = isatty(2) == 1

  func show(_ report: SourceReport, read: Int, of size: Int?) {
    let share = size.map { $0 > 0 ? " (\(min(100, read * 100 / $0)) %)" : "" } ?? ""
    show("\(report.path): \(Figures.count(report.usedRecords)) records\(share)")
  }

  func show(_ progress: BuildProgress) {
    switch progress {
    case .merging: show("merging")
    case .writingEntities(let count): show("writing \(Figures.count(count)) entities")
    case .writingNames(let count): show("writing \(Figures.count(count)) names")
    }
  }

  private func show(_ text: String) { if isTerminal { printWords("\r\u{1B}[K\(text)") } }

  func clear() { if isTerminal { printWords("\r\u{1B}[K") } }
}
