import Foundation
import TestSupport
import Testing

@Suite("Where documents come from")
struct InputPlaceTests {
  private static let line = "{\"id\":\"a\",\"text\":\"x\"}\n"
  private static let out = "{\"id\":\"a\",\"lang\":null,\"tokens\":[[0,1,\"word\"]]}\n"

  private func folder(_ files: [String: String] = ["in.jsonl": line]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write("version: 1\nstages: [tokenize]\n", to: "p.yaml")
    return folder
  }

  /// Inputs that cannot be used, and what is said of them.
  static let mistakes = [
    (["none.jsonl"], "cannot open 'none.jsonl': No such file or directory"),
    (["none-*.jsonl"], "no file matches 'none-*.jsonl'"),
    (["-", "-"], "standard input can be read only once"),
    ([], "there is no input: name files on the command line or set input.paths in 'p.yaml'"),
    (
      ["p.yaml"],
      "cannot tell the format of 'p.yaml' from its name (known: .jsonl, .ndjson, .json, .txt, .text, .csv, "
        + ".tsv, .tab, .tar, .tgz, .zip); set input.format"
    ),
    (
      ["empty"],
      "folder 'empty' has no files with a known extension (.jsonl, .ndjson, .json, .txt, .text, .csv, .tsv, .tab, .tar, .tgz, .zip)"
    ),
    (["dangling.jsonl"], "cannot open 'dangling.jsonl': No such file or directory"),
    (["links"], "cannot read 'links/dangling.jsonl': No such file or directory"),
  ]

  @Test("Inputs that cannot be used", arguments: mistakes)
  func mistake(_ inputs: [String], _ message: String) throws {
    let folder = try folder(["in.jsonl": Self.line, "empty/note.md": "", "links/in.jsonl": Self.line])
    for link in ["dangling.jsonl", "links/dangling.jsonl"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(link)", withDestinationPath: "nowhere")
    }
    let script = "\"$DABIR\" run p.yaml \(inputs.map { "'\($0)'" }.joined(separator: " ")) -o out.jsonl"
    let finished = try CommandRunner.shell(script, in: folder)
    #expect(finished.status == 1)
    #expect(finished.text == "")
    #expect(finished.errors == "dabir: \(message)\n")
    #expect(!(try folder.names().contains("out.jsonl")))
  }

  @Test("A file and a folder that may not be read", .enabled(if: getuid() != 0, "root may read everything"))
  func unreadable() throws {
    let folder = try folder(["in.jsonl": Self.line, "d/a.jsonl": Self.line, "d/locked/b.jsonl": Self.line])
    chmod("\(folder.path)/in.jsonl", 0)
    chmod("\(folder.path)/d/locked", 0)
    defer { chmod("\(folder.path)/d/locked", 0o700) }
    for (input, message) in [
      ("in.jsonl", "cannot read 'in.jsonl'"), ("d", "cannot open 'd/locked'"),
      ("d/**/*.jsonl", "cannot open 'd/locked/'"),
    ] {
      let finished = try CommandRunner.dabir("run", "p.yaml", input, in: folder)
      #expect(finished.status == 1)
      #expect(finished.errors == "dabir: \(message): Permission denied\n")
    }
  }

