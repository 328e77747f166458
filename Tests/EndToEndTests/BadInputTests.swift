import Foundation
import TestSupport
import Testing

@Suite("Bad input gets a clear message and costs nothing else")
struct BadInputTests {
  private func folder(_ files: [String: [UInt8]]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    try folder.write("version: 1\nstages: [tokenize]\n", to: "p.yaml")
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ input: String) throws -> CommandRunner.Finished {
    try CommandRunner.dabir("run", "p.yaml", input, "-o", "out.jsonl", "-q", in: folder)
  }

  /// A line that is no document, between two that are.
  static let lines = [
    ("not json", "not a JSON object: one object a line is expected"),
    ("[1,2]", "not a JSON object: one object a line is expected"),
    ("{\"id\":\"x\"}", "field 'text' is missing or null; input.fields.text says where the text is"),
    ("{\"text\":null}", "field 'text' is missing or null; input.fields.text says where the text is"),
    ("{\"text\":12}", "field 'text' is a number, not a string"),
    ("{\"text\":true}", "field 'text' is true or false, not a string"),
    ("{\"text\":[\"a\"]}", "field 'text' is an array, not a string"),
    ("{\"text\":{\"a\":\"b\"}}", "field 'text' is an object, not a string"),
    ("{\"text\":\"a\",\"n\":01}", "not valid JSON: the value of field 'n' is not"),
    ("{\"text\":\"a\"} x", "not valid JSON: the object does not end, or something follows it"),
    ("{\"text\":\"a\\q\"}", "not valid JSON: a string has an escape that JSON does not know"),
  ]

  @Test("A line that is no document", arguments: lines)
  func line(_ line: String, _ reason: String) throws {
    let archive = "{\"id\":\"1\",\"text\":\"a\"}\n\(line)\n{\"id\":\"2\",\"text\":\"b\"}\n"
    let folder = try folder(["in.jsonl": Array(archive.utf8)])
    let finished = try run(folder, "in.jsonl")
    #expect(finished.status == 2)
    let message = finished.errors.split(separator: "\n").first.map(String.init) ?? ""
    #expect(message.hasPrefix("in.jsonl:2: parse failed: \(reason)"))
    #expect(try folder.jsonLines("out.jsonl").map { $0["id"] as? String } == ["1", "2"])
    let kept = try folder.jsonLines("out.jsonl.quarantine.jsonl")
    #expect(kept.map { $0["bytes"] as? String } == [base64(line)])
    #expect(kept.map { $0["offset"] as? Int } == [22])
  }

  @Test("A raw NUL byte in JSON is refused; an escaped one is text")
  func nul() throws {
    let folder = try folder([
      "in.jsonl": Array("{\"id\":\"1\",\"text\":\"a\\u0000b\"}\n{\"id\":\"2\",\"text\":\"a\0b\"}\n".utf8)
    ])
    let finished = try run(folder, "in.jsonl")
    #expect(finished.status == 2)
    #expect(finished.errors.hasPrefix("in.jsonl:2: parse failed: not valid JSON: "))
    #expect(try folder.jsonLines("out.jsonl").map { $0["id"] as? String } == ["1"])
  }

