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

  /// Reads the settings from checked values.
  ///
  /// - Parameters:
  ///   - sections: values of ``sections``.
  ///   - known: the layers that the output can name; nil when they are not known, so that any may be named.
  /// - Throws: ``DiagnosticsError`` when the output names a layer that no stage writes, or the budget is none.
  public init(_ sections: OptionValues, layers known: [LayerSchema]?) throws(DiagnosticsError) {
    var diagnostics: [Diagnostic] = []
    let input = sections.group("input")
    inputPaths = input.texts("paths")
    inputFormat = InputFormat(rawValue: input.text("format"))

    let written = sections.group("output")
    let layers = Self.layers(written, known, &diagnostics)
    output = OutputOptions(
      offsets: OffsetUnit(rawValue: written.text("offsets")) ?? .codepoints, layers: layers,
      includesText: written.boolean("text"))
    let names = layers.compactMap { known?[$0].name }
    fields = Self.fields(input.group("fields"), reserved: JSONLRenderer.keys.union(names), &diagnostics)

    errorBudget = Self.errorBudget(sections.group("errors"), &diagnostics)
    let limits = sections.group("limits")
    memoryLimit = limits.integer("memory")
    documentLimit = limits.integer("document")
    secondsLimit = limits.number("seconds")
    expansionLimit = Self.expansionLimit(limits, &diagnostics)
    guard diagnostics.isEmpty else { throw DiagnosticsError(diagnostics) }
  }

  /// The layers that the output names, each once, or else all of them.
  private static func layers(
    _ output: OptionValues, _ known: [LayerSchema]?, _ diagnostics: inout [Diagnostic]
  ) -> [Int] {
    guard let known else { return [] }
    guard case .list = output["layers"] else { return Array(known.indices) }
    var layers: [Int] = []
    for name in output.texts("layers") {
      if let layer = known.firstIndex(where: { $0.name == name }) {
        if !layers.contains(layer) { layers.append(layer) }
      } else {
        diagnostics.append(
          Diagnostic(
            "no stage of this pipeline writes layer '\(name)'", at: output.location(of: "layers"),
            hint: Suggestion.hint(for: name, in: known.map(\.name))))
      }
    }
    return layers
  }

  private static func fields(
    _ names: OptionValues, reserved: Set<String>, _ diagnostics: inout [Diagnostic]
  ) -> FieldMapping {
    let fields = FieldMapping(
      id: names.text("id"), text: names.texts("text"), title: names.text("title"),
      language: names.text("language"), date: names.text("date"), reserved: reserved)
    if fields.text.isEmpty {
      diagnostics.append(
        Diagnostic(
          "input.fields.text names no field", at: names.location(of: "text"), hint: "name at least one"))
    }
    return fields
  }

  private static func errorBudget(_ errors: OptionValues, _ diagnostics: inout [Diagnostic]) -> ErrorBudget {
    if let budget = ErrorBudget(errors["budget"]) { return budget }
    diagnostics.append(
      Diagnostic(
        "errors.budget must be a number of documents or a share such as 0.1%, not \(errors["budget"].phrase)",
        at: errors.location(of: "budget")))
    return .documents(0)
  }

  private static func expansionLimit(_ limits: OptionValues, _ diagnostics: inout [Diagnostic]) -> Int {
    if let ratio = ratio(limits["expand"]) { return ratio }
    diagnostics.append(
      Diagnostic(
        "limits.expand must be a ratio such as 200x, not \(limits["expand"].phrase)",
        at: limits.location(of: "expand")))
    return 1
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
