import ArgumentParser
import KnowledgeBase

/// `dabir kb`.
struct KBCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb", abstract: "Build knowledge bases and look into them.",
    subcommands: [KBBuildCommand.self, KBInfoCommand.self, KBLookupCommand.self])
}

/// Opens the knowledge base that a user names.
func openKnowledgeBase(_ path: String) throws -> KnowledgeBase {
  do throws(KnowledgeBaseError) {
    return try KnowledgeBase.named(path)
  } catch {
    printNote("dabir: \(error)")
    throw ExitCode.failure
  }
}
