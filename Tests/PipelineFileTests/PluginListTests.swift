import Pipeline
import Testing
import TextCore

@testable import PipelineFile

@Suite("The plugins of a pipeline file")
struct PluginListTests {
  private func read(_ text: String) -> PipelineFileResult {
    let reader = PipelineFileReader(
      registry: Fixtures.registry, sections: Fixtures.sections, environment: [:],
      loadPlugin: { (path) throws(DiagnosticsError) in
        guard path == "/data/gender" || path == "/data/again" else {
          throw DiagnosticsError([Diagnostic("there is nothing", at: Pipeline.SourceLocation(source: path))])
        }
        let description = StageDescription(name: "gender", summary: "", version: "1")
        return StageType(description) { _ in throw DiagnosticsError([]) }
      })
    return reader.read(
      PipelineSource(name: "p.yaml", directory: "/data", bytes: Array(text.utf8)), overrides: [])
  }

  @Test(
    "One, or a list of them, whose stages the file can name", arguments: ["gender", "[gender]", "[./gender]"])
  func known(plugins: String) {
    let result = read("version: 1\nplugins: \(plugins)\nstages: [tokenize, gender]\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.pipeline?.plan.steps.map(\.label) == ["tokenize", "gender"])
  }

  @Test("One that cannot be used is said at its place, with the reason at its own")
  func unusable() {
    #expect(
      read("version: 1\nplugins: [gender, gone, again, {a: b}]\nstages: [gender]\n").diagnostics.map(\.line)
        == [
          "2:19: this plugin cannot be used",
          "2:25: there is a stage 'gender' already, which this plugin is called, too",
          "2:32: item 4 of 'plugins' must be a path, not a map",
          "/data/gone: there is nothing",
        ])
  }
}
