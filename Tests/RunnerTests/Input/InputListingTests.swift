import ArticleIO
import TestSupport
import Testing

@testable import Runner

@Suite("Input listing")
struct InputListingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["b.jsonl", "a.csv", "notes.md", "deep/x.txt", "deep/er/y.tsv", "odd[1].jsonl"] {
      try folder.write("", to: name)
    }
  }

  private func list(_ paths: [String], _ format: InputFormat? = nil) -> (inputs: [Input], problems: [String])
  {
    InputListing.list(
      paths.map { InputRequest(path: $0 == "-" ? "-" : folder.path($0), base: folder.path) }, format: format)
  }

  @Test("Files, folders and patterns, in the order asked for")
  func order() {
    let found = list(["deep", "b.jsonl", "*.csv", "-"])
    #expect(found.problems.isEmpty)
    #expect(found.inputs.map(\.name) == ["deep/er/y.tsv", "deep/x.txt", "b.jsonl", "a.csv", "stdin"])
    #expect(found.inputs.map(\.format) == [.tsv, .text, .jsonl, .csv, nil])
    #expect(found.inputs[0].path == folder.path("deep/er/y.tsv"))
    #expect(found.inputs[4].path == nil)
  }

  @Test("A folder gives its files of known kinds, whatever format is asked for")
  func wholeFolder() {
    let names = ["a.csv", "b.jsonl", "deep/er/y.tsv", "deep/x.txt", "odd[1].jsonl"]
    let found = InputListing.list([InputRequest(path: folder.path, base: folder.path)], format: nil)
    #expect(found.inputs.map(\.name) == names)
    let text = InputListing.list([InputRequest(path: folder.path, base: folder.path)], format: .text)
    #expect(text.inputs.map(\.name) == names)
    #expect(text.inputs.allSatisfy { $0.format == .text })
  }

  @Test("A file whose name looks like a pattern is that file")
  func brackets() {
    #expect(list(["odd[1].jsonl"]).inputs.map(\.name) == ["odd[1].jsonl"])
  }

  @Test("The format that is asked for goes before the name")
  func format() {
    #expect(list(["notes.md"], .text).inputs.map(\.format) == [.text])
    #expect(list(["-"], .csv).inputs.map(\.format) == [.csv])
    #expect(
      list(["notes.md"]).problems == [
        "cannot tell the format of 'notes.md' from its name "
          + "(known: .jsonl, .ndjson, .json, .txt, .text, .csv, .tsv, .tab, .tar, .tgz, .zip); set input.format"
      ])
  }

  @Test("Problems are told for each request, the others are listed")
  func problems() throws {
    try folder.write("", to: "bare/readme.md")
    try folder.link("gone.jsonl", to: "nowhere")
    let found = list(["none.jsonl", "*.xml", "bare", "gone*", "b.jsonl"])
    #expect(found.inputs.map(\.name) == ["b.jsonl"])
    #expect(
      found.problems == [
        "cannot open 'none.jsonl': No such file or directory", "no file matches '*.xml'",
        "folder 'bare' has no files with a known extension "
          + "(.jsonl, .ndjson, .json, .txt, .text, .csv, .tsv, .tab, .tar, .tgz, .zip)",
        "cannot read 'gone.jsonl': No such file or directory",
      ])
  }

  @Test("Without a base, names are the paths as they were asked for")
  func base() {
    let found = InputListing.list([InputRequest(path: folder.path("b.jsonl"))], format: nil)
    #expect(found.inputs.map(\.name) == [folder.path("b.jsonl")])
  }
}
