import Foundation
import TestSupport
import Testing

@Suite("Shards that fail")
struct ShardFailureTests {
  private func folder(stages: String = "[tokenize]") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("version: 1\nstages: \(stages)\n", to: "p.yaml")
    try folder.write("{\"text\":\"a\"}\n", to: "a.jsonl")
    return folder
  }

  @Test("A damaged input is told from one that is worth another try, and nothing is left behind")
  func damage() throws {
    let folder = try folder()
    try folder.write(GeneratedArchive.bytes(3 << 20), to: "b.jsonl")
    #expect(try CommandRunner.shell("gzip b.jsonl && truncate -s -100 b.jsonl.gz", in: folder).status == 0)
    let earlier = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "-o", "o.jsonl", "--stats", "s.json", "-q", in: folder)
    try #require(earlier.status == 0 && folder.has("s.json"))
    try #require(try CommandRunner.shell("rm o.jsonl", in: folder).status == 0)
    let damaged = try CommandRunner.dabir(
      "run", "p.yaml", "b.jsonl.gz", "-o", "o.jsonl", "--stats", "s.json", "-q", in: folder)
    #expect(damaged.status == 65)
    #expect(damaged.errors.contains("cannot read 'b.jsonl.gz': the gzip data ends too early"))
    let absent = try CommandRunner.dabir(
      "run", "p.yaml", "absent.jsonl", "-o", "o.jsonl", "--stats", "s.json", "-q", in: folder)
    #expect(absent.status == 1)
    #expect(try folder.names() == ["a.jsonl", "b.jsonl.gz", "p.yaml"])
    let marked = try CommandRunner.dabir("run", "p.yaml", "b.jsonl.gz", "--frame", "-q", in: folder)
    #expect(marked.status == 65)
    #expect(!marked.lines.contains { $0.hasPrefix("s\t") })
  }

  @Test(
    "Wrong usage is exit code 64",
    arguments: [
      "--range 0:5 --stats s.json", "--range 5:0 -o o.jsonl --stats s.json",
      "--range 5 -o o.jsonl --stats s.json",
      "--stats s.json", "--frame -o o.jsonl", "--frame --stats s.json", "--frame --resume",
      "-o o.jsonl --stats s.json --shards 2", "--name x a.jsonl -o o.jsonl", "--heartbeat 0 -o o.jsonl",
    ])
  func usage(_ options: String) throws {
    let folder = try folder()
    try folder.write("{\"text\":\"a\"}\n", to: "b.jsonl")
    #expect(try CommandRunner.shell("gzip b.jsonl && mv b.jsonl.gz b.jsonl", in: folder).status == 0)
    let finished = try CommandRunner.shell("\"$DABIR\" run p.yaml b.jsonl \(options)", in: folder)
    #expect(finished.status == 64, "\(finished.errors)")
    #expect(try folder.names() == ["a.jsonl", "b.jsonl", "p.yaml"])
  }

  @Test("A compressed file has no ranges of lines")
  func compressed() throws {
    let folder = try folder()
    #expect(try CommandRunner.shell("gzip a.jsonl && mv a.jsonl.gz a.jsonl", in: folder).status == 0)
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "--range", "0:5", "-o", "o.jsonl", "--stats", "s.json", in: folder)
    #expect(finished.status == 64)
    #expect(finished.errors.contains("--range needs a plain file of JSON lines, which 'a.jsonl' is not"))
  }

  @Test("A stage that looks across documents cannot be cut, and explain says so")
  func acrossDocuments() throws {
    let folder = try folder(stages: "[process: {command: [/bin/true], across-documents: true}]")
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "-o", "o.jsonl", "--stats", "s.json", in: folder)
    #expect(finished.status == 78)
    #expect(finished.errors.contains("stage 'process' looks across documents"))
    let explained = try jsonObject(CommandRunner.dabir("explain", "p.yaml", "--json", in: folder).text)
    let stages = try #require(explained["stages"] as? [[String: Any]])
    #expect(stages.map { $0["across_documents"] as? Bool } == [true])
    #expect(try CommandRunner.dabir("explain", "p.yaml", in: folder).text.contains("looks across documents"))
  }

  @Test("Signs of life come while a document takes long")
  func heartbeat() throws {
    let folder = try folder(stages: "[fault: {action: loop}]\nlimits: {seconds: 1}")
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "-o", "o.jsonl", "--stats", "s.json", "--heartbeat", "0.1", "-q", in: folder
    )
    #expect(finished.status == 0, "\(finished.errors)")
    let beats = finished.errors.split(separator: "\n").filter { $0.hasPrefix("heartbeat ") }
    #expect(beats.count >= 5)
    let first = try jsonObject(String(try #require(beats.first).dropFirst("heartbeat ".count)))
    #expect(Set(first.keys) == ["documents", "quarantined", "bytes_in"])
  }

  @Test("A shard ends with the process that started it, and with all that it has started")
  func parent() throws {
    let folder = try folder(stages: "[fault: {action: loop}]\nlimits: {seconds: 600}")
    let script = """
      python3 - <<'END'
      import os, subprocess, time
      child = os.fork()
      if not child:
          tool = subprocess.Popen([os.environ["DABIR"], "run", "p.yaml", "a.jsonl", "-o", "o.jsonl", "--stats", "s.json",
                                   "--heartbeat", "0.1", "--parent", str(os.getpid())], stderr=subprocess.PIPE)
          tool.stderr.readline()
          print(tool.pid, open(f"/proc/{tool.pid}/task/{tool.pid}/children").read(), flush=True)
          os.kill(os.getpid(), 9)
      os.waitpid(child, 0)
      END
      """
    let finished = try CommandRunner.shell(script, in: folder)
    let ids = finished.text.split { " \n".contains($0) }.compactMap { Int32($0) }
    #expect(ids.count >= 2, "\(finished.errors)")
    var left = 100
    while left > 0, ids.contains(where: isAlive) {
      usleep(20_000)
      left -= 1
    }
    #expect(!ids.contains(where: isAlive))
    let stranger = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "-o", "o.jsonl", "--stats", "s.json", "--parent", "1", in: folder)
    #expect(stranger.status == 1)
    #expect(stranger.errors.contains("process 1, which --parent names, has not started this one"))
  }

  private func isAlive(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
      return false
    }
    return !status.contains("State:\tZ")
  }

  @Test("A shard that is stopped leaves nothing behind")
  func interrupted() throws {
    let folder = try folder(stages: "[fault: {action: loop}]\nlimits: {seconds: 600}")
    let script = """
      "$DABIR" run p.yaml a.jsonl -o o.jsonl --stats s.json -q & pid=$!
      while [ ! -e o.jsonl.partial ]; do sleep 0.05; done
      kill -TERM $pid; sleep 0.2; kill -TERM $pid; wait $pid; echo $?
      """
    let finished = try CommandRunner.shell(script, in: folder)
    #expect(finished.text == "143\n")
    #expect(try folder.names() == ["a.jsonl", "p.yaml"])
  }
}
