import ArticleIO
import Pipeline
import TextCore

/// The parts of a pipeline file that say where documents come from and go to, and what a run may cost.
public struct RunSettings: Sendable {
  /// Patterns of input files; absolute.
  public var inputPaths: [String]
  /// The format of all inputs; nil to tell it from each name.
  public var inputFormat: InputFormat?
  /// Which fields become what.
  public var fields: FieldMapping
  /// What the output holds.
  public var output: OutputOptions
  /// How many documents may be quarantined before the exit code says so.
  public var errorBudget: ErrorBudget
  /// How many bytes the batches in flight may hold together.
  public var memoryLimit: Int
  /// The longest record in bytes that is read.
  public var documentLimit: Int
  /// How many times its size on the disk an input may expand.
  public var expansionLimit: Int
  /// How long a stage may take over one document.
  public var secondsLimit: Double

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

  /// Reads the settings from checked values.
  ///
  /// - Parameters:
  ///   - sections: values of ``sections``.
  ///   - known: the layers that the output can name; nil when they are not known, so that any may be named.
  /// - Throws: ``DiagnosticsError`` when the output names a layer that no stage writes, or the budget is none.
  public init(_ sections: OptionValues, layers known: [LayerSchema]?) throws(DiagnosticsError) {
    let schemas = known ?? []
    var diagnostics: [Diagnostic] = []
    let input = sections.group("input")
    inputPaths = input.texts("paths")
    inputFormat = InputFormat(rawValue: input.text("format"))

    let outputValues = sections.group("output")
    var layers: [Int] = []
    if case .list = outputValues["layers"] {
      for name in outputValues.texts("layers") {
        guard let layer = schemas.firstIndex(where: { $0.name == name }) else {
          if known == nil { continue }
          diagnostics.append(
            Diagnostic(
              "no stage of this pipeline writes layer '\(name)'", at: outputValues.location(of: "layers"),
              hint: Suggestion.hint(for: name, in: schemas.map(\.name))))
          continue
        }
        if !layers.contains(layer) { layers.append(layer) }
      }
    } else {
      layers = Array(schemas.indices)
    }
    let unit = OffsetUnit(rawValue: outputValues.text("offsets")) ?? .codepoints
    output = OutputOptions(offsets: unit, layers: layers, includesText: outputValues.boolean("text"))

    let names = input.group("fields")
    let reserved = JSONLRenderer.keys.union(layers.map { schemas[$0].name })
    fields = FieldMapping(
      id: names.text("id"), text: names.texts("text"), title: names.text("title"),
      language: names.text("language"), date: names.text("date"), reserved: reserved)
    if fields.text.isEmpty {
      diagnostics.append(
        Diagnostic(
          "input.fields.text names no field", at: names.location(of: "text"), hint: "name at least one"))
    }

    let errors = sections.group("errors")
    if let budget = ErrorBudget(errors["budget"]) {
      errorBudget = budget
    } else {
      errorBudget = .documents(0)
      diagnostics.append(
        Diagnostic(
          "errors.budget must be a number of documents or a share such as 0.1%, not \(errors["budget"].phrase)",
          at: errors.location(of: "budget")))
    }

    let limits = sections.group("limits")
    memoryLimit = limits.integer("memory")
    documentLimit = limits.integer("document")
    secondsLimit = limits.number("seconds")
    if let ratio = Self.ratio(limits["expand"]) {
      expansionLimit = ratio
    } else {
      expansionLimit = 1
      diagnostics.append(
        Diagnostic(
          "limits.expand must be a ratio such as 200x, not \(limits["expand"].phrase)",
          at: limits.location(of: "expand")))
    }
    guard diagnostics.isEmpty else { throw DiagnosticsError(diagnostics) }
  }

  /// Reads `200x` or `200`.
  private static func ratio(_ value: OptionValue) -> Int? {
    switch value {
    case .integer(let ratio): return ratio
    case .text(let text):
      guard text.hasSuffix("x"), let ratio = Int(text.dropLast()), (1...1_000_000).contains(ratio) else {
        return nil
      }
      return ratio
    default: return nil
    }
  }
}

/// How many documents may be quarantined before the exit code says so.
public enum ErrorBudget: Sendable, Hashable {
  /// So many.
  case documents(Int)
  /// This share of all documents, from 0 to 1.
  case share(Double)

  /// Reads a number or a share such as `0.1%`.
  public init?(argument: String) {
    if let count = Int(argument) {
      guard count >= 0 else { return nil }
      self = .documents(count)
    } else {
      self.init(.text(argument))
    }
  }

  init?(_ value: OptionValue) {
    switch value {
    case .integer(let count): self = .documents(count)
    case .text(let text):
      guard text.hasSuffix("%"), let percent = Double(text.dropLast()), (0...100).contains(percent) else {
        return nil
      }
      self = .share(percent / 100)
    default: return nil
    }
  }

  /// Whether so many failures are too many.
  public func isExceeded(failed: Int, of documents: Int) -> Bool {
    switch self {
    case .documents(let count): failed > count
    // A share that comes out even must not be exceeded by the rounding of its product.
    case .share(let share): Double(failed) > share * Double(documents) * (1 + 1e-12)
    }
  }
}
