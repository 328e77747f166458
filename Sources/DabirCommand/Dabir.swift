import ArgumentParser
import ByteStreams
import Pipeline
import Runner
import Stages
import Synchronization

/// The command `dabir`, to be started as it is or with stages of one's own.
public enum Dabir {
  private static let registry = Mutex(StageRegistry(BuiltInStages.types))

  /// Runs the command with the process's arguments; does not return.
  ///
  /// - Parameter stages: stages that pipeline files can name besides the built-in ones.
  public static func main(stages: [StageType] = []) -> Never {
    occupyStandardStreams()
    makeFailedWritesErrors()
    let inside = BuiltInStages.types + [PluginLoading.inline] + stages
    let names = Set(inside.map(\.description.name))
    registry.withLock {
      $0 = StageRegistry(
        inside + PluginLoading.fromEnvironment().filter { !names.contains($0.description.name) })
    }
    do {
      var command = try RootCommand.parseAsRoot()
      try command.run()
      RootCommand.exit()
    } catch let error where error is SystemError || error is StreamError || error is RunError {
      printNote("dabir: \(error)")
      RootCommand.exit(withError: ExitCode.failure)
    } catch {
      RootCommand.exit(withError: error)
    }
  }

  /// The stages that pipeline files can name.
  static var stages: StageRegistry { registry.withLock { $0 } }
}

/// `dabir` and its subcommands.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dabir",
    abstract: "Annotates archives of news articles in English, Arabic and Persian.",
    discussion: """
      A pipeline file says where articles come from, which stages they go through and what is written.

      Exit codes: 0 all is well; 1 the run failed or lost something; 2 more documents were quarantined than \
      the error budget allows; 64 wrong usage; 65 a shard's input is damaged; 78 wrong pipeline file; 130, 143 \
      stopped by SIGINT or SIGTERM; 141 the reader of the output went away.
      """,
    version: ProgramVersion.text,
    subcommands: [
      RunCommand.self, ValidateCommand.self, ExplainCommand.self, SchemaCommand.self, StagesCommand.self,
      TestCommand.self, BenchCommand.self, KBCommand.self, TransliterateCommand.self,
      EntitiesCommand.self, PluginCommand.self, StatsCommand.self,
    ])
}
