import Foundation
import TestSupport
import Testing

@Suite("Subcommands: data on standard output, words on standard error")
struct CommandLineTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("version: 1\nstages: [language, tokenize]\n", to: "p.yaml")
    try folder.write("{\"id\":\"a\",\"text\":\"x\"}\n", to: "in.jsonl")
  }

  /// Wrong usage of every kind.
  static let wrongUsage = [
    "nonsense", "run", "run p.yaml --workers 0", "run p.yaml --workers -1", "run p.yaml --workers 1025",
    "run p.yaml --workers 99999999999999999999", "run p.yaml --workers x", "run p.yaml --nonsense",
    "validate",
    "explain", "test", "stages a b", "stages nope", "schema x",
  ]

  @Test("Wrong usage ends with 64 and says how it is done", arguments: wrongUsage)
  func usage(_ arguments: String) throws {
    let finished = try CommandRunner.shell("\"$DABIR\" \(arguments)", in: folder)
    #expect(finished.status == 64)
    #expect(finished.text == "")
    #expect(finished.errors.hasPrefix("Error: "))
    #expect(finished.errors.contains("\nUsage: dabir "))
  }

  @Test(
    "Success says nothing on the other stream",
    arguments: [
      "--version", "--help", "run --help", "stages", "stages tokenize", "schema", "validate p.yaml",
      "explain p.yaml", "explain --json p.yaml", "test p.yaml", "run p.yaml in.jsonl --quiet",
      "run p.yaml in.jsonl --workers 1000 --quiet",
    ])
  func streams(_ arguments: String) throws {
    let finished = try CommandRunner.shell("\"$DABIR\" \(arguments)", in: folder)
    #expect(finished.status == 0)
    #expect(finished.text != "")
    #expect(finished.errors == "")
  }

  @Test("A quiet run into a file prints nothing at all")
  func quiet() throws {
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "in.jsonl", "-o", "out.jsonl", "--quiet", in: folder)
    #expect(finished.status == 0 && finished.text == "" && finished.errors == "")
  }

  @Test(
    "Output that cannot be written makes a failure",
    arguments: ["stages", "schema", "explain p.yaml", "stats merge - < /dev/null"])
  func fullOutput(_ arguments: String) throws {
    let finished = try CommandRunner.shell("\"$DABIR\" \(arguments) > /dev/full", in: folder)
    #expect(finished.status == 1)
    #expect(finished.errors == "dabir: cannot write 'standard output': No space left on device\n")
  }

  @Test("Every stage that is listed is documented")
  func stages() throws {
    let list = try CommandRunner.dabir("stages", in: folder)
    let names = list.lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(names).isSuperset(of: ["fault", "language", "sentences", "tokenize"]))
    for name in names {
      let page = try CommandRunner.dabir("stages", name, in: folder)
      #expect(page.status == 0)
      #expect(page.text.hasPrefix("\(name), version "))
      #expect(page.errors == "")
    }
    let misspelt = try CommandRunner.dabir("stages", "tokenise", in: folder)
    #expect(misspelt.errors.hasPrefix("Error: there is no stage 'tokenise'; did you mean 'tokenize'?\n"))
  }

  @Test("The resolved plan, as text and as JSON")
  func explain() throws {
    let text = try CommandRunner.dabir("explain", "p.yaml", "--set", "limits.document=2MB", in: folder)
    #expect(text.lines.contains("    document: 2000000"))
    #expect(text.lines.contains("    memory: 512000000  (default)"))
    #expect(text.lines.contains("      reads language"))
    let json = try CommandRunner.dabir("explain", "p.yaml", "--json", in: folder)
    let plan = try jsonObject(json.text)
    let stages = try #require(plan["stages"] as? [[String: Any]])
    #expect(stages.map { $0["name"] as? String } == ["language", "tokenize"])
    #expect(stages.map { $0["writes"] as? [String] } == [["language"], ["tokens"]])
    let layers = try #require(plan["layers"] as? [[String: Any]])
    #expect(layers.map { $0["name"] as? String } == ["language", "tokens"])
  }

  @Test("The schema knows every section and stage")
  func schema() throws {
    let schema = try jsonObject(CommandRunner.dabir("schema", in: folder).text)
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(
      properties.keys.sorted() == [
        "errors", "input", "limits", "output", "plugins", "stages", "tests", "version",
      ])
    #expect(schema["additionalProperties"] as? Bool == false)
  }

  @Test(
    "The schema takes the pipelines that ship and refuses broken ones", .enabled(if: Python.hasJSONSchema))
  func schemaValidates() throws {
    let script = """
      import glob, json, subprocess, sys, yaml
      from jsonschema import Draft202012Validator
      schema = json.load(sys.stdin)
      Draft202012Validator.check_schema(schema)
      validator = Draft202012Validator(schema)
      for path in glob.glob(sys.argv[1] + "/Pipelines/*.yaml"):
          with open(path) as file: validator.validate(yaml.safe_load(file))
      for broken in ["{version: 2, stages: [tokenize]}", "{version: 1}", "{version: 1, stages: [tokenizer]}",
                     "{version: 1, stages: [tokenize: {x: 1}]}", "{version: 1, stages: [tokenize], x: 1}",
                     "{version: 1, stages: [fault]}", "{version: 1, stages: [tokenize], output: {offsets: 3}}"]:
          if validator.is_valid(yaml.safe_load(broken)): print("taken:", broken)
      """
    try folder.write(script, to: "check.py")
    let finished = try CommandRunner.shell(
      "\"$DABIR\" schema | python3 check.py '\(CommandRunner.package)'", in: folder)
    #expect(finished.status == 0)
    #expect(finished.text == "")
    #expect(finished.errors == "")
  }
}

/// What the machine's Python can do.
enum Python {
  static let hasJSONSchema: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? CommandRunner.shell("python3 -c 'import jsonschema, yaml'", in: folder))?.status == 0
  }()
}
