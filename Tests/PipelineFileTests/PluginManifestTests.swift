import Pipeline
import Testing
import TextCore

@testable import PipelineFile

@Suite("Manifests of plugins")
struct PluginManifestTests {
  private func manifest(_ text: String, for form: PluginManifest.Form = .process) throws -> PluginManifest {
    try PluginManifestReader(environment: ["HOME": "/home"]).read(
      PipelineSource(name: "plugin.yaml", directory: "/plugins/x", bytes: Array(text.utf8)), for: form)
  }

  private func mistakes(_ text: String, for form: PluginManifest.Form = .process) -> [String] {
    do {
      _ = try manifest(text, for: form)
      return []
    } catch let error as DiagnosticsError {
      return error.diagnostics.map(\.line)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("Everything that a manifest says is there")
  func whole() throws {
    let manifest = try manifest(
      """
      plugin: 1
      name: gender
      version: 2.1
      summary: Tells genders.
      command: [python3, gender.py, --fast]
      environment: [HOME]
      offsets: utf16
      seconds: 2.5
      filters: true
      across-documents: true
      options:
        - {name: threshold, type: number, from: 0, to: 1, default: 0.5, summary: The least score.}
        - {name: mode, type: choice, names: [fast, slow], default: fast}
        - {name: best, type: integer, from: 1, default: 3}
        - {name: words, type: texts, default: [a, b]}
        - {name: model, type: path}
      reads:
        - {layer: tokens, columns: [kind]}
        - {layer: language, optional: true}
      writes:
        - layer: genders
          summary: Genders.
          form: compact
          disjoint: true
          columns:
            - {name: gender, type: choice, names: [female, male], summary: Which.}
            - {name: score, type: number}
            - {name: forms, type: texts}
        - {layer: genre, covers: document, columns: [{name: label}]}
      """)
    let stage = manifest.description
    #expect((stage.name, stage.version, stage.summary) == ("gender", "2.1", "Tells genders."))
    #expect(manifest.command == ["python3", "gender.py", "--fast"])
    #expect(manifest.folder == "/plugins/x")
    #expect(manifest.environment == ["HOME"])
    #expect(manifest.offsets == .utf16)
    #expect(manifest.seconds == 2.5)
    #expect(stage.filters)
    #expect(stage.looksAcrossDocuments)
    #expect(stage.options.map(\.name) == ["threshold", "mode", "best", "words", "model"])
    #expect(stage.options.map(\.defaultValue) == [0.5, "fast", 3, ["a", "b"], nil])
    #expect(stage.options.map(\.isRequired) == [false, false, false, false, true])
    #expect(stage.options[0].kind.phrase == "a number from 0.0 to 1.0")
    #expect(stage.options[2].kind.phrase == "a whole number of at least 1")
    #expect(stage.reads == [.required("tokens", columns: ["kind"]), .optional("language")])
    #expect(
      stage.writes == [
        LayerSchema(
          name: "genders", summary: "Genders.", form: .compact, isDisjoint: true,
          columns: [
            ColumnSchema("gender", .enumeration(["female", "male"]), summary: "Which."),
            ColumnSchema("score", .number, summary: ""), ColumnSchema("forms", .textList, summary: ""),
          ]),
        LayerSchema(
          name: "genre", summary: "", extent: .document, columns: [ColumnSchema("label", .text, summary: "")]),
      ])
  }

  @Test("Mistakes are reported all at once, with places and a way out")
  func mistakes() {
    #expect(
      mistakes(
        """
        plugin: 1
        name: gender
        comand: [x]
        writes:
          - layer: g
            columns: [{name: a, type: chioce, names: [x]}]
        """) == [
          "1:1: the manifest lacks the key 'command' ('command' is a list, each item text)",
          "3:1: unknown key 'comand' of the manifest (did you mean 'command'?)",
          "6:31: item 1 of item 1 of 'writes.columns.type' of the manifest must be one of integer, number, choice, text, entity, texts, not the text 'chioce' (did you mean 'choice'?)",
        ])
    #expect(
      mistakes("plugin: 7\nname: a\ncommand: [x]") == [
        "1:9: this program knows version 1 of plugins, and the manifest says 7 (a newer dabir is needed)"
      ])
    #expect(mistakes("") == ["1:1: the file is empty (begin with 'plugin: 1')"])
    #expect(
      mistakes("[a]") == [
        "1:1: a plugin's manifest must be a map of keys, not a list (begin with 'plugin: 1')"
      ])
    #expect(
      mistakes("plugin: 1\nname: a\ncommand: []") == [
        "3:10: 'command' must name a program (such as [python3, stage.py])"
      ])
    #expect(
      mistakes("plugin: 1\nname: a\ncommand: [x]", for: .library) == [
        "3:1: unknown key 'command' of the manifest (known: plugin, name, summary, version, filters, across-documents, options, reads, writes)"
      ])
  }

  @Test("Names that would mix with others are refused")
  func names() {
    #expect(
      mistakes(
        """
        plugin: 1
        name: Gender
        command: [x]
        options: [{name: as}, {name: a, default: 1}, {name: a, default: 2}]
        writes:
          - {layer: text, columns: [{name: start}, {name: x}, {name: x}]}
          - {layer: b-c}
          - {layer: c, columns: [{name: x, type: choice}]}
        """) == [
          "2:7: 'Gender' is no name for a stage: lower-case letters, digits and '-'",
          "4:18: an option cannot be called 'as', which names the stage",
          "4:53: two options are called 'a'",
          "6:13: a layer cannot be called 'text': documents have a key of that name",
          "6:36: a column cannot be called 'start': every row has a key of that name",
          "6:62: two columns are called 'x'",
          "7:13: 'b-c' is no name for a layer: lower-case letters, digits and '_'",
          "8:42: a choice has from 1 to 256 names, each once (such as names: [low, high])",
        ])
  }

  @Test("A default must fit its option")
  func defaults() {
    #expect(
      mistakes(
        """
        plugin: 1
        name: a
        command: [x]
        options:
          - {name: n, type: integer, from: 1, to: 3, default: 4}
          - {name: m, type: number, from: 3, to: 1, default: 2}
        """) == [
          "5:55: the default of option 'n' must be a whole number from 1 to 3, not 4",
          "6:35: 'from' is larger than 'to'",
        ])
  }
}
