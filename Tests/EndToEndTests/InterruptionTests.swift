import Foundation
import TestSupport
import Testing

@Suite("Signals and ends of processes at awkward moments")
struct InterruptionTests {
  private let pipeline = "version: 1\nstages: [tokenize]\n"

  @Test(
    "The first signal ends the wait for input that does not come", arguments: ["INT", "TERM"],
    ["- < in.jsonl", "in.jsonl", "in.jsonl never.jsonl"])
  func silence(_ name: String, _ inputs: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(pipeline, to: "p.yaml")
    // Opened for both directions, the pipe has no end; nobody ever opens the other one.
    let finished = try CommandRunner.shell(
      """
      mkfifo in.jsonl never.jsonl; exec 9<>in.jsonl; set -m
      "$DABIR" run p.yaml \(inputs) -o out.jsonl & pid=$!
      echo '{"text":"a"}' >&9; until [ -s out.jsonl.journal ]; do sleep 0.05; done; sleep 0.5
      kill -\(name) $pid; wait $pid
      """, in: folder)
    #expect(finished.status == (name == "INT" ? 130 : 143), "\(finished.errors)")
    #expect(finished.errors.contains("stopped after"), "\(finished.errors)")
    #expect(!finished.errors.contains("cannot read"), "\(finished.errors)")
  }

  @Test("Compressed input that does not come")
  func silentCompressed() throws {
    let folder = try TemporaryFolder()
    try folder.write(pipeline, to: "p.yaml")
    try folder.write(Marked.jsonl(3000, seed: 70).replacing(/SLOW/, with: ""), to: "a.jsonl")
    let finished = try CommandRunner.shell(
      """
      gzip a.jsonl; mkfifo in; exec 9<>in; set -m
      "$DABIR" run p.yaml - -o out.jsonl < in & pid=$!
      head -c 40000 a.jsonl.gz >&9; until [ -s out.jsonl.journal ]; do sleep 0.05; done; sleep 0.5
      kill -INT $pid; wait $pid
      """, in: folder)
    #expect(finished.status == 130, "\(finished.errors)")
    #expect(!finished.errors.contains("cannot read"), "\(finished.errors)")
  }

  @Test("A process that is killed when only words are left to say")
  func lastMoment() throws {
    let folder = try TemporaryFolder()
    try folder.write(pipeline, to: "p.yaml")
    try folder.write("{\"text\":\"a\"}\n", to: "a.jsonl")
    // Nobody reads the words until the process was killed amid them.
    let finished = try CommandRunner.shell(
      """
      mkfifo words; exec 9<>words; head -c 65536 /dev/zero >&9
      "$DABIR" run p.yaml a.jsonl -o out.jsonl 2>&9 & pid=$!
      until [ -s out.jsonl.run.json ]; do sleep 0.05; done; sleep 0.2
      read child < /proc/$pid/task/$pid/children; kill -9 $child
      cat <&9 > said & reader=$!
      wait $pid; echo $?; kill -9 $reader
      """, in: folder)
    #expect(finished.lines == ["0"], "\(finished.errors)")
    #expect(try folder.text("said").contains("output: out.jsonl"))
    let files = try folder.names().filter { $0.hasPrefix("out") }
    #expect(files == ["out.jsonl", "out.jsonl.run.json"])
  }

  @Test("A restart amid standard input: nothing is taken for compressed, told twice or counted twice")
  func restart() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      version: 1
      stages:
        - fault: {as: slow, action: wait, containing: SLOW}
        - fault: {as: rogue, action: crash, containing: CRASH}
      errors: {budget: 100%}
      """, to: "p.yaml")
    // Wherever reading goes on, it goes on with what looks like a compressed file.
    let junk = "BZh91AY&SY" + String(repeating: "x", count: 1000) + "\n"
    let slow = "{\"id\":\"s\",\"text\":\"SLOW\"}\n"
    let part = String(repeating: junk, count: 120) + slow
    let archive = slow + String(repeating: part, count: 50) + "{\"id\":\"c\",\"text\":\"CRASH\"}\n" + part
    try folder.write(archive, to: "a.jsonl")
    for format in ["text", "json"] {
      let finished = try CommandRunner.shell(
        """
        cat a.jsonl | "$DABIR" run p.yaml - -o \(format).jsonl --workers 1 --log-format \(format)
        """, in: folder)
      #expect(finished.status == 0, "\(finished.errors.suffix(3000))")
      #expect(
        try outcomes(folder.json("\(format).jsonl.run.json"))
          == "6173 in = 52 written + 0 filtered + 6121 quarantined")
      let errors = finished.errors.split(separator: "\n")
      #expect(errors.count { $0.contains("'rogue' brought the process down") } == 1)
      if format == "text" {
        #expect(errors.count { $0.contains(": parse failed: ") } == 10)
        #expect(finished.errors.contains("6,121 documents failed (6,111 more are not shown)"))
      } else {
        let told = try errors.map { try jsonObject(String($0)) }.filter {
          $0["event"] as? String == "quarantined"
        }
        #expect(told.count == 6120)
        #expect(Set(told.compactMap { $0["line"] as? Int }).count == 6120)
      }
    }
  }

  @Test("An archive of many empty members, in little memory")
  func emptyMembers() throws {
    let folder = try TemporaryFolder()
    try folder.write(pipeline, to: "p.yaml")
    let finished = try CommandRunner.shell(
      """
      python3 - <<'END'
      import zipfile
      with zipfile.ZipFile('a.zip', 'w') as archive:
          for number in range(6000):
              archive.writestr('%d.%s' % (number, ['jsonl', 'txt', 'png'][number % 3]), b'')
      END
      "$DABIR" run p.yaml a.zip -o out.jsonl -q
      """, in: folder, measuresMemory: true)
    #expect(finished.status == 0, "\(finished.errors)")
    let report = try folder.json("out.jsonl.run.json")
    #expect(try outcomes(report) == "2000 in = 2000 written + 0 filtered + 0 quarantined")
    #expect(report["skipped_members"] as? Int == 2_000)
    #expect(try #require(finished.peakMemory) < 400 << 20)
  }
}
