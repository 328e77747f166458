import ByteStreams
import TestSupport
import Testing

@Suite("Output files")
struct OutputFileTests {
  @Test("A file has its name only when it is finished")
  func finish() throws {
    let folder = try TemporaryFolder()
    let file = try OutputFile(path: folder.path("a.jsonl"), overwrites: false)
    try file.write("one\n")
    #expect(!folder.has("a.jsonl"))
    #expect(folder.has("a.jsonl.partial"))
    try file.write("دو\n")
    try file.finish()
    #expect(try folder.read("a.jsonl") == Array("one\nدو\n".utf8))
    #expect(!folder.has("a.jsonl.partial"))
  }

  @Test("A file that exists is replaced only when that is allowed")
  func overwrites() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a.jsonl")
    let refused = #expect(throws: SystemError.self) { try OutputFile(path: path, overwrites: false) }
    #expect(refused?.description == "cannot create '\(path)': File exists")
    let file = try OutputFile(path: path, overwrites: true)
    try file.write("new")
    #expect(try folder.read("a.jsonl") == Array("old".utf8))
    try file.finish()
    #expect(try folder.read("a.jsonl") == Array("new".utf8))
  }

  @Test("Two do not write one file at the same time")
  func busy() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.jsonl")
    let file = try OutputFile(path: path, overwrites: false)
    try file.write("first\n")
    let refused = #expect(throws: SystemError.self) { try OutputFile(path: path, overwrites: true) }
    #expect(refused?.description == "cannot create '\(path)': another process is using it")
    try file.finish()
    #expect(try folder.read("a.jsonl") == Array("first\n".utf8))
    try OutputFile(path: path, overwrites: true).finish()
  }

  @Test("A folder, or a file in a folder that is not there, is refused")
  func refused() throws {
    let folder = try TemporaryFolder()
    let isFolder = #expect(throws: SystemError.self) { try OutputFile(path: folder.path, overwrites: true) }
    #expect(isFolder?.description == "cannot create '\(folder.path)': Is a directory")
    let path = folder.path("none/a.jsonl")
    let missing = #expect(throws: SystemError.self) { try OutputFile(path: path, overwrites: true) }
    #expect(missing?.description == "cannot create '\(path)': No such file or directory")
  }

  @Test("What is no regular file is written to directly")
  func device() throws {
    let file = try OutputFile(path: "/dev/null", overwrites: false)
    try file.write("gone")
    try file.finish()
    #expect(throws: SystemError.self) {
      let full = try OutputFile(path: "/dev/full", overwrites: false)
      try full.write("no room")
    }
  }
}
