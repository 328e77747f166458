import Foundation
import TestSupport
import Testing

@Suite("Files that are read, and files of somebody else, are not written over")
struct ProtectedFileTests {
  private static let pipeline = """
    version: 1
    stages: [tokenize]
    """
  private static let article = "{\"id\":\"1\",\"text\":\"One two.\",\"lang\":\"en\"}\n"
  private static let entity = "{\"id\":\"x\",\"type\":\"PER\",\"labels\":{\"en\":\"Ann Bee\"}}\n"

  /// Files of all kinds under the names of what they are.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(pipeline, to: "p.yaml")
    try folder.write(article, to: "a.jsonl")
    try folder.write(entity, to: "k.jsonl")
    try folder.write(article, to: "notes.txt")
    try folder.write(article, to: "n.jsonl.journal")
    try folder.link("same.jsonl", to: "a.jsonl")
    return folder
  }

  @Test(
    "Neither with nor without --overwrite",
    arguments: [
      ("run p.yaml a.jsonl -o o.jsonl --stats a.jsonl --overwrite", "is read by the run"),
      ("run p.yaml a.jsonl -o o.jsonl --stats same.jsonl --overwrite", "is read by the run"),
      ("run p.yaml a.jsonl -o o.jsonl --stats p.yaml --overwrite", "is read by the run"),
      ("run p.yaml a.jsonl -o o.jsonl --stats o.jsonl", "is the output too"),
      ("run p.yaml a.jsonl -o o.jsonl --stats notes.txt", "holds no figures of a shard"),
      ("run p.yaml a.jsonl -o p.yaml --overwrite", "is read by the run"),
      ("run p.yaml a.jsonl -o n.jsonl --overwrite", "holds something else than a run's journal"),
      ("kb build k.jsonl -o k.jsonl --overwrite", "is read, too"),
      ("stats merge s.json -o s.json", "is read, too"),
      ("stats merge s.json -o notes.txt", "holds no figures of a shard"),
      ("bench p.yaml a.jsonl --seconds 1 --json a.jsonl", "is read, too"),
      ("bench p.yaml a.jsonl --seconds 1 --report notes.txt", "is no report of dabir bench"),
    ])
  func refused(command: String, reason: String) throws {
    let folder = try Self.folder()
    let made = try CommandRunner.shell(
      "\"$DABIR\" run p.yaml a.jsonl -o first.jsonl --stats s.json -q", in: folder)
    try #require(made.status == 0)
    let names = ["p.yaml", "a.jsonl", "k.jsonl", "notes.txt", "n.jsonl.journal", "s.json"]
    let before = try names.map { try folder.read($0) }
    let finished = try CommandRunner.shell(
      "\"$DABIR\" \(command) -q 2>&1 || \"$DABIR\" \(command) 2>&1", in: folder)
    #expect(finished.status != 0)
    #expect(finished.text.contains(reason))
    #expect(try names.map { try folder.read($0) } == before)
  }

  @Test("Figures and reports of an earlier time may be replaced")
  func replaced() throws {
    let folder = try Self.folder()
    let twice =
      "for i in 1 2; do \"$DABIR\" run p.yaml a.jsonl -o o.jsonl --stats s.json -q --overwrite || exit 9; done"
    #expect(try CommandRunner.shell(twice, in: folder).status == 0)
    let merge = "for i in 1 2; do \"$DABIR\" stats merge s.json -o t.json || exit 9; done"
    #expect(try CommandRunner.shell(merge, in: folder).status == 0)
  }

  @Test("A knowledge base that is not there is a mistake that validate finds")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "version: 1\nstages: [language, sentences, tokenize, {link: {knowledge: nosuch.kb}}]\n", to: "p.yaml")
    let finished = try CommandRunner.shell("\"$DABIR\" validate p.yaml", in: folder)
    #expect(finished.status == 1)
    #expect(finished.errors.contains("stage 'link'") && finished.errors.contains("nosuch.kb"))
  }
}
