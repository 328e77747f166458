import ByteStreams
import Glibc

/// Where a run's output goes, and the companion files that go beside it.
public enum OutputTarget: Sendable, Hashable {
  /// Standard output; there are no companion files.
  case standardOutput
  /// Standard output as well, each line with a mark of what it is: `o` output, `q` quarantine, and a tab.
  case markedOutput
  /// A file, or several that share the batches; `.run.json`, `.quarantine.jsonl` and `.journal` are added to
  /// the name for the companions.
  case file(String, shards: Int)
  /// Something that is no regular file, such as `/dev/null`; there are no companion files.
  case device(String)

  /// Reads what `-o` says.
  ///
  /// - Parameters:
  ///   - path: `-` for standard output, a folder (existing, or with a `/` at its end), or a file.
  ///   - name: the file's name in a folder, without its extension.
  ///   - shards: the number of files to spread the batches over.
  /// - Throws: ``RunError`` when a folder cannot be made, or a stream is to be spread over files.
  public init(_ path: String, name: String, shards: Int = 1) throws(RunError) {
    try self.init(opening: path, name: name, shards: shards)
    if shards > 1, isStream { throw RunError("--shards needs an output file or folder, not \(self.name)") }
    if case .file(let path, _) = self, let ending = Self.unwrittenEndings.first(where: path.hasSuffix) {
      throw RunError(
        "cannot write '\(path)': output is never packed as \(ending); it is JSONL, compressed when its name ends in "
          + ".gz or .zst")
    }
  }

  /// Endings of names that promise what is not written.
  private static let unwrittenEndings = [
    ".xz", ".bz2", ".lz4", ".lzma", ".lzo", ".br", ".Z", ".sz", ".7z", ".rar", ".zip", ".tar", ".tgz",
    ".tar.gz", ".tar.zst",
  ]

  private init(opening path: String, name: String, shards: Int) throws(RunError) {
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
      self = .file(Self.followingLinks("\(folder)/\(name).jsonl"), shards: shards)
    } else {
      self = exists && kind != S_IFREG ? .device(path) : .file(Self.followingLinks(path), shards: shards)
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

  /// The path of the record of what is on the disk, while the run goes on.
  var journalPath: String? { companion(".journal") }

  private static let reportSuffix = ".run.json"
  private static let quarantineSuffix = ".quarantine.jsonl"

  private func companion(_ suffix: String) -> String? {
    guard case .file(let path, _) = self else { return nil }
    return path + suffix
  }

  /// The output files, in the order of the shards: `X.jsonl`, or `X-1-of-3.jsonl` and so on.
  public var files: [String] {
    guard case .file(let path, let shards) = self else { return [] }
    guard shards > 1 else { return [path] }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[slash...].dropFirst().firstIndex(of: ".") ?? path.endIndex
    let width = String(shards).count
    return (1...shards).map { shard in
      let digits = String(shard)
      let number = String(repeating: "0", count: width - digits.count) + digits
      return "\(path[..<dot])-\(number)-of-\(shards)\(path[dot...])"
    }
  }

  /// How the output is compressed, one frame a batch: `.gz` and `.zst` at the end of the name say so.
  var compression: Compression? {
    guard case .file(let path, _) = self else { return nil }
    return path.hasSuffix(".gz") ? .gzip : path.hasSuffix(".zst") ? .zstd : nil
  }

  /// Whether what is written cannot be cut back.
  var isStream: Bool {
    if case .file = self { false } else { true }
  }

  /// Whether it is standard output, marked or not.
  var isStandardOutput: Bool { self == .standardOutput || self == .markedOutput }

  /// What people call it.
  public var name: String {
    switch self {
    case .standardOutput, .markedOutput: "standard output"
    case .file(let path, _), .device(let path): path
    }
  }

  /// Refuses when the output or a companion exists and may not be replaced, or when it is an input or one of other files
  /// that are read.
  func check(overwrites: Bool, inputs: [Input], files read: [String] = []) throws(RunError) {
    if case .file = self {
      for name in files + [reportPath, quarantinePath].compactMap({ $0 }) {
        guard overwrites || access(name, F_OK) != 0 else {
          throw RunError("'\(name)' exists already; choose another output or allow it with --overwrite")
        }
        for written in [name, OutputFile.partialPath(of: name)] {
          try Self.refuse(written, FileIdentity(path: written), among: inputs)
          if let file = FileIdentity.path(like: written, among: read) {
            throw RunError("'\(written)' is read by the run ('\(file)'); choose another output")
          }
        }
      }
    } else if isStandardOutput, FileIdentity.isRegularFile(descriptor: 1) {
      try Self.refuse(name, FileIdentity(descriptor: 1), among: inputs)
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
