/// A mistake, or something that deserves attention, with its place and a way out.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// Nothing can run.
    case error
    /// It runs, but perhaps not as meant.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// Where it is.
  public var location: SourceLocation
  /// What to do about it, such as `did you mean 'threshold'?`.
  public var hint: String?

  /// Makes a diagnostic.
  public init(
    _ message: String, severity: Severity = .error, at location: SourceLocation, hint: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.location = location
    self.hint = hint
  }
}

/// A place in a pipeline file or on the command line.
public struct SourceLocation: Sendable, Hashable {
  /// The file as the user named it, or the command-line option (`--set stages.link.threshold=2`).
  public var source: String
  /// The line from 1; 0 when the source has no lines.
  public var line: Int
  /// The column in code points from 1; 0 when the source has no lines.
  public var column: Int

  /// Makes a place.
  public init(source: String, line: Int = 0, column: Int = 0) {
    self.source = source
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable, CustomStringConvertible {
  /// Whether one place comes before another of the same source.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.source, a.line, a.column) < (b.source, b.line, b.column)
  }

  /// The place as compilers write it: `news.yaml:3:5`.
  public var description: String { line > 0 ? "\(source):\(line):\(column)" : source }
}

/// Some diagnostics as an error.
public struct DiagnosticsError: Error {
  /// At least one of them is an error.
  public var diagnostics: [Diagnostic]

  /// Wraps diagnostics.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
