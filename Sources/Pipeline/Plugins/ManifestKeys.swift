import TextCore

extension PluginManifest {
  /// The keys of a manifest.
  public static func keys(for form: Form) -> [OptionDescription] {
    let head: [OptionDescription] = [
      .required(
        "plugin", .integer(1...Int.max), summary: "The version of the manifest's format: \(Self.version)."),
      .required(
        "name", .text, summary: "What pipeline files call the stage: lower-case letters, digits and -."),
    ]
    let start = form == .process ? startKeys : []
    return head + aboutKeys + start + [options] + layerKeys
  }

  /// The keys of a stage whose manifest stands in the pipeline file itself.
  public static let inlineKeys: [OptionDescription] = aboutKeys + startKeys + layerKeys

  private static let aboutKeys: [OptionDescription] = [
    OptionDescription(
      "summary", .text, default: "A stage that lives outside.",
      summary: "What the stage does, in one sentence."),
    OptionDescription(
      "version", .text, default: "1",
      summary: "The version of its behaviour, to be changed whenever its output may change."),
    OptionDescription("filters", .boolean, default: false, summary: "Whether it may leave documents out."),
    OptionDescription(
      "across-documents", .boolean, default: false,
      summary:
        "Whether what it makes of a document depends on others; such an archive cannot be cut in shards."),
  ]

  private static let startKeys: [OptionDescription] = [
    .required(
      "command", .list(.text),
      summary: "The program and its arguments. It works in the folder of the file that this stands in."),
    OptionDescription(
      "files", .list(.text), default: [],
      summary: "Names of files beside those of the command that the output depends on, such as a model."),
    OptionDescription(
      "environment", .list(.text), default: [],
      summary: "Names of the environment variables that the program may see; it sees no others."),
    OptionDescription(
      "offsets", .choice(OffsetUnit.allCases.map(\.rawValue)), default: "codepoints",
      summary: "The unit of positions; Python counts code points."),
    OptionDescription(
      "seconds", .number(0.05...3600), default: 5,
      summary: "How long the program may take until its next answer."),
  ]

  private static let options = OptionDescription(
    "options",
    .list(
      .group([
        .required("name", .text, summary: "The option's name."),
        OptionDescription(
          "type", .choice(OptionType.allCases.map(\.rawValue)), default: "text",
          summary: "The type of its value."
        ),
        OptionDescription("from", .number(-1e15...1e15), summary: "The least value of a number."),
        OptionDescription("to", .number(-1e15...1e15), summary: "The largest value of a number."),
        OptionDescription("names", .list(.text), default: [], summary: "The names of a choice."),
        OptionDescription(
          "default",
          .either([.boolean, .integer(Int.min...Int.max), .number(-1e300...1e300), .text, .list(.text)]),
          summary: "The value when none is given; without it, one must be given."),
        OptionDescription("summary", .text, default: "", summary: "What the option does."),
      ])), default: [], summary: "What users can set.")

  private static let layerKeys: [OptionDescription] = [
    OptionDescription(
      "reads",
      .list(
        .group([
          .required("layer", .text, summary: "The layer."),
          OptionDescription("columns", .list(.text), default: [], summary: "The columns that are needed."),
          OptionDescription(
            "optional", .boolean, default: false, summary: "Whether the stage also works without the layer."),
        ])), default: [], summary: "The layers of earlier stages that the stage looks at."),
    OptionDescription(
      "writes",
      .list(
        .group([
          .required("layer", .text, summary: "The layer's name: lower-case letters, digits and _."),
          OptionDescription("summary", .text, default: "", summary: "What it holds."),
          OptionDescription(
            "covers", .choice(["spans", "document"]), default: "spans",
            summary: "spans: any number of rows, each a piece of the text; document: one row about the whole."
          ),
          OptionDescription(
            "form", .choice(["object", "compact"]), default: "object", summary: "How output writes a row."),
          OptionDescription("disjoint", .boolean, default: false, summary: "Whether no two spans overlap."),
          OptionDescription(
            "columns",
            .list(
              .group([
                .required("name", .text, summary: "The column's name: lower-case letters, digits and _."),
                OptionDescription(
                  "type", .choice(ColumnType.allCases.map(\.rawValue)), default: "text",
                  summary: "The type of its values."),
                OptionDescription("names", .list(.text), default: [], summary: "The names of a choice."),
                OptionDescription("summary", .text, default: "", summary: "What it says."),
              ])), default: [], summary: "What each row says besides its span."),
        ])), default: [], summary: "The layers that the stage fills."),
  ]

  /// What manifests call the types of options.
  enum OptionType: String, CaseIterable {
    case boolean, integer, number, text, choice, path, texts
  }

  /// What manifests call the types of columns.
  enum ColumnType: String, CaseIterable {
    case integer, number, choice, text, entity, texts
  }
}
