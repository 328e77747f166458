import Foundation
import TestSupport
import Testing

@Suite("Plugins in runs")
struct PluginTests {
  private static let examples = "\(CommandRunner.package)/Pipelines/plugins"

  private static let archive: String = (0..<400).map { number in
    let text = [50, 51, 399].contains(number) ? "BAD" : "in \(1800 + number) und ١٩٧٩"
    return "{\"id\":\"d\(number)\",\"text\":\"\(text)\"}\n"
  }.joined()

  /// A folder with a plugin that does something when a text holds BAD.
  private static func folder(_ misdeed: String, seconds: Int = 30) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      plugin: 1
      name: outside
      command: [python3, plugin.py]
      seconds: \(seconds)
      writes: [{layer: marks, columns: [{name: word, type: text}]}]
      """, to: "bad/plugin.yaml")
    try folder.write(
      """
      import json, os, sys, time
      for line in sys.stdin:
          document = json.loads(line)
          if "n" not in document:
              print(line, end="", flush=True)
              continue
          if document["text"] == "BAD":
              \(misdeed)
          print(json.dumps({"n": document["n"], "marks": [[0, 1, document["id"]]]}))
      """, to: "bad/plugin.py")
    try folder.write(
      "version: 1\nplugins: [bad]\nstages: [tokenize, outside]\noutput: {layers: [marks]}\n", to: "p.yaml")
    try folder.write(archive, to: "a.jsonl")
    return folder
  }

  @Test("A run is not taken for finished when a file of its plugin has changed")
  func changedFiles() throws {
    let folder = try Self.folder("continue")
    try folder.write("1", to: "bad/model.txt")
    let finished = try CommandRunner.shell(
      """
      sed -i 's/^seconds:/files: [model.txt]\\nseconds:/' bad/plugin.yaml
      run() { "$DABIR" run p.yaml a.jsonl -o out.jsonl --overwrite --resume 2>&1 | grep -c 'complete already'; }
      run; run; echo 2 > bad/model.txt; run; run; echo >> bad/plugin.py; run; run
      """, in: folder)
    #expect(finished.lines == ["0", "1", "0", "1", "0", "1"], "\(finished.errors)")
  }

  @Test(
    "What a program does to itself costs its own documents, and every document is accounted for",
    arguments: [
      ("os._exit(4)", "it ended with exit code 4"), ("time.sleep(60)", "it gave no answer within 1.0 s"),
      ("print('garbage')", "it printed a line that is no answer: 'garbage'"),
      ("continue", "it gave no answer for this document"),
    ], [1, 2])
  func misdeeds(_ misdeed: (code: String, reason: String), workers: Int) throws {
    let folder = try Self.folder(misdeed.code, seconds: misdeed.code.hasPrefix("time.sleep") ? 1 : 30)
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "-o", "out.jsonl", "--workers", "\(workers)", in: folder)
    #expect(finished.status == 2, "\(finished.errors)")
    #expect(
      try outcomes(folder.json("out.jsonl.run.json"))
        == "400 in = 397 written + 0 filtered + 3 quarantined")
    let kept = try folder.jsonLines("out.jsonl.quarantine.jsonl")
    #expect(kept.map { $0["id"] as? String } == ["d50", "d51", "d399"])
    #expect(Set(kept.map { $0["reason"] as? String }) == [misdeed.reason])
    let lines = try folder.text("out.jsonl").split(separator: "\n")
    #expect(
      lines.first
        == "{\"id\":\"d0\",\"lang\":null,\"marks\":[{\"start\":0,\"end\":1,\"text\":\"i\",\"word\":\"d0\"}]}")
    #expect(lines.count == 397)
  }

  @Test("A library that brings the process down costs its own document")
  func crashingLibrary() throws {
    let folder = try TemporaryFolder()
    let source = try String(contentsOfFile: "\(Self.examples)/c-example/years.c", encoding: .utf8)
    try folder.write(
      source.replacing(
        "    if (!count) continue;", with: "    if (document->text.length == 3) *(volatile int *)0 = 1;"),
      to: "years.c")
    try folder.write(
      "version: 1\nplugins: [years.so]\nstages: [years]\noutput: {layers: [years]}\n", to: "p.yaml")
    try folder.write(Self.archive, to: "a.jsonl")
    let finished = try CommandRunner.shell(
      """
      cc -shared -fPIC -O2 -I "\(CommandRunner.package)/Sources/PluginABI/include" -o years.so years.c &&
      "$DABIR" run p.yaml a.jsonl -o out.jsonl
      """, in: folder)
    #expect(finished.status == 2, "\(finished.errors)")
    #expect(
      try outcomes(folder.json("out.jsonl.run.json"))
        == "400 in = 397 written + 0 filtered + 3 quarantined")
    #expect(
      try folder.jsonLines("out.jsonl.quarantine.jsonl").map { $0["id"] as? String } == [
        "d50", "d51", "d399",
      ])
  }

  @Test("The end of the supervisor, however sudden, leaves no program behind")
  func nothingLeft() throws {
    let folder = try Self.folder("time.sleep(600)")
    try folder.write(
      """
      import os, time
      print(input(), flush=True)
      with open("started", "w") as file: file.write(str(os.getpid()))
      os.rename("started", "id")
      time.sleep(600)
      """, to: "bad/plugin.py")
    try folder.write(
      "plugin: 1\nname: outside\ncommand: [python3, plugin.py]\nseconds: 600\n", to: "bad/plugin.yaml")
    try folder.write("version: 1\nplugins: [bad]\nstages: [outside]\nlimits: {seconds: 600}\n", to: "p.yaml")
    let finished = try CommandRunner.shell(
      """
      "$DABIR" run p.yaml a.jsonl -o out.jsonl -q --workers 1 &
      for try in $(seq 300); do [ -s bad/id ] && break; sleep 0.1; done
      kill -KILL $!
      [ -s bad/id ] || exit 9
      for try in $(seq 100); do [ -d /proc/$(cat bad/id) ] || exit 0; sleep 0.1; done
      exit 8
      """, in: folder)
    #expect(finished.status == 0, "\(finished.errors)")
  }

  @Test("Examples pass their own tests, and the check finds nothing wrong with them")
  func examples() throws {
    let folder = try TemporaryFolder()
    let tested = try CommandRunner.dabir(
      "test", "\(Self.examples)/python-example/pipeline.yaml", in: folder)
    #expect(tested.status == 0, "\(tested.errors)")
    let checked = try CommandRunner.dabir(
      "plugin", "check", "\(Self.examples)/python-example", in: folder, seconds: 120)
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(checked.text.contains("python-example: ok, "))
  }

  @Test("In Python, a result that JSON cannot hold costs its document alone")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "plugin: 1\nname: odd\ncommand: [python3, odd.py]\nwrites: [{layer: odd, columns: [{name: x, type: number}]}]\n",
      to: "odd/plugin.yaml")
    try folder.write(
      """
      import decimal, sys
      sys.path.insert(0, "\(Self.examples)/python-example")
      from dabir_plugin import stage
      @stage
      def odd(document, options):
          results = {"number": decimal.Decimal(1), "half": {"a": 1}, "list": [1], "nan": float("nan")}
          x = results.get(document["text"], 1)
          return [x] if x == [1] else {"odd": [{"start": 0, "end": 1, "x": x}]}
      """, to: "odd/odd.py")
    try folder.write("version: 1\nplugins: [odd]\nstages: [odd]\noutput: {layers: [odd]}\n", to: "p.yaml")
    let texts = ["fine", "number", "list", "nan", "good"]
    try folder.write(
      texts.map { "{\"id\":\"\($0)\",\"text\":\"\($0)\"}\n" }.joined(), to: "a.jsonl")
    let finished = try CommandRunner.dabir("run", "p.yaml", "a.jsonl", "-q", "-o", "out.jsonl", in: folder)
    #expect(finished.status == 2, "\(finished.errors)")
    let kept = try folder.jsonLines("out.jsonl.quarantine.jsonl")
    #expect(kept.map { $0["id"] as? String } == ["number", "list", "nan"])
    #expect(
      kept.map { ($0["reason"] as? String)?.prefix { $0 != ":" } } == [
        "TypeError", "TypeError", "ValueError",
      ],
      "\(kept)")
  }

  @Test("The check names what is wrong")
  func check() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      plugin: 1
      name: outside
      command: [python3, plugin.py]
      writes: [{layer: marks, columns: [{name: count, type: integer}]}]
      """, to: "bad/plugin.yaml")
    try folder.write(
      """
      import json, sys
      count = 0
      for line in sys.stdin:
          document = json.loads(line)
          if "n" not in document:
              print(line, end="", flush=True)
              continue
          count += 1
          end = len(document["text"].encode())
          print(json.dumps({"n": document["n"], "marks": [[0, end, count]] if end else []}))
      """, to: "bad/plugin.py")
    let finished = try CommandRunner.dabir("plugin", "check", "bad", in: folder)
    #expect(finished.status == 1)
    #expect(
      finished.errors.contains(
        "breach: document 'Arabic' fails: a row of layer 'marks' has the span 0–119, which is not one of the text's characters"
      ),
      "\(finished.errors)")
    #expect(finished.errors.contains("breach: document 'one letter' comes out otherwise a second time"))
    #expect(finished.text.hasPrefix("bad: "))
  }

  @Test("Plugins of the environment are listed, documented and in the schema")
  func discovery() throws {
    let folder = try TemporaryFolder()
    let script = "export DABIR_PLUGINS='\(Self.examples)'; "
    let listed = try CommandRunner.shell(script + "$DABIR stages", in: folder)
    #expect(listed.text.contains(/\ngender +Finds titles/))
    #expect(listed.text.contains(/\nyears +Finds years/))
    let documented = try CommandRunner.shell(script + "$DABIR stages gender", in: folder)
    #expect(documented.text.contains("  kinship: true or false; true when left out\n"))
    #expect(documented.text.contains("      gender: one of female, male. What the word tells.\n"))
    let schema = try CommandRunner.shell(script + "$DABIR schema", in: folder)
    #expect(schema.text.contains("\"kinship\""))
  }
}
