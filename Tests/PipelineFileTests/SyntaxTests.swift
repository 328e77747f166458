import Testing

@testable import PipelineFile

@Suite("Bytes that are no good YAML")
struct SyntaxTests {
  @Test(
    "are one message at the right place",
    arguments: [
      ("", "1:1: the file is empty (begin with 'version: 1')"),
      ("# only a comment\n", "1:1: the file is empty (begin with 'version: 1')"),
      ("---\n", "1:1: the file is empty (begin with 'version: 1')"),
      ("\u{FEFF}", "1:1: the file is empty (begin with 'version: 1')"),
      ("- a\n", "1:1: a pipeline file must be a map of keys, not a list (begin with 'version: 1')"),
      (
        "just words",
        "1:1: a pipeline file must be a map of keys, not the text 'just words'"
          + " (begin with 'version: 1')"
      ),
      ("version: 1\nstages:\n\t- language\n", "3:1: a tab cannot be used for indentation (use spaces)"),
      (
        "version: 1\nstages: [language\n",
        "2:18: expected ',' or ']' in the list that begins at 2:9"
          + " (put a value with special characters in quotes)"
      ),
      (
        "a: {b: c\nd: e",
        "2:2: expected ',' or '}' in the map that begins at 1:4"
          + " (put a value with special characters in quotes)"
      ),
      ("a: 'open\nb: 2\n", "1:4: the quoted text that begins here has no end"),
      (
        "a: b: c\n",
        "1:5: ':' is not allowed here"
          + " (check the indentation, or put a value that has ': ' in quotes)"
      ),
      ("a: @b\n", "1:4: a value cannot begin with '@' (put a value with special characters in quotes)"),
      (
        "a: \"\\q\"\n",
        "1:5: there is no such escape in quoted text"
          + " (write \\\\ for a backslash, or use single quotes)"
      ),
      (
        "a: [*.jsonl]\n",
        "1:5: '*' begins an alias here, and the name of one must follow"
          + " (put a value that begins with '*' in quotes)"
      ),
      (
        "a: *none\n",
        "1:4: no anchor '&none' stands before this alias"
          + " (put a value that begins with '*' in quotes)"
      ),
      ("a: &x [*x]\n", "1:8: the alias '*x' stands inside the value that it names"),
      (
        "a:\n  - b\n  c: d\n",
        "3:3: expected '- ' and an item of the list that begins at 2:3"
          + " (check the indentation and the quotes above)"
      ),
      (
        "a: 1\n b: 2\n",
        "2:3: ':' is not allowed here"
          + " (check the indentation, or put a value that has ': ' in quotes)"
      ),
      ("a: 1\nb\nc: 2\n", "2:1: expected ':' after this key (check the indentation and the quotes above)"),
      ("a: \u{7}\n", "1:4: the control character U+0007 is not allowed in YAML"),
      ("a: 1\n---\nb: 2\n", "2:1: a second document begins here, and a pipeline file has one"),
      ("%YAML 3.0\n---\na: 1\n", "1:1: wrong YAML: found incompatible YAML document"),
    ])
  func syntax(text: String, message: String) throws {
    try expect(text, gives: [message])
  }

  @Test("include bytes that are not UTF-8")
  func encoding() throws {
    let bytes = Array("version: 1\nstages: [لغة, ".utf8) + [0xE9] + Array("]".utf8)
    #expect(
      try read(bytes: bytes).diagnostics.map(\.line) == [
        "2:15: byte 0xE9 is not valid UTF-8 here (save the file as UTF-8)"
      ])
  }

  @Test("include a file that is too large")
  func size() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: PipelineSource.maximumBytes + 1)
    #expect(try read(bytes: bytes).diagnostics.map(\.line) == ["1:1: the file is larger than 16MiB"])
  }

  @Test("do not include a byte order mark, CR LF and an end mark")
  func harmless() throws {
    try expect("\u{FEFF}---\r\nversion: 1\r\nstages: [language]\r\n...\r\n", gives: [])
    try expect(
      "\u{FEFF}versoin: 1\r\nversion: 1\r\nstages: [language]\r\n",
      gives: [
        "1:1: unknown key 'versoin' (did you mean 'version'?)"
      ])
  }

  @Test("have columns in code points, also behind line separators of Unicode")
  func columns() throws {
    let text =
      "version: 1\nstages: [language]\ninput: {paths: [\"a\u{2028}b\"]}\noutput: {\"كِتاب\": 1, ناشناس: 2}"
    try expect(
      text,
      gives: [
        "4:10: unknown key 'كِتاب' in 'output' (known: format, layers, sorted)",
        "4:22: unknown key 'ناشناس' in 'output' (known: format, layers, sorted)",
      ])
  }
}
