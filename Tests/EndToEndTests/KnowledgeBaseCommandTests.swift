import Foundation
import TestSupport
import Testing

@Suite("dabir kb")
struct KnowledgeBaseCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      {"id":"Q794","type":"GPE","labels":{"en":"Iran","ar":"إيران","fa":"ایران"},"aliases":{},"prior":1,"facts":{"country":"IR"}}
      {"id":"X:1","type":"PER","labels":{"en":"Qasem Soleimani","fa":"قاسم سلیمانی"},"aliases":{},"description":"general"}
      broken

      """, to: "entities.jsonl")
  }

  @Test("Building says what was read and what was bad; looking up gives candidates with reasons")
  func build() throws {
    let built = try CommandRunner.dabir("kb", "build", "entities.jsonl", "-o", "small.kb", in: folder)
    #expect(built.status == 0 && built.text == "")
    #expect(built.errors.contains("entities.jsonl: 2 entity lines, 1 bad"))
    #expect(built.errors.contains("entities.jsonl:3: no JSON object"))
    let again = try CommandRunner.dabir("kb", "build", "entities.jsonl", "-o", "small.kb", in: folder)
    #expect(again.status == 1 && again.errors.contains("--overwrite"))
    let found = try CommandRunner.dabir("kb", "lookup", "قاسم سليماني", "--kb", "small.kb", in: folder)
    #expect(found.status == 0)
    #expect(found.lines.first?.contains("X:1  PER  Qasem Soleimani · قاسم سلیمانی") == true)
    #expect(found.lines.last?.contains("by label (fa)") == true)
    let sounding = try CommandRunner.dabir(
      "kb", "lookup", "Ghasem Soleymani", "--kb", "small.kb", "--json", in: folder)
    #expect(sounding.text.contains("\"reason\": \"sounds like Qasem Soleimani\""))
    let none = try CommandRunner.dabir("kb", "lookup", "Nobody Known", "--kb", "small.kb", in: folder)
    #expect(none.status == 1 && none.text == "")
    let typed = try CommandRunner.dabir(
      "kb", "lookup", "Iran", "--kb", "small.kb", "--type", "PER", in: folder)
    #expect(typed.status == 1)
  }

  @Test("Entities of the built-in knowledge base get its Arabic and Persian names, unless told otherwise")
  func builtInNames() throws {
    try folder.write(
      #"{"id":"Q79","type":"GPE","labels":{"en":"Egypt"},"aliases":{}}"# + "\n", to: "egypt.jsonl")
    for (flag, status) in [("--builtin-names", Int32(0)), ("--no-builtin-names", 1)] {
      _ = try CommandRunner.dabir("kb", "build", "egypt.jsonl", "-o", "\(status).kb", flag, in: folder)
      let found = try CommandRunner.dabir("kb", "lookup", "مصر", "--kb", "\(status).kb", in: folder)
      #expect(found.status == status)
    }
  }

  @Test("The built-in knowledge base needs no file")
  func builtIn() throws {
    let found = try CommandRunner.dabir("kb", "lookup", "Ghasem Soleymani", in: folder)
    #expect(found.status == 0 && found.lines.first?.contains("قاسم سلیمانی") == true)
    let info = try CommandRunner.dabir("kb", "info", "builtin", "--verify", "--json", in: folder)
    #expect(info.status == 0 && info.text.contains("\"damaged\": []"))
  }

  @Test("A damaged file is refused with a sentence, wrong usage with 64")
  func mistakes() throws {
    _ = try CommandRunner.dabir("kb", "build", "entities.jsonl", "-o", "small.kb", in: folder)
    var bytes = try folder.read("small.kb")
    bytes[bytes.count - 3] ^= 0xFF
    try folder.write(bytes, to: "damaged.kb")
    let damaged = try CommandRunner.dabir("kb", "info", "damaged.kb", in: folder)
    #expect(damaged.status == 1 && damaged.errors.contains("'damaged.kb' is damaged"))
    let other = try CommandRunner.dabir("kb", "lookup", "x", "--kb", "entities.jsonl", in: folder)
    #expect(other.status == 1 && other.errors.contains("is no knowledge base"))
    for arguments in [
      "kb build", "kb build entities.jsonl -o x.kb --types SHIP",
      "kb build entities.jsonl -o x.kb --memory lots",
      "kb build entities.jsonl -o x.kb --memory 17179869185GB",
      "kb build entities.jsonl -o x.kb --memory 3MB",
      "kb lookup x --best 0", "kb lookup x --type SHIP",
    ] {
      #expect(try CommandRunner.shell("\"$DABIR\" \(arguments)", in: folder).status == 64, "\(arguments)")
    }
    let unknown = try CommandRunner.shell("echo text > a.txt; \"$DABIR\" kb build a.txt -o x.kb", in: folder)
    #expect(unknown.status == 1 && unknown.errors.contains("'a.txt' is of no known form"))
  }

  @Test("Where nothing may be written is said before anything is read")
  func unwritable() throws {
    let built = try CommandRunner.dabir("kb", "build", "none.jsonl", "-o", "none/small.kb", in: folder)
    #expect(built.status == 1)
    #expect(built.errors == "dabir: cannot create 'none/small.kb': No such file or directory\n")
  }

  @Test("A build without any entity, or that fails, leaves no file behind")
  func nothing() throws {
    for line in ["{\"some\":\"object\"}", "{\"a\":\"Q1\",\"relation\":\"P36\",\"b\":\"Q2\"}"] {
      try folder.write("\(line)\n", to: "other.jsonl")
      let built = try CommandRunner.dabir("kb", "build", "other.jsonl", "-o", "small.kb", in: folder)
      #expect(built.status == 1 && built.errors.contains("the sources have no entity"))
    }
    let missing = try CommandRunner.dabir("kb", "build", "none.jsonl", "-o", "small.kb", in: folder)
    #expect(missing.status == 1)
    #expect(try folder.names() == ["entities.jsonl", "other.jsonl"])
  }
}
