import ByteStreams
import Glibc

/// A path with `*`, `?` and `[…]` in its parts, and `**` for any number of folders (links are not followed).
///
/// A part that is there by its very name stands for itself, so that files may lie below a folder `a[1]`.
struct PathPattern {
  private let parts: [String]
  private let isAbsolute: Bool

  static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  init(_ path: String) {
    isAbsolute = path.hasPrefix("/")
    parts = path.split(separator: "/").map(String.init)
  }

  /// The files that match, sorted by the bytes of their paths.
  ///
  /// - Throws: ``SystemError`` when a folder on the way cannot be read: what is in it would go missing.
  func matches() throws(SystemError) -> [String] {
    var found: Set<String> = []
    try match(parts[...], under: isAbsolute ? "/" : "", &found)
    return found.sorted(by: FolderWalk.byBytes)
  }

  private func match(
    _ parts: ArraySlice<String>, under folder: String, _ found: inout Set<String>
  ) throws(SystemError) {
    guard let part = parts.first else { return }
    let rest = parts.dropFirst()
    if part == "**" {
      // `**` alone at the end stands for all files below.
      try match(rest.isEmpty ? ["*"] : rest, under: folder, &found)
      for name in try names(in: folder)
      where !name.hasPrefix(".") && FileKind(folder + name) == .folder && !FolderWalk.isLink(folder + name) {
        try match(parts, under: "\(folder)\(name)/", &found)
      }
      return
    }
    let isLiteral = !Self.isPattern(part) || FileKind(folder + part) != nil
    let candidates = isLiteral ? [part] : try names(in: folder).filter { fnmatch(part, $0, FNM_PERIOD) == 0 }
    for name in candidates {
      switch FileKind(folder + name) {
      case .file where rest.isEmpty, .special where rest.isEmpty: found.insert(folder + name)
      // Reading it says why it cannot be looked at.
      case nil where rest.isEmpty && !isLiteral: found.insert(folder + name)
      case .folder where !rest.isEmpty: try match(rest, under: "\(folder)\(name)/", &found)
      default: break
      }
    }
  }

  private func names(in folder: String) throws(SystemError) -> [String] {
    do {
      return try FolderWalk.names(in: folder.isEmpty ? "." : folder)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return [] }
      throw error
    }
  }
}
