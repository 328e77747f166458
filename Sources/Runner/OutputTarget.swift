import ByteStreams
import Glibc

/// Where a run's output goes, and the companion files that go beside it.
public enum OutputTarget: Sendable, Hashable {
  /// Standard output; there are no companion files.
  case standardOutput
  /// A file; `.run.json` and `.quarantine.jsonl` are added to its name for the companions.
  case file(String)
  /// Something that is no regular file, such as `/dev/null`; there are no companion files.
  case device(String)

  /// Reads what `-o` says.
  ///
  /// - Parameters:
  ///   - path: `-` for standard output, a folder (existing, or with a `/` at its end), or a file.
  ///   - name: the file's name in a folder, without its extension.
  public init(_ path: String, name: String) throws(RunError) {
    if path == "-" {
      self = .standardOutput
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, FileIdentity(status) == FileIdentity(descriptor: 1) {
      // `/dev/stdout` and its like: opened by name, a file behind it would be replaced.
      self = .standardOutput
      return
    }
    let kind = status.st_mode & S_IFMT
    if path.hasSuffix("/") || (exists && kind == S_IFDIR) {
      var folder = path
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      if !exists, mkdir(folder, 0o777) != 0 {
        throw RunError(SystemError("create folder", path: folder).description)
      }
      self = .file(Self.followingLinks("\(folder)/\(name).jsonl"))
    } else {
      self = exists && kind != S_IFREG ? .device(path) : .file(Self.followingLinks(path))
    }
  }

  /// The file that a link stands for, since the finished output takes the place of what has its name.
  private static func followingLinks(_ path: String) -> String {
    guard FolderWalk.isLink(path), let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }

  /// The path of the report on the run.
  public var reportPath: String? { companion(Self.reportSuffix) }
  /// The path of the failed documents.
  public var quarantinePath: String? { companion(Self.quarantineSuffix) }

  private static let reportSuffix = ".run.json"
  private static let quarantineSuffix = ".quarantine.jsonl"

  private func companion(_ suffix: String) -> String? {
    guard case .file(let path) = self else { return nil }
    return path + suffix
  }

  /// What people call it.
  public var name: String {
    switch self {
    case .standardOutput: "standard output"
    case .file(let path), .device(let path): path
    }
  }

  /// Opens the output; refuses when it or a companion exists and may not be replaced, or when it is an input.
  func open(overwrites: Bool, inputs: [Input]) throws(RunError) -> any ByteSink {
    if case .file(let path) = self {
      for name in [path, path + Self.reportSuffix, path + Self.quarantineSuffix] {
        guard overwrites || access(name, F_OK) != 0 else {
          throw RunError("'\(name)' exists already; choose another output or allow it with --overwrite")
        }
        for written in [name, OutputFile.partialPath(of: name)] {
          try Self.refuse(written, FileIdentity(path: written), among: inputs)
        }
      }
    } else if self == .standardOutput, FileIdentity.isRegularFile(descriptor: 1) {
      try Self.refuse(name, FileIdentity(descriptor: 1), among: inputs)
    }
    do throws(SystemError) {
      switch self {
      case .standardOutput: return DescriptorSink.standardOutput()
      case .device(let path): return try OutputFile(path: path, overwrites: true)
      case .file(let path): return try OutputFile(path: path, overwrites: overwrites)
      }
    } catch {
      throw RunError(error.description)
    }
  }

  private static func refuse(
    _ name: String, _ identity: FileIdentity?, among inputs: [Input]
  ) throws(RunError) {
    guard let identity else { return }
    let input = inputs.first { input in
      identity == (input.path.map { FileIdentity(path: $0) } ?? FileIdentity(descriptor: 0))
    }
    if let input { throw RunError("'\(name)' is an input too ('\(input.name)'); choose another output") }
  }
}
