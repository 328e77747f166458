import Glibc

/// A path with `*`, `?` and `[…]` in its parts, and `**` for any number of folders.
struct PathPattern {
  private let parts: [String]
  private let isAbsolute: Bool

  static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  init(_ path: String) {
    isAbsolute = path.hasPrefix("/")
    parts = path.split(separator: "/").map(String.init)
  }

  /// The files that match, sorted by the bytes of their paths.
  func matches() -> [String] {
    var found: Set<String> = []
    match(parts[...], under: isAbsolute ? "/" : "", &found)
    return found.sorted(by: FolderWalk.byBytes)
  }

  private func match(_ parts: ArraySlice<String>, under folder: String, _ found: inout Set<String>) {
    guard let part = parts.first else { return }
    let rest = parts.dropFirst()
    if part == "**" {
      // `**` alone at the end stands for all files below.
      match(rest.isEmpty ? ["*"] : rest, under: folder, &found)
      for name in names(in: folder) where !name.hasPrefix(".") {
        guard FileKind(folder + name) == .folder, !FolderWalk.isLink(folder + name) else { continue }
        match(parts, under: "\(folder)\(name)/", &found)
      }
      return
    }
    let isPattern = Self.isPattern(part)
    let candidates = isPattern ? names(in: folder).filter { fnmatch(part, $0, FNM_PERIOD) == 0 } : [part]
    for name in candidates {
      switch FileKind(folder + name) {
      case .file where rest.isEmpty: found.insert(folder + name)
      // A name that leads nowhere, as a broken link does, is listed so that it is missed aloud.
      case nil where rest.isEmpty && isPattern: found.insert(folder + name)
      case .folder where !rest.isEmpty: match(rest, under: "\(folder)\(name)/", &found)
      default: break
      }
    }
  }

  private func names(in folder: String) -> [String] {
    (try? FolderWalk.names(in: folder.isEmpty ? "." : folder)) ?? []
  }
}
