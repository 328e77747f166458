import ArgumentParser

/// `dabir schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of pipeline files, for editors that check as one types.")

  func run() throws { try printData(PipelineSchema(registry: Dabir.stages).value.text()) }
}
