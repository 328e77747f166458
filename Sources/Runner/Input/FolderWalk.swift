import ByteStreams
import Glibc

/// What stands at a path, links followed.
enum FileKind {
  case file
  case folder
  /// A named pipe, a device or a socket.
  case special

  /// Nil when nothing is there.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .special
    }
  }
}

/// Lists what is in folders.
package enum FolderWalk {
  /// All files below a folder, sorted by the bytes of their paths; hidden ones and links to folders left out, and what
  /// is no file, such as a named pipe, which nobody may ever write to.
  ///
  /// What cannot be looked at, such as a link to nothing, counts as a file, so that reading it says why not.
  static func files(in folder: String) throws(SystemError) -> [String] {
    var found: [String] = []
    var folders = [folder]
    while let next = folders.popLast() {
      for name in try names(in: next) where !name.hasPrefix(".") {
        let path = next.hasSuffix("/") ? next + name : "\(next)/\(name)"
        switch FileKind(path) {
        case .file, nil: found.append(path)
        case .folder: if !isLink(path) { folders.append(path) }
        case .special: break
        }
      }
    }
    return found.sorted(by: byBytes)
  }

  /// The names in a folder, sorted by their bytes.
  package static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemError("open", path: folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted(by: byBytes)
  }

  static func byBytes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
