import Pipeline

/// Replaces `${NAME}` and `${NAME:-default}` in a text that has been parsed already.
///
/// What is put in is not looked at again, so that no content of a variable can become structure. `$${` stands
/// for `${` itself. As in a shell, the default also replaces a variable that is set and empty.
struct EnvironmentReplacement {
  /// Why a `${` could not be replaced.
  struct Mistake {
    var message: String
    var hint: String
    /// The text with which the place begins.
    var needle: String
  }

  /// What all values of a file in which variables are replaced may come to.
  static let maximumBytes = 16 << 20

  let environment: [String: String]

  /// The text with all variables replaced, and what is wrong with those that could not be.
  ///
  /// - Parameter maximum: the longest text in bytes that may come of it.
  func replace(in text: String, maximum: Int = maximumBytes) -> (text: String, mistakes: [Mistake]) {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var mistakes: [Mistake] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.starts(with: "$${".utf8) {
        result += "${".utf8
        index += 3
      } else if rest.starts(with: "${".utf8) {
        guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
          mistakes.append(
            Mistake(message: "'${' without '}'", hint: Self.literalHint, needle: "${"))
          break
        }
        switch value(of: String(decoding: bytes[(index + 2)..<end], as: UTF8.self)) {
        case .success(let value):
          guard result.count + value.utf8.count <= maximum else {
            mistakes.append(
              Mistake(
                message:
                  "values with environment variables come to more than \(ByteAmount.text(Self.maximumBytes))",
                hint: "use fewer or shorter variables", needle: "${"))
            return ("", mistakes)
          }
          result += value.utf8
        case .failure(let failure): mistakes.append(failure.mistake)
        }
        index = end + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return (String(decoding: result, as: UTF8.self), mistakes)
  }

  private struct Failure: Error {
    var mistake: Mistake
  }

  private static let literalHint = "write '$${' for a literal '${'"

  /// The value of what stands between the braces.
  private func value(of expression: String) -> Result<String, Failure> {
    let name = String(expression.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    let rest = expression.dropFirst(name.count)
    let needle = "${\(expression)"
    guard let first = name.first, !first.isNumber, rest.isEmpty || rest.hasPrefix(":-") else {
      return .failure(
        Failure(
          mistake: Mistake(
            message: "'\(needle)}' is neither '${NAME}' nor '${NAME:-default}'", hint: Self.literalHint,
            needle: needle)))
    }
    let fallback = rest.dropFirst(2)
    if fallback.contains("${") {
      return .failure(
        Failure(
          mistake: Mistake(
            message: "the default of '${\(name)}' cannot hold another variable", hint: Self.literalHint,
            needle: needle)))
    }
    let value = environment[name]
    if let value, !value.isEmpty || rest.isEmpty { return .success(value) }
    if !rest.isEmpty { return .success(String(fallback)) }
    return .failure(
      Failure(
        mistake: Mistake(
          message: "the environment variable '\(name)' is not set",
          hint: "set it, or give a default: '${\(name):-…}'", needle: needle)))
  }
}
