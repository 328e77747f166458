/// The unit in which a file states positions in a text.
public enum OffsetUnit: String, CaseIterable, Sendable {
  /// Unicode code points, as Python counts.
  case codepoints
  /// UTF-8 bytes, as Dabir counts inside.
  case utf8
  /// UTF-16 code units, as Java and JavaScript count.
  case utf16
}
