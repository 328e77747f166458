import ByteStreams
import TestSupport
import Testing

@testable import Runner

@Suite("Folders")
struct FolderWalkTests {
  @Test("All files at any depth, sorted by their bytes; hidden ones and linked folders left out")
  func files() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a/z", "a/b/c", "a-b", "é", ".h", ".d/x", "a/.h"] { try folder.write("", to: name) }
    try folder.link("loop", to: ".")
    try folder.link("file", to: "b")
    try folder.link("gone", to: "nowhere")
    let found = try FolderWalk.files(in: folder.path).map { String($0.dropFirst(folder.path.count + 1)) }
    #expect(found == ["a-b", "a/b/c", "a/z", "b", "file", "gone", "é"])
    #expect(try FolderWalk.files(in: folder.path + "/").count == 7)
  }

  @Test("A folder that is not there")
  func missing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: SystemError.self) { try FolderWalk.files(in: folder.path("none")) }
    #expect(error?.description == "cannot open '\(folder.path("none"))': No such file or directory")
  }

  @Test("What stands at a path, links followed")
  func kinds() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a")
    try folder.link("to-folder", to: ".")
    try folder.link("to-file", to: "a")
    try folder.link("to-nothing", to: "b")
    #expect(FileKind(folder.path("a")) == .file)
    #expect(FileKind(folder.path) == .folder)
    #expect(FileKind(folder.path("to-folder")) == .folder)
    #expect(FileKind(folder.path("to-file")) == .file)
    #expect(FileKind(folder.path("to-nothing")) == nil)
    #expect(FileKind("/dev/null") == .special)
  }
}
