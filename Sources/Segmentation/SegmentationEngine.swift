/// What finds the boundaries in a language.
public enum SegmentationEngine: Hashable, Sendable, CustomStringConvertible {
  /// A machine made from the rules of the ICU that is installed.
  case machine
  /// ICU's own iterator, for a reason.
  case iterator(reason: String)

  /// A phrase for reports, such as `machine (ICU 72.1 rules)`.
  public var description: String {
    switch self {
    case .machine: "machine (ICU \(UnicodeLibrary.icuVersion) rules)"
    case .iterator(let reason): "ICU iterator: \(reason)"
    }
  }

  init<Machine>(_ machine: Result<Machine, UnusableRules>) {
    switch machine {
    case .success: self = .machine
    case .failure(let error): self = .iterator(reason: error.reason)
    }
  }
}
