import Pipeline
import Testing

@testable import PipelineFile

@Suite("Rendered diagnostics")
struct RenderingTests {
  private func render(_ text: String, set arguments: [String] = []) throws -> String {
    let source = PipelineSource(name: "p.yaml", directory: "/data", bytes: Array(text.utf8))
    return DiagnosticRenderer(sources: [source]).render(try read(text, set: arguments).diagnostics)
  }

  @Test("show the line, a caret and the hint")
  func caret() throws {
    #expect(
      try render("version: 1\nstages:\n  - tokenise\n", set: ["x=1"]) == """
        p.yaml:3:5: error: unknown stage 'tokenise'
          - tokenise
            ^
        hint: did you mean 'tokenize'?
        --set x=1: error: unknown key 'x'
        hint: known: input, output, limits, version, plugins, stages, tests

        """)
  }

  @Test("keep tabs, and give marks no width and wide characters two")
  func widths() throws {
    #expect(
      try render("version: 1\nstages: [language]\noutput: {\t\"قِفْ漢\": 1,\t\"é\": 2}\n") == """
        p.yaml:3:11: error: unknown key 'قِفْ漢' in 'output'
        output: {\t"قِفْ漢": 1,\t"é": 2}
                 \t^
        hint: known: format, layers, sorted
        p.yaml:3:23: error: unknown key 'é' in 'output'
        output: {\t"قِفْ漢": 1,\t"é": 2}
                 \t          \t^
        hint: known: format, layers, sorted

        """)
  }

  @Test("show the end of a file at its last line")
  func end() throws {
    #expect(
      try render("version: 1\nstages: [language\r\n") == """
        p.yaml:2:18: error: expected ',' or ']' in the list that begins at 2:9
        stages: [language
                         ^
        hint: put a value with special characters in quotes

        """)
  }

  @Test("show a part of a long line")
  func longLine() throws {
    func items(_ letter: String, _ count: Int) -> String { String(repeating: letter + ", ", count: count) }
    let list = items("a", 200) + "[], " + items("b", 200) + "c"
    #expect(
      try render("version: 1\nstages: [language]\noutput: {layers: [\(list)]}") == """
        p.yaml:3:619: error: item 201 of 'output.layers' must be text, not a list
        …, \(items("a", 26))[], \(items("b", 25))b…
        \(String(repeating: " ", count: 81))^

        """)
  }

  @Test("cannot steer a terminal")
  func control() {
    let source = PipelineSource(
      name: "p\u{1B}[2J", directory: "/", bytes: Array("a\u{1B}[31mb\u{202E}c: \u{FF}".utf8))
    let place = SourceLocation(source: source.name, line: 1, column: 8)
    let warning = Diagnostic("bad \u{1B}\n", severity: .warning, at: place, hint: "\u{9B}x")
    #expect(
      DiagnosticRenderer(sources: [source]).render([warning]) == """
        p\\u{1B}[2J:1:8: warning: bad \\u{1B}\\u{A}
        a\u{FFFD}[31mb\u{FFFD}c: \u{FF}
               ^
        hint: \\u{9B}x

        """)
  }

  @Test("do without lines that are not there")
  func unknownPlaces() {
    let source = PipelineSource(name: "p", directory: "/", bytes: [0xFF, 0x0A])
    let places = [("p", 1, 99), ("p", 7, 1), ("q", 1, 1), ("p", 1, 0)]
    let diagnostics = places.map {
      Diagnostic("m", at: SourceLocation(source: $0.0, line: $0.1, column: $0.2))
    }
    #expect(
      DiagnosticRenderer(sources: [source]).render(diagnostics) == """
        p:1:99: error: m
        \u{FFFD}
         ^
        p:7:1: error: m

        ^
        q:1:1: error: m
        p:1:0: error: m
        \u{FFFD}
        ^

        """)
  }
}
