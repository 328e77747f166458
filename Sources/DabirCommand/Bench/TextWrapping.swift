/// Breaks text into lines that fit a terminal.
enum TextWrapping {
  /// Breaks a paragraph at spaces.
  ///
  /// - Parameter hanging: the spaces before each line but the first.
  static func wrap(_ text: String, width: Int = 80, hanging: Int = 0) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(repeating: " ", count: hanging) + word)
      }
    }
    return lines.joined(separator: "\n")
  }
}
