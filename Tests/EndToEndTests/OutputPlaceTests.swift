import Foundation
import TestSupport
import Testing

@Suite("Where output goes, and what happens when it cannot")
struct OutputPlaceTests {
  private static let line = "{\"id\":\"a\",\"text\":\"x\"}\n"
  private static let out = "{\"id\":\"a\",\"lang\":null,\"tokens\":[[0,1,\"word\"]]}\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.line, to: "in.jsonl")
    try folder.write("version: 1\ninput: {paths: [in.jsonl]}\nstages: [tokenize]\n", to: "p.v1.yaml")
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String) throws -> CommandRunner.Finished {
    try CommandRunner.shell("\"$DABIR\" run p.v1.yaml -q \(arguments)", in: folder)
  }

  @Test("A file, a folder that is there, a folder that is not, and standard output by any name")
  func places() throws {
    let folder = try folder()
    for arguments in ["-o 'خرج 1.jsonl'", "-o .", "-o new/"] {
      let finished = try run(folder, arguments)
      #expect(finished.status == 0 && finished.text == "" && finished.errors == "", "\(arguments)")
    }
    for name in ["خرج 1.jsonl", "p.v1.jsonl", "new/p.v1.jsonl"] {
      #expect(try folder.text(name) == Self.out)
      #expect(try folder.json("\(name).run.json")["complete"] as? Bool == true)
    }
    let names = try folder.names()
    for arguments in ["", "-o -", "-o /dev/stdout", "-o /dev/stdout --overwrite | cat"] {
      #expect(try run(folder, arguments).text == Self.out, "\(arguments)")
    }
    let redirected = try run(folder, "-o /dev/stdout > redirected && cat redirected && rm redirected")
    #expect(redirected.text == Self.out)
    let device = try run(folder, "-o /dev/null")
    #expect(device.status == 0 && device.text == "")
    #expect(try folder.names() == names)
  }

  @Test("What exists stays as it is without --overwrite", arguments: ["", ".run.json", ".quarantine.jsonl"])
  func exists(_ suffix: String) throws {
    let folder = try folder()
    try folder.write("mine", to: "out.jsonl\(suffix)")
    let finished = try run(folder, "-o out.jsonl")
    #expect(finished.status == 1)
    #expect(
      finished.errors == """
        dabir: 'out.jsonl\(suffix)' exists already; choose another output or allow it with --overwrite

        """)
    #expect(try folder.text("out.jsonl\(suffix)") == "mine")
    #expect(try run(folder, "-o out.jsonl --overwrite").status == 0)
    #expect(try folder.text("out.jsonl") == Self.out)
  }

  /// Commands that would write what they read, and what they call it.
  static let inputs = [
    ("-o in.jsonl --overwrite", "in.jsonl"), ("-o ./link.jsonl --overwrite", "in.jsonl"),
    ("in.jsonl -o hard.jsonl --overwrite", "hard.jsonl"),
    ("out.jsonl.partial --set input.format=jsonl -o out.jsonl", "out.jsonl.partial"),
    (">> in.jsonl", "standard output"), ("- -o in.jsonl --overwrite < in.jsonl", "in.jsonl"),
  ]

  @Test("An input is never the output", arguments: inputs)
  func input(_ arguments: String, _ name: String) throws {
    let folder = try folder()
    try FileManager.default.linkItem(atPath: "\(folder.path)/in.jsonl", toPath: "\(folder.path)/hard.jsonl")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link.jsonl", withDestinationPath: "in.jsonl")
    try folder.write(Self.line, to: "out.jsonl.partial")
    let finished = try run(folder, arguments)
    #expect(finished.status == 1)
    #expect(finished.errors.contains("\(name)' is an input too ('"))
    #expect(try folder.text("in.jsonl") == Self.line)
    #expect(try folder.text("hard.jsonl") == Self.line)
    #expect(try folder.text("out.jsonl.partial") == Self.line)
  }

  @Test("A link is written through and stays a link")
  func link() throws {
    let folder = try folder()
    try folder.write("old", to: "real.jsonl")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link.jsonl", withDestinationPath: "real.jsonl")
    #expect(try run(folder, "-o link.jsonl --overwrite").status == 0)
    #expect(try folder.text("real.jsonl") == Self.out)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link.jsonl") == "real.jsonl")
  }

  @Test("A place that cannot be written to")
  func nowhere() throws {
    let folder = try folder()
    let missing = try run(folder, "-o none/out.jsonl")
    #expect(missing.status == 1)
    #expect(missing.errors == "dabir: cannot create 'none/out.jsonl': No such file or directory\n")
    let empty = try run(folder, "-o ''")
    #expect(empty.status == 64)
    #expect(empty.errors.hasPrefix("Error: --output must not be empty\n"))
  }

  @Test("A full disk: the run fails, says so, and leaves no file that looks complete")
  func full() throws {
    let folder = try folder()
    for (arguments, name) in [("-o /dev/full", "/dev/full"), ("> /dev/full", "standard output")] {
      let finished = try run(folder, arguments)
      #expect(finished.status == 1)
      #expect(finished.errors == "dabir: cannot write '\(name)': No space left on device\n")
    }
    try folder.write(GeneratedArchive.bytes(300_000), to: "large.jsonl")
    let limited = try CommandRunner.shell(
      "trap '' XFSZ; ulimit -f 64; \"$DABIR\" run p.v1.yaml large.jsonl -q -o out.jsonl", in: folder)
    #expect(limited.status == 1)
    #expect(
      limited.errors
        == "dabir: cannot write 'out.jsonl': File too large; --resume goes on from what is written\n")
    #expect(
      try folder.names() == [
        "in.jsonl", "large.jsonl", "out.jsonl.journal", "out.jsonl.partial", "p.v1.yaml",
      ])
    let blocked = try run(folder, "-o out.jsonl")
    #expect(blocked.status == 1)
    #expect(
      blocked.errors
        == "dabir: an unfinished run is at 'out.jsonl'; go on with --resume, or start over with --overwrite\n"
    )
    let other = try run(folder, "-o out.jsonl --resume")
    #expect(
      other.errors.hasPrefix(
        "dabir: starting afresh instead of resuming: input 'in.jsonl' was not part of it\n"))
    #expect(try folder.text("out.jsonl") == Self.out)
    #expect(!(try folder.names().contains("out.jsonl.partial")))
  }

  @Test("A reader that goes away ends the run quietly", arguments: ["", "-o /dev/stdout", "--workers 7"])
  func closedPipe(_ arguments: String) throws {
    let folder = try folder()
    try folder.write(GeneratedArchive.bytes(1_500_000), to: "large.jsonl")
    let finished = try CommandRunner.shell(
      "\"$DABIR\" run p.v1.yaml large.jsonl \(arguments) | head -n 1 | wc -l; echo ${PIPESTATUS[0]}",
      in: folder)
    #expect(finished.text == "1\n141\n")
    #expect(finished.errors == "")
  }

  @Test("Closed standard streams never make words land in a file")
  func closedStreams() throws {
    let folder = try folder()
    try folder.write(Self.line + "bad\n", to: "bad.jsonl")
    let finished = try run(folder, "bad.jsonl -o out.jsonl <&- >&- 2>&-")
    #expect(finished.status == 2)
    #expect(try folder.text("out.jsonl") == Self.out)
    let output = try run(folder, ">&-")
    #expect(output.status == 1)
    #expect(output.errors == "dabir: cannot write 'standard output': Bad file descriptor\n")
  }
}
