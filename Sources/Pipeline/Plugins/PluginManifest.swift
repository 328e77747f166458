import TextCore

/// What a stage that lives outside says about itself: the description that every stage has, and how to start it.
public struct PluginManifest: Sendable {
  /// The version of manifests, of the protocol of processes and of the interface of libraries that this program
  /// knows.
  public static let version = 1

  /// The stage, as a built-in one would describe itself.
  public var description: StageDescription
  /// The program and its arguments; empty for a library.
  public var command: [String]
  /// The absolute folder that the program works in.
  public var folder: String
  /// The names of the environment variables that the program may see.
  public var environment: [String]
  /// The unit of positions in what goes to the program and what it answers.
  public var offsets: OffsetUnit
  /// How long the program may take until its next answer, in seconds.
  public var seconds: Double

  /// Names of further files that the output depends on, relative to the folder.
  public var dataFiles: [String]

  /// Absolute paths of the files that the plugin consists of: those that its command and its `files` name.
  ///
  /// - Parameter isFile: whether there is a file at an absolute path.
  public func files(where isFile: (String) -> Bool) -> [String] {
    (command + dataFiles).map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }.filter(isFile)
  }

  /// Keys of a document on its way to a process, which no layer can be called by.
  public static let reservedNames = ["n", "id", "lang", "title", "date", "text", "error", "filter"]

  /// What a plugin is: a program of its own, or a library that is loaded.
  public enum Form: Sendable {
    /// A program that is spoken to over pipes.
    case process
    /// A shared library.
    case library
  }
}
