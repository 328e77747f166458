import Foundation
import TestSupport
import Testing

@Suite("A document that brings the process down is put aside, and the run goes on")
struct SupervisionTests {
  private static let culprits = ["d3", "d700", "d701", "d1499"]

  private static let archive: String = (0..<1500).map { number in
    "{\"id\":\"d\(number)\",\"text\":\"\(String(repeating: "Nr. \(number), كلمة خانه‌ها. ", count: number % 60))\"}\n"
  }.joined()

  private static let remaining: String = archive.split(separator: "\n").filter { line in
    !culprits.contains { line.hasPrefix("{\"id\":\"\($0)\",") }
  }.map { "\($0)\n" }.joined()

  private func folder(_ action: String = "fail", budget: String = "0") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    // A busy machine may take seconds to give that much memory.
    let seconds = action == "memory" ? 60 : 2
    try folder.write(
      """
      version: 1
      stages: [sentences, fault: {as: rogue, action: \(action), ids: [\(Self.culprits.joined(separator: ", "))]}, tokenize]
      limits: {memory: 64MB, document: 1MB, seconds: \(seconds)}
      errors: {budget: \(budget)}
      """, to: "p.yaml")
    return folder
  }

  /// The output for the documents that do no harm.
  private static let expected = Result {
    let folder = try TemporaryFolder()
    try folder.write("version: 1\nstages: [sentences, tokenize]\n", to: "p.yaml")
    return try CommandRunner.dabir("run", "p.yaml", "-", "-q", in: folder, input: Array(remaining.utf8))
      .output
  }

  @Test(
    "Crashes, endless loops, too much memory and exit, with one worker and two",
    arguments: [
      ("crash", "rogue", "brought the process down (Aborted)"),
      ("loop", "rogue", "took longer than limits.seconds allows (2.0 s)"),
      (
        "memory", "rogue",
        "took more memory than limits.memory allows (64MB); raise it, or keep such documents out with limits.document"
      ),
      ("exit", "rogue", "ended the process with exit code 0"),
      // What happens to a whole batch is found out by trying its records one by one.
      ("crash-begin", "rogue", "brought the process down (Aborted)"),
      ("crash-render", "render", "brought the process down (Illegal instruction)"),
    ], [1, 2])
  func files(_ fault: (action: String, stage: String, reason: String), _ workers: Int) throws {
    let folder = try folder(fault.action)
    try folder.write(Self.archive, to: "a.jsonl")
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "-o", "out.jsonl", "--workers", "\(workers)", in: folder)
    #expect(finished.status == 2, "\(finished.errors)")
    let isSame = try folder.read("out.jsonl") == Self.expected.get()
    #expect(isSame)
    let kept = try folder.jsonLines("out.jsonl.quarantine.jsonl")
    #expect(kept.map { $0["id"] as? String } == Self.culprits)
    #expect(Set(kept.map { $0["stage"] as? String }) == [fault.stage])
    #expect(Set(kept.map { $0["reason"] as? String }) == [fault.reason])
    #expect(kept.map { $0["line"] as? Int } == [4, 701, 702, 1500])
    #expect(
      try outcomes(folder.json("out.jsonl.run.json"))
        == "1500 in = 1496 written + 0 filtered + 4 quarantined")
    #expect(
      try folder.names() == [
        "a.jsonl", "out.jsonl", "out.jsonl.quarantine.jsonl", "out.jsonl.run.json", "p.yaml",
      ])
  }

  @Test("A stage that hangs over a batch is found out long before the time of all its documents is over")
  func stuckBatch() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.archive, to: "a.jsonl")
    try folder.write(
      """
      version: 1
      stages: [fault: {action: loop-begin, ids: d700}]
      limits: {seconds: 1}
      """, to: "p.yaml")
    // One second for each of the first batch's documents would be ten minutes.
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "-o", "out.jsonl", in: folder, seconds: 120)
    #expect(finished.status == 2, "\(finished.errors)")
    let kept = try folder.jsonLines("out.jsonl.quarantine.jsonl")
    #expect(kept.map { $0["id"] as? String } == ["d700"])
    #expect(kept.map { $0["reason"] as? String } == ["took longer than limits.seconds allows (1.0 s)"])
    #expect(
      try outcomes(folder.json("out.jsonl.run.json"))
        == "1500 in = 1499 written + 0 filtered + 1 quarantined")
  }

  @Test("A stage that is merely slow over batches loses nothing, and is ended but once")
  func slowBatches() throws {
    let folder = try TemporaryFolder()
    // Each of the two batches takes more than five seconds, and may take three and a half at first.
    let filler = String(repeating: "A long article. ", count: 290)
    try folder.write((0..<220).map { "{\"id\":\($0),\"text\":\"\(filler)\"}\n" }.joined(), to: "a.jsonl")
    try folder.write(
      "version: 1\nstages: [fault: {action: wait-begin}]\nlimits: {seconds: 0.35}\n", to: "p.yaml")
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "-o", "out.jsonl", "--workers", "1", in: folder, seconds: 120)
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.errors.split(separator: "\n").count { $0.contains("trying them one by one") } == 1)
    #expect(
      try outcomes(folder.json("out.jsonl.run.json"))
        == "220 in = 220 written + 0 filtered + 0 quarantined")
  }

  @Test("From a pipe to a pipe, where nothing can be read or written twice", arguments: [1, 2])
  func streams(_ workers: Int) throws {
    let folder = try folder("crash")
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "-", "--workers", "\(workers)", "-q", in: folder, input: Array(Self.archive.utf8))
    #expect(finished.status == 2, "\(finished.errors)")
    let isSame = try finished.output == Self.expected.get()
    #expect(isSame)
    #expect(try folder.names() == ["p.yaml"])
  }

  @Test("From a file as standard input to a slow reader")
  func redirected() throws {
    let folder = try folder("crash")
    try folder.write(Self.archive, to: "a.jsonl")
    let finished = try CommandRunner.shell(
      """
      set -o pipefail
      "$DABIR" run p.yaml - -q < a.jsonl | { sleep 0.5; cat; }
      """, in: folder)
    #expect(finished.status == 2, "\(finished.errors)")
    let isSame = try finished.output == Self.expected.get()
    #expect(isSame)
  }

  @Test("Some megabytes of standard input, with crashes all over it")
  func large() throws {
    let folder = try folder("crash")
    let clean = Marked.jsonl(4000, seed: 31).replacing(/SLOW|FAIL|DROP/, with: "")
    let lines = clean.split(separator: "\n", omittingEmptySubsequences: false)
    let rogue = ["{\"id\":\"d3\",\"text\":\"x\"}", "{\"id\":\"d700\",\"text\":\"y\"}"].map { Substring($0) }
    let mixed = lines[..<900] + rogue[..<1] + lines[900..<3000] + rogue + lines[3000...]
    let input = mixed.joined(separator: "\n")
    let undisturbed = try CommandRunner.dabir(
      "run", "p.yaml", "-", "-q", in: folder, input: Array(clean.utf8))
    let crashing = try CommandRunner.dabir(
      "run", "p.yaml", "-", "-q", "--workers", "3", in: folder, input: Array(input.utf8))
    #expect(crashing.status == 2)
    let isSame = undisturbed.output == crashing.output
    #expect(isSame && !crashing.output.isEmpty)
  }

  @Test("A named pipe cannot be read again, which is said")
  func namedPipe() throws {
    let folder = try folder("crash")
    try folder.write(Self.archive, to: "a.jsonl")
    let finished = try CommandRunner.shell(
      """
      mkfifo in.jsonl
      cat a.jsonl > in.jsonl 2>/dev/null &
      "$DABIR" run p.yaml in.jsonl -o out.jsonl -q
      """, in: folder)
    #expect(finished.status == 1)
    #expect(finished.errors.contains("'in.jsonl' is no file and cannot be read again"), "\(finished.errors)")
  }

  @Test("Two runs on one output: the second is refused, the first is not disturbed")
  func twoRuns() throws {
    let folder = try folder("wait", budget: "100%")
    try folder.write(Self.archive.replacing("d1\"", with: "d3\""), to: "a.jsonl")
    try folder.write(Marked.jsonl(2000, seed: 40), to: "b.jsonl")
    try folder.write(Marked.pipeline, to: "slow.yaml")
    let finished = try CommandRunner.shell(
      """
      "$DABIR" run slow.yaml b.jsonl -o out.jsonl -q & first=$!
      until [ -s out.jsonl.journal ]; do sleep 0.02; done
      for option in --resume --overwrite ""; do "$DABIR" run p.yaml a.jsonl -o out.jsonl -q $option; echo $?; done
      wait $first; echo $?
      "$DABIR" run slow.yaml b.jsonl -o again.jsonl -q && cmp out.jsonl again.jsonl; echo $?
      """, in: folder)
    #expect(finished.lines == ["1", "1", "1", "0", "0"], "\(finished.errors)")
    #expect(finished.errors.contains("another run is writing to 'out.jsonl'"), "\(finished.errors)")
  }

  @Test("--resume with nothing to resume, on a finished run, and after a change")
  func resume() throws {
    let folder = try folder(budget: "100%")
    try folder.write(Self.archive, to: "a.jsonl")
    let run = "\"$DABIR\" run p.yaml a.jsonl -o out.jsonl -q --resume"
    let finished = try CommandRunner.shell(
      """
      \(run); echo $?; stat -c '%n %y %i' out* > before
      \(run); echo $?; stat -c '%n %y %i' out* | cmp - before; echo $?
      """, in: folder)
    #expect(finished.lines == ["0", "0", "0"], "\(finished.errors)")
    let cutOff = "(ulimit -f 200; \(run); echo $?)"
    let changed = try CommandRunner.shell(
      """
      rm out*; \(cutOff); ls out* >&2; echo '{"id":"new","text":"x"}' >> a.jsonl; \(run); echo $?
      rm out*; \(cutOff); sed -i 's/budget/budget /;s/sentences, //' p.yaml; \(run); echo $?
      grep -c . out.jsonl
      """, in: folder)
    #expect(changed.lines == ["1", "0", "1", "0", "1497"], "\(changed.errors)")
    #expect(changed.errors.contains("starting afresh instead of resuming: input 'a.jsonl' has changed"))
    #expect(changed.errors.contains("starting afresh instead of resuming: the pipeline"), "\(changed.errors)")
  }

  @Test(
    "A full disk ends the run, which goes on when there is room", arguments: ["out.jsonl", "out.jsonl.gz"])
  func diskFull(_ output: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Marked.pipeline, to: "p.yaml")
    try folder.write(Marked.jsonl(2000, seed: 50), to: "a.jsonl")
    let finished = try CommandRunner.shell(
      """
      run() { "$DABIR" run p.yaml a.jsonl -o $1 -q --resume; echo $?; }
      run whole-\(output)
      (ulimit -f 400; run \(output))
      (ulimit -f 700; run \(output))
      run \(output)
      for end in "" .quarantine.jsonl; do cmp whole-\(output)$end \(output)$end; echo $?; done
      """, in: folder)
    #expect(finished.lines == ["0", "1", "1", "0", "0", "0"], "\(finished.errors)")
    #expect(finished.errors.contains("--resume goes on from what is written"), "\(finished.errors)")
    #expect(try !folder.names().contains { $0.hasSuffix(".partial") || $0.hasSuffix(".journal") })
  }
}
