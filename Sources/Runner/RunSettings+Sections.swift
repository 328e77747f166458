import ArticleIO
import Pipeline
import TextCore

extension RunSettings {
  /// The keys of a pipeline file that make the settings; each description drives parsing, checking, the JSON
  /// Schema and the documentation.
  public static let sections: [OptionDescription] = [
    OptionDescription(
      "input",
      .group([
        OptionDescription(
          "paths", .list(.path), default: [],
          summary:
            "Files, folders and patterns (`*`, `?`, `[…]`, `**` for any folders) to read, relative to the "
            + "pipeline file; inputs named on the command line take their place."),
        OptionDescription(
          "format", .choice(["auto"] + InputFormat.choices.map(\.rawValue)), default: "auto",
          summary: "The format of the inputs; auto tells it from each name (\(InputFormat.extensions))."),
        OptionDescription(
          "fields",
          .group([
            OptionDescription(
              "id", .text, default: "id",
              summary: "The field with the id; a document without one is called by its place in the input."),
            OptionDescription(
              "text", .oneOrMore(.text), default: "text",
              summary: "The field with the text, or several that are joined with an empty line between them."),
            OptionDescription("title", .text, default: "title", summary: "The field with the title."),
            OptionDescription(
              "language", .text, default: "lang", summary: "The field with the language (a BCP 47 tag)."),
            OptionDescription("date", .text, default: "date", summary: "The field with the date."),
          ]),
          summary: "Which fields become what; `content.body` is a field of a field. All others pass through."),
      ]),
      summary: "Where documents come from."),
    OptionDescription(
      "output",
      .group([
        OptionDescription("format", .choice(["jsonl"]), default: "jsonl", summary: "One JSON object a line."),
        OptionDescription(
          "layers", .list(.text), summary: "The layers to write, in order; all of them when left out."),
        OptionDescription(
          "offsets", .choice(OffsetUnit.allCases.map(\.rawValue)), default: "codepoints",
          summary:
            "The unit of positions: Unicode code points (as Python counts), UTF-8 bytes or UTF-16 units."),
        OptionDescription(
          "text", .boolean, default: false,
          summary: "Whether each line repeats the text that positions refer to."),
      ]),
      summary: "What is written."),
    OptionDescription(
      "errors",
      .group([
        OptionDescription(
          "budget", .either([.integer(0...Int.max), .text]), default: 0,
          summary:
            "How many documents may be quarantined, as a number or as a share such as 0.1%, before the run "
            + "ends with exit code 2.")
      ]),
      summary: "What to make of documents that fail."),
    OptionDescription(
      "limits",
      .group([
        OptionDescription(
          "memory", .bytes(64_000_000...1_000_000_000_000), default: 512_000_000,
          summary: "How much the batches in flight may hold together."),
        OptionDescription(
          "document", .bytes(1_000...1_000_000_000), default: 32_000_000,
          summary: "The longest record that is read; longer ones are quarantined."),
        OptionDescription(
          "expand", .either([.integer(1...1_000_000), .text]), default: "200x",
          summary: "How many times its size on the disk a compressed input may have."),
        OptionDescription(
          "seconds", .number(0.1...86_400), default: 10,
          summary: "How long a stage may take over one document, which is quarantined when it takes longer."),
      ]),
      summary: "What a run may use."),
  ]
}