  @Test("All that is missing is told at once")
  func severalMistakes() throws {
    let finished = try CommandRunner.dabir("run", "p.yaml", "a.jsonl", "in.jsonl", "b*", in: folder())
    #expect(finished.status == 1)
    #expect(
      finished.errors == """
        dabir: cannot open 'a.jsonl': No such file or directory
        dabir: no file matches 'b*'

        """)
  }

  @Test("CSV and TSV: quotes, columns that pass through, rows that do not fit")
  func tables() throws {
    let folder = try folder([
      "a.csv":
        "id,text,section\r\n1,\"a \"\"b\"\",\r\nc\",news\r\n2,x\r\n3,y,\r\n4,\"open,z\r\n5,after,end\r\n",
      "b.tsv": "text\tlang\tid\nسلام\tfa\t6\n",
    ])
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "a.csv", "b.tsv", "-q", "--set", "output.text=true", "--set", "output.layers=[]",
      in: folder)
    #expect(finished.status == 2)
    #expect(
      finished.text == #"""
        {"id":"1","lang":null,"section":"news","text":"a \"b\",\r\nc"}
        {"id":"3","lang":null,"section":"","text":"y"}
        {"id":"5","lang":null,"section":"end","text":"after"}
        {"id":"6","lang":"fa","text":"سلام"}

        """#)
    #expect(
      finished.errors == """
        a.csv:4: parse failed: the row has 2 fields, the header has 3
        a.csv:6: parse failed: a quote is opened in this row and never closed
        2 documents failed; not kept, since the output is no file

        """)
  }

  /// Files whose header cannot be used, and what is said of them.
  static let headers = [
    (
      "id,body\n1,x\n",
      "there is no column 'text' (columns: id, body); input.fields.text says which column holds the text"
    ),
    ("text,a,a\n", "two columns have the name 'a'"),
    (
      "text,id\rone,1\rtwo,2\r",
      "its header holds a carriage return; if lines end with that alone, convert them, for example with: "
        + "tr '\\r' '\\n'"
    ),
    (
      "text," + String(repeating: "x", count: 5000) + "\none,1\n",
      "its header row does not end within limits.document (1000 bytes); is a quote left open?"
    ),
  ]

  @Test("A CSV header that cannot be used fails the run; other inputs are read", arguments: headers)
  func header(_ table: String, _ message: String) throws {
    let folder = try folder(["a.csv": table, "b.jsonl": Self.line])
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "a.csv", "b.jsonl", "-q", "--set", "limits.document=1000", in: folder)
    #expect(finished.status == 1)
    #expect(finished.text == Self.out)
    #expect(finished.errors == "dabir: cannot read 'a.csv': \(message)\n")
  }

  @Test("Folders of text files, at any depth, sorted; hidden files and other kinds are left alone")
  func textFolder() throws {
    let folder = try folder([
      "in/b.txt": "دو", "in/a/دو سه.txt": "one two", "in/.hidden.txt": "x", "in/readme.md": "x",
      "in/c.TXT": "\u{FEFF}z", "in/long.txt": String(repeating: "x", count: 1001),
    ])
    #expect(mkfifo("\(folder.path)/in/pipe.txt", 0o600) == 0)
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "in", "-q", "--set", "limits.document=1000", in: folder)
    #expect(finished.status == 2)
    #expect(
      finished.text == """
        {"id":"in/a/دو سه.txt","lang":null,"tokens":[[0,3,"word"],[4,7,"word"]]}
        {"id":"in/b.txt","lang":null,"tokens":[[0,2,"word"]]}
        {"id":"in/c.TXT","lang":null,"tokens":[[0,1,"word"]]}

        """)
    #expect(finished.errors.hasPrefix("in/long.txt:1: parse failed: the record has 1001 bytes, more than "))
  }

  @Test("Relative paths in the file follow the file; patterns work below any folder")
  func patterns() throws {
    let folder = try folder(["d [1]/in/a.jsonl": Self.line])
    try folder.write(
      "version: 1\ninput: {paths: ['**/*.jsonl']}\nstages: [tokenize]\n", to: "d [1]/p.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/d [1]/in/loop", withDestinationPath: "..")
    let finished = try CommandRunner.dabir("run", "d [1]/p.yaml", "-q", in: folder)
    #expect(finished.status == 0)
    #expect(finished.text == Self.out)
    #expect(finished.errors == "")
  }

  @Test("A named pipe and standard input")
  func pipes() throws {
    let folder = try folder()
    let fifo = try CommandRunner.shell(
      "mkfifo f.jsonl; cat in.jsonl > f.jsonl & \"$DABIR\" run p.yaml f.jsonl -q; wait", in: folder)
    #expect(fifo.status == 0)
    #expect(fifo.text == Self.out)
    let closed = try CommandRunner.shell("\"$DABIR\" run p.yaml - -q <&-", in: folder)
    #expect(closed.status == 1)
    #expect(closed.errors == "dabir: cannot read 'standard input': Bad file descriptor\n")
  }
}
