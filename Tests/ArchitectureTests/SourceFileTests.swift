import TestSupport
import Testing

@Suite("Source files")
struct SourceFileTests {
  @Test("Every source file is under 300 lines", arguments: ["Sources", "Tests"])
  func length(folder: String) throws {
    let code = [".swift", ".c", ".cpp", ".h", ".S"]
    let files = try RepositoryFiles.list(folder).filter { path in code.contains { path.hasSuffix($0) } }
    #expect(files.count > 20)
    for path in files {
      let lines = try RepositoryFiles.lines(path).count
      #expect(lines < 300, "\(path) has \(lines) lines")
    }
  }

  @Test("The entry of the command stays small")
  func command() throws {
    for path in try RepositoryFiles.list("Sources/dabir") {
      #expect(try RepositoryFiles.lines(path).count < 10, "\(path)")
    }
  }
}
