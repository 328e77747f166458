import ArgumentParser

/// `dabir plugin` and its subcommands.
struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "Work with stages that live outside.",
    subcommands: [PluginCheckCommand.self])
}
