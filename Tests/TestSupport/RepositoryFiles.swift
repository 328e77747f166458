import Foundation

/// The files of the repository, for tests that hold the sources to the rules of the house.
package enum RepositoryFiles {
  /// The folder that `Package.swift` is in.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Files below a folder of the repository, as paths relative to its root, sorted.
  package static func list(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").map { "\(folder)/\($0)" }
      .filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
          && !isFolder.boolValue
      }.sorted()
  }

  /// The lines of a file.
  package static func lines(_ path: String) throws -> [Substring] {
    let text = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
