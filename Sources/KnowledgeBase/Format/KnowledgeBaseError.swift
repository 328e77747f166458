import ByteStreams

/// Why a knowledge base cannot be opened or built.
public struct KnowledgeBaseError: Error, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Problem: Hashable, Sendable {
    /// The operating system refused something.
    case system(SystemError)
    /// The file is something else.
    case notAKnowledgeBase
    /// It was made by another version of the program.
    case unknownVersion(UInt32)
    /// The end is missing, or something was added.
    case incomplete
    /// The header or the section table is damaged.
    case damagedHeader
    /// Sections are damaged; their names.
    case damagedSections([String])
  }

  /// The file as the user knows it.
  public var path: String
  /// What went wrong.
  public var problem: Problem

  /// Makes an error.
  public init(path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// The message for people.
  public var description: String {
    switch problem {
    case .system(let error): error.description
    case .notAKnowledgeBase:
      "'\(path)' is no knowledge base; `dabir kb build` makes one from sources such as JSON lines or a Wikidata dump"
    case .unknownVersion(let version):
      "'\(path)' has version \(version) of the format, this program reads \(KnowledgeFile.version); build it again"
    case .incomplete: "'\(path)' is not as long as it was written; copy or build it again"
    case .damagedHeader: "the header of '\(path)' is damaged; copy or build it again"
    case .damagedSections(let names):
      "'\(path)' is damaged (\(names.joined(separator: ", "))); copy or build it again"
    }
  }
}
