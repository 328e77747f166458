import Pipeline

/// Renders diagnostics as compilers do: place and message, the line, a caret below the place, and the way out.
///
/// ```
/// news.yaml:3:3: error: unknown key 'wrokers'
///   wrokers: 4
///   ^
/// hint: did you mean 'workers'?
/// ```
public struct DiagnosticRenderer: Sendable {
  private let texts: [String: SourceText]

  /// Makes a renderer that can show the lines of some sources.
  public init(sources: [PipelineSource]) {
    var texts: [String: SourceText] = [:]
    for source in sources { texts[source.name] = SourceText(source.bytes) }
    self.texts = texts
  }

  /// The diagnostics as text, each ending with a line break.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    var result = ""
    // A line is taken apart once for all its diagnostics: it may be the whole of a large file.
    var shown: (place: SourceLocation, scalars: [Unicode.Scalar])?
    for diagnostic in diagnostics {
      let place = diagnostic.location
      result += "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message)".printable + "\n"
      if place.line > 0, let text = texts[place.source] {
        let start = SourceLocation(source: place.source, line: place.line)
        let scalars = shown?.place == start ? shown?.scalars : nil
        let line = scalars ?? Array(text.line(place.line).unicodeScalars)
        shown = (start, line)
        result += excerpt(of: line, column: place.column)
      }
      if let hint = diagnostic.hint { result += "hint: \(hint)".printable + "\n" }
    }
    return result
  }

  /// How many scalars of a long line are shown.
  private static let maximumScalars = 160

  /// The line, or the part of it around a column, and a caret below.
  private func excerpt(of scalars: [Unicode.Scalar], column: Int) -> String {
    let target = min(max(column - 1, 0), scalars.count)
    var range = 0..<scalars.count
    if scalars.count > Self.maximumScalars {
      let start = max(0, min(target - Self.maximumScalars / 2, scalars.count - Self.maximumScalars))
      range = start..<(start + Self.maximumScalars)
    }
    var (shown, margin) = range.lowerBound > 0 ? ("…", " ") : ("", "")
    for index in range {
      let scalar = scalars[index]
      shown.unicodeScalars.append(scalar.isPrintable || scalar == "\t" ? scalar : "\u{FFFD}")
      guard index < target else { continue }
      let width = scalar.isPrintable ? scalar.displayWidth : 1
      margin += scalar == "\t" ? "\t" : String(repeating: " ", count: width)
    }
    if range.upperBound < scalars.count { shown += "…" }
    return "\(shown)\n\(margin)^\n"
  }
}

extension String {
  /// The text with control characters written as code points, so that no file can steer a terminal.
  fileprivate var printable: String {
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isPrintable {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return result
  }
}