  @Test("Invalid UTF-8 and lone surrogates are repaired, and the output says so")
  func repairs() throws {
    var archive = Array("{\"id\":\"1\",\"text\":\"a ".utf8) + [0xFF, 0xE2, 0x82] + Array(" b\"}\n".utf8)
    archive += Array(#"{"id":"2","text":"\ud83d \ud83d\ude00","tag":"x\udc00"}"#.utf8)
    let folder = try folder(["in.jsonl": archive])
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "in.jsonl", "-q", "--set", "output.text=true", "--set", "output.layers=[]", in: folder)
    #expect(finished.status == 0)
    #expect(finished.errors == "")
    #expect(
      finished.text == #"""
        {"id":"1","lang":null,"repaired":{"invalid_utf8":2,"lone_surrogates":0},"text":"a �� b"}
        {"id":"2","lang":null,"tag":"x\ufffd","repaired":{"invalid_utf8":0,"lone_surrogates":2},"text":"� 😀"}

        """#)
  }

  @Test("Empty files, empty lines, a missing final newline, a byte order mark, CRLF")
  func shapes() throws {
    let folder = try folder([
      "in/1-empty.jsonl": [], "in/2-lines.jsonl": Array("\n\n \t\r\n\n".utf8),
      "in/3-last.jsonl": Array("{\"id\":\"a\",\"text\":\"x\"}".utf8),
      "in/4-mark.jsonl": Array(
        "\u{FEFF}{\"id\":\"b\",\"text\":\"x\"}\r\n\r\n{\"id\":\"c\",\"text\":\"\"}\r\n".utf8),
    ])
    let finished = try run(folder, "in")
    #expect(finished.status == 0)
    #expect(finished.errors == "")
    #expect(
      try folder.text("out.jsonl") == """
        {"id":"a","lang":null,"tokens":[[0,1,"word"]]}
        {"id":"b","lang":null,"tokens":[[0,1,"word"]]}
        {"id":"c","lang":null,"tokens":[]}

        """)
    let report = try folder.json("out.jsonl.run.json")
    #expect(try outcomes(report) == "3 in = 3 written + 0 filtered + 0 quarantined")
    #expect((report["inputs"] as? [Any])?.count == 4)
  }

  @Test("Duplicate ids are kept and counted; missing ones are made from the place")
  func ids() throws {
    let line = "{\"id\":\"a\",\"text\":\"x\"}\n"
    let folder = try folder(["in.jsonl": Array((line + line + "{\"text\":\"x\"}\n" + line).utf8)])
    let finished = try CommandRunner.dabir("run", "p.yaml", "in.jsonl", "-o", "out.jsonl", in: folder)
    #expect(finished.status == 0)
    #expect(finished.errors.contains("\nid of an earlier one: 2 documents\n"))
    #expect(try folder.jsonLines("out.jsonl").map { $0["id"] as? String } == ["a", "a", "in.jsonl:44", "a"])
    let duplicates = try folder.json("out.jsonl.run.json")["duplicate_ids"] as? [String: Any]
    #expect(duplicates?["count"] as? Int == 2)
  }

  @Test("A file in UTF-16 is refused with the way out")
  func utf16() throws {
    let folder = try folder(["in.jsonl": [0xFF, 0xFE, 0x7B, 0x00]])
    let finished = try run(folder, "in.jsonl")
    #expect(finished.status == 1)
    #expect(
      finished.errors == """
        dabir: cannot read 'in.jsonl': it is UTF-16; convert it first, for example with: iconv -f UTF-16 -t UTF-8

        """)
  }

  @Test("A line of 200 MB is kept whole, in little memory, and its neighbours are annotated")
  func longLine() throws {
    let folder = try folder([:])
    let length = 200 << 20
    // A hole in the file: the line is written without its bytes being made.
    let script = """
      printf '{"id":"a","text":"one"}\\n' > in.jsonl
      printf '{"id":"b","text":"' >> in.jsonl
      truncate -s +\(length) in.jsonl
      printf '"}\\n{"id":"c","text":"three"}\\n' >> in.jsonl
      """
    #expect(try CommandRunner.shell(script, in: folder).status == 0)
    let finished = try CommandRunner.shell(
      "exec \"$DABIR\" run p.yaml in.jsonl -o out.jsonl -q", in: folder, measuresMemory: true)
    #expect(finished.status == 2)
    let bytes = length + 20
    #expect(
      finished.errors == """
        in.jsonl:2: parse failed: the record has \(bytes) bytes, more than limits.document allows (32000000); \
        raise the limit to keep it
        1 document failed; kept in out.jsonl.quarantine.jsonl, to be tried again with --retry

        """)
    #expect(try #require(finished.peakMemory) < 400 << 20)
    #expect(
      try folder.text("out.jsonl") == """
        {"id":"a","lang":null,"tokens":[[0,3,"word"]]}
        {"id":"c","lang":null,"tokens":[[0,5,"word"]]}

        """)
    // The line as it came, put together again from the base64 between the last two quotes.
    let compare = """
      sed -e 's/.*"bytes":"//' -e 's/"}$//' out.jsonl.quarantine.jsonl | base64 -d \
        | cmp - <(tail -c +25 in.jsonl | head -c \(bytes)) && sed -e 's/"bytes.*//' out.jsonl.quarantine.jsonl
      """
    let kept = try CommandRunner.shell(compare, in: folder)
    #expect(kept.status == 0)
    #expect(kept.text.hasPrefix("{\"input\":\"in.jsonl\",\"offset\":24,\"line\":2,\"format\":\"jsonl\","))
  }
}
