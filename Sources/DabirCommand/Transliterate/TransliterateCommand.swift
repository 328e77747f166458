import ArgumentParser

/// `dabir transliterate` and what belongs to it.
struct TransliterateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transliterate",
    abstract: "Write names in another script, or train the model that does it.",
    discussion: """
      Reads one name a line from standard input and writes one line for each, in order: the name as it was given, \
      a tab, and the candidates, best first, with tabs between them. A line that holds no name is given back as \
      it is, and the reason is told on standard error.
      """,
    subcommands: [TransliterateNamesCommand.self, TransliterateTrainCommand.self],
    defaultSubcommand: TransliterateNamesCommand.self)
}
