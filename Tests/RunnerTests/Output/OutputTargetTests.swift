import TestSupport
import Testing

@testable import Runner

@Suite("Output targets")
struct OutputTargetTests {
  @Test("Where -o points")
  func targets() throws {
    let folder = try TemporaryFolder()
    #expect(try OutputTarget("-", name: "news") == .standardOutput)
    #expect(try OutputTarget(folder.path, name: "news") == .file(folder.path("news.jsonl"), shards: 1))
    #expect(try OutputTarget(folder.path + "/", name: "news") == .file(folder.path("news.jsonl"), shards: 1))
    #expect(
      try OutputTarget(folder.path("made/"), name: "news") == .file(folder.path("made/news.jsonl"), shards: 1)
    )
    #expect(folder.has("made"))
    #expect(
      try OutputTarget(folder.path("x.jsonl"), name: "news") == .file(folder.path("x.jsonl"), shards: 1))
    #expect(try OutputTarget("/dev/null", name: "news") == .device("/dev/null"))
    #expect(throws: RunError.self) { try OutputTarget(folder.path("none/deeper/"), name: "news") }
  }

  @Test(
    "A name that promises what is not written is refused",
    arguments: [("x.jsonl.xz", ".xz"), ("x.jsonl.bz2", ".bz2"), ("x.tar.gz", ".tar.gz"), ("x.zip", ".zip")])
  func endings(name: String, ending: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path(name)
    let error = #expect(throws: RunError.self) { try OutputTarget(path, name: "news") }
    #expect(
      error?.description
        == "cannot write '\(path)': output is never packed as \(ending); it is JSONL, compressed when its name "
        + "ends in .gz or .zst")
    #expect(try OutputTarget(folder.path("x.gz"), name: "news").compression == .gzip)
  }

  @Test("Companions stand beside files alone")
  func companions() {
    #expect(OutputTarget.file("a/x.jsonl", shards: 1).reportPath == "a/x.jsonl.run.json")
    #expect(OutputTarget.file("a/x.jsonl", shards: 1).quarantinePath == "a/x.jsonl.quarantine.jsonl")
    for target in [OutputTarget.standardOutput, .device("/dev/null")] {
      #expect(target.reportPath == nil)
      #expect(target.quarantinePath == nil)
    }
    #expect(OutputTarget.standardOutput.name == "standard output")
    #expect(OutputTarget.device("/dev/null").name == "/dev/null")
  }

  @Test("What exists is not replaced without leave", arguments: ["", ".run.json", ".quarantine.jsonl"])
  func exists(suffix: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("x.jsonl")
    try folder.write("", to: "x.jsonl" + suffix)
    let error = #expect(throws: RunError.self) {
      try OutputTarget.file(path, shards: 1).check(overwrites: false, inputs: [])
    }
    #expect(
      error?.description
        == "'\(path)\(suffix)' exists already; choose another output or allow it with --overwrite")
    try OutputTarget.file(path, shards: 1).check(overwrites: true, inputs: [])
  }

  @Test("An input is never replaced, by whatever name", arguments: ["x.jsonl", "link.jsonl"])
  func input(name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "x.jsonl")
    try folder.link("link.jsonl", to: "x.jsonl")
    let inputs = [Input(name: "in", path: folder.path(name), format: .jsonl)]
    let error = #expect(throws: RunError.self) {
      try OutputTarget.file(path, shards: 1).check(overwrites: true, inputs: inputs)
    }
    #expect(error?.description == "'\(path)' is an input too ('in'); choose another output")
  }

  @Test("Shards are numbered in front of the extension, all with as many digits")
  func shards() {
    #expect(
      OutputTarget.file("a.b/x.jsonl.zst", shards: 3).files
        == ["a.b/x-1-of-3.jsonl.zst", "a.b/x-2-of-3.jsonl.zst", "a.b/x-3-of-3.jsonl.zst"])
    #expect(OutputTarget.file("x", shards: 10).files.first == "x-01-of-10")
    #expect(OutputTarget.file("x.jsonl", shards: 1).files == ["x.jsonl"])
    #expect(throws: RunError.self) { try OutputTarget("-", name: "news", shards: 2) }
  }
}
