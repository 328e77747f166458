import ArticleIO
import Pipeline
import Testing
import TextCore

@testable import Runner

@Suite("Run settings")
struct RunSettingsTests {
  private let layers = [LayerSchema.sentences, .tokens]

  /// The defaults, with some keys of one section given.
  private func values(_ section: String = "output", _ given: [String: OptionValue] = [:]) -> OptionValues {
    var values = OptionValues(defaultsOf: RunSettings.sections)
    var inner = values.group(section)
    for (name, value) in given { inner.set(name, value) }
    values.set(section, .group(inner))
    return values
  }

  private func mistakes(_ values: OptionValues) throws -> [String] {
    let error = #expect(throws: DiagnosticsError.self) { try RunSettings(values, layers: layers) }
    return error?.diagnostics.map { $0.message + ($0.hint.map { " (\($0))" } ?? "") } ?? []
  }

  @Test("The defaults")
  func defaults() throws {
    let settings = try RunSettings(values(), layers: layers)
    #expect(settings.inputPaths == [])
    #expect(settings.inputFormat == nil)
    #expect(
      settings.fields
        == FieldMapping(reserved: ["id", "lang", "text", "repaired", "sentences", "tokens"]))
    #expect(settings.output == OutputOptions(offsets: .codepoints, layers: [0, 1], includesText: false))
    #expect(settings.errorBudget == .documents(0))
    #expect(settings.memoryLimit == 512_000_000)
    #expect(settings.documentLimit == 32_000_000)
  }

  @Test("Layers are written in the order asked for, once each, and only those are reserved")
  func layersAskedFor() throws {
    let settings = try RunSettings(
      values("output", ["layers": ["tokens", "tokens"], "offsets": "utf16", "text": true]), layers: layers)
    #expect(settings.output == OutputOptions(offsets: .utf16, layers: [1], includesText: true))
    #expect(settings.fields.reserved == ["id", "lang", "text", "repaired", "tokens"])
    #expect(try RunSettings(values("output", ["layers": []]), layers: layers).output.layers == [])
  }

  @Test("Every format of the file is one that is read")
  func formats() throws {
    for format in InputFormat.allCases {
      let settings = try RunSettings(values("input", ["format": .text(format.rawValue)]), layers: layers)
      #expect(settings.inputFormat == format)
    }
  }

  @Test("Mistakes that only the plan can tell")
  func mistakes() throws {
    #expect(
      try mistakes(values("output", ["layers": ["token", "names"]])) == [
        "no stage of this pipeline writes layer 'token' (did you mean 'tokens'?)",
        "no stage of this pipeline writes layer 'names' (known: sentences, tokens)",
      ])
    #expect(
      try mistakes(values("errors", ["budget": "5"])) == [
        "errors.budget must be a number of documents or a share such as 0.1%, not '5'"
      ])
    var fields = OptionValues(defaultsOf: RunSettings.sections).group("input").group("fields")
    fields.set("text", [])
    #expect(
      try mistakes(values("input", ["fields": .group(fields)])) == [
        "input.fields.text names no field (name at least one)"
      ])
  }
}
