import ArticleIO
import ByteStreams
import Glibc

/// A file, or standard input, that documents are read from.
public struct Input: Sendable, Hashable {
  /// What ids and messages call it: the path as it was asked for.
  public var name: String
  /// Where it is; nil for standard input.
  public var path: String?
  /// How it holds its documents; nil when the names of its members say so, or it is standard input.
  public var format: InputFormat?
  /// The bytes in which those lines start that are read; nil for all. What comes on standard input begins at the
  /// lower bound.
  public var range: Range<Int>?

  /// Makes an input.
  public init(name: String, path: String?, format: InputFormat?, range: Range<Int>? = nil) {
    self.name = name
    self.path = path
    self.format = format
    self.range = range
  }

  /// Whether what is read does not begin where the input does.
  var startsAmid: Bool { (range?.lowerBound ?? 0) > 0 }
}

/// A file, folder or pattern that was asked for.
public struct InputRequest: Sendable, Hashable {
  /// The file, folder or pattern; `-` for standard input.
  public var path: String
  /// The part of the path that names leave out: the folder that a pipeline file's paths are relative to.
  public var base: String

  /// Makes a request.
  public init(path: String, base: String = "") {
    self.path = path
    self.base = base
  }

  fileprivate func name(_ path: String) -> String {
    let prefix = base.hasSuffix("/") || base.isEmpty ? base : base + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}

/// Turns what was asked for into the list of inputs, in an order that depends on names alone.
public enum InputListing {
  /// Lists inputs.
  ///
  /// Folders are searched at any depth for files with a known extension; patterns and folders are sorted by
  /// the bytes of their names.
  ///
  /// - Returns: the inputs, and a sentence for each request that is missing, unreadable or empty.
  public static func list(
    _ requests: [InputRequest], format: InputFormat?
  ) -> (inputs: [Input], problems: [String]) {
    var inputs: [Input] = []
    var problems: [String] = []
    for request in requests {
      if request.path == "-" {
        inputs.append(Input(name: "stdin", path: nil, format: format))
        continue
      }
      do {
        try list(request, format: format, into: &inputs, &problems)
      } catch {
        problems.append(error.description)
      }
    }
    return (inputs, problems)
  }

  private static func list(
    _ request: InputRequest, format: InputFormat?, into inputs: inout [Input], _ problems: inout [String]
  ) throws(SystemError) {
    let path = request.path
    if FileKind(path) == nil, PathPattern.isPattern(path) {
      let matches = try PathPattern(path).matches()
      if matches.isEmpty { problems.append("no file matches '\(request.name(path))'") }
      for match in matches { append(match, request, format, to: &inputs, &problems) }
      return
    }
    switch FileKind(path) {
    case nil: throw SystemError("open", path: request.name(path))
    case .folder:
      let files = try FolderWalk.files(in: path).filter(InputFormat.isKnown)
      if files.isEmpty {
        problems.append(
          "folder '\(request.name(path))' has no files with a known extension (\(InputFormat.extensions))")
      }
      for file in files { append(file, request, format, to: &inputs, &problems) }
    case .file, .special: append(path, request, format, to: &inputs, &problems)
    }
  }

  private static func append(
    _ path: String, _ request: InputRequest, _ format: InputFormat?, to inputs: inout [Input],
    _ problems: inout [String]
  ) {
    let name = request.name(path)
    guard access(path, R_OK) == 0 else {
      problems.append(SystemError("read", path: name).description)
      return
    }
    guard format != nil || InputFormat.isKnown(fileName: path) else {
      problems.append(
        "cannot tell the format of '\(name)' from its name (known: \(InputFormat.extensions)); set input.format"
      )
      return
    }
    inputs.append(Input(name: name, path: path, format: format ?? InputFormat(fileName: path)))
  }
}
