import Foundation
import Transliteration

/// What a matcher reaches on labelled pairs of one kind of scripts.
struct Figures {
  private var same: [Float] = []
  private var different: [Float] = []
  private var matcherThreshold = NameMatcher.thresholdWithinScript

  init(_ pairs: [LabelledPair], _ worker: NameMatchWorker) {
    for pair in pairs {
      let (first, second) = (worker.prepare(pair.first), worker.prepare(pair.second))
      matcherThreshold = NameMatcher.threshold(first, second)
      let score = worker.score(first, second)
      if pair.isSame { same.append(score) } else { different.append(score) }
    }
    same.sort()
    different.sort()
  }

  /// The lowest threshold that lets at most a share of the look-alikes pass.
  func threshold(acceptingAtMost share: Double) -> Float {
    let allowed = Int(Double(different.count) * share)
    guard different.count > allowed else { return 0 }
    return different[different.count - 1 - allowed].nextUp
  }

  func accepted(_ threshold: Float) -> (same: Double, different: Double) {
    let share = { (scores: [Float]) in
      scores.isEmpty ? 0 : Double(scores.filter { $0 >= threshold }.count) / Double(scores.count)
    }
    return (share(same), share(different))
  }

  static let heading =
    "pairs                              same  accepted   look-alikes  accepted   at 3 % of look-alikes"

  /// One line: at the matcher's threshold, and at the pairs' own threshold for 3 % of look-alikes.
  func line(_ title: String) -> String {
    let (accepted, wrongly) = accepted(matcherThreshold)
    let own = threshold(acceptingAtMost: 0.03)
    return title.padding(toLength: 32, withPad: " ", startingAt: 0)
      + String(format: "%7d", same.count) + "   " + Self.percent(accepted)
      + String(format: "%14d", different.count) + "   " + Self.percent(wrongly)
      + "   " + Self.percent(self.accepted(own).same) + String(format: " from %.3f", own)
  }

  static func percent(_ share: Double) -> String { String(format: "%5.1f %%", share * 100) }
}
