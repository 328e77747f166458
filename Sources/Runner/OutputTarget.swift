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
    let kind = status.st_mode & S_IFMT
    if path.hasSuffix("/") || (exists && kind == S_IFDIR) {
      var folder = path
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      if !exists, mkdir(folder, 0o777) != 0 {
        throw RunError(SystemError("create folder", path: folder).description)
      }
      self = .file("\(folder)/\(name).jsonl")
    } else {
      self = exists && kind != S_IFREG ? .device(path) : .file(path)
    }
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
      for name in [path, path + Self.reportSuffix, path + Self.quarantineSuffix] where access(name, F_OK) == 0
      {
        guard overwrites else {
          throw RunError("'\(name)' exists already; choose another output or allow it with --overwrite")
        }
        if let input = inputs.first(where: { $0.path.map { Self.isSame($0, name) } ?? false }) {
          throw RunError("'\(name)' is an input too ('\(input.name)'); choose another output")
        }
      }
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

  private static func isSame(_ a: String, _ b: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev
      && one.st_ino == other.st_ino
  }
}
