import Glibc
import Pipeline
import Testing
import TextCore

@testable import Plugins

@Suite("A program that misbehaves costs its own document and no other")
struct HostileProcessTests {
  /// Answers lines, and does something else first when a text holds BAD.
  private static func plugin(_ misdeed: String, seconds: Int = 30) throws -> PluginUnderTest {
    try PluginUnderTest(
      """
      import json, os, signal, sys, time
      for line in sys.stdin:
          document = json.loads(line)
          if "n" not in document:
              print(line, end="", flush=True)
              continue
          answer = json.dumps({"n": document["n"], "marks": [[0, 1, document["id"]]]})
          if "BAD" in document["text"]:
              \(misdeed)
          print(answer)
      """, manifest: PluginUnderTest.marks(seconds: seconds))
  }

  private static let texts: [String] = (0..<300).map { number in
    [7, 8, 150, 299].contains(number) ? "d\(number) BAD" : "d\(number) سلام"
  }

  /// What becomes of the texts when those with BAD fail for a reason.
  private static func expected(_ reason: String) -> [String] {
    texts.map { $0.hasSuffix("BAD") ? "it \(reason)" : "0–1(\($0.prefix { $0 != " " }))" }
  }

  @Test(
    "It ends, hangs, prints garbage, closes its output, answers nothing, or kills itself",
    arguments: [
      ("sys.exit(3)", "ended with exit code 3"),
      ("os.kill(os.getpid(), signal.SIGKILL)", "was ended by a signal (Killed)"),
      ("os.abort()", "was ended by a signal (Aborted)"),
      ("print('Loading…')", "printed a line that is no answer: 'Loading…'"),
      ("print('{\"n\":')", "printed a line that is no answer: '{\"n\":'"),
      (
        "sys.stdout.buffer.write(b'{\"n\": -1, \"\\xff\": 2}\\n'); sys.stdout.flush()",
        "printed a line that is no answer: '{\"n\": -1, \"\u{FFFD}\": 2}'"
      ),
      ("print('{\"n\": 99999}')", "printed a line that is no answer: '{\"n\": 99999}'"),
      ("continue", "gave no answer for this document"),
      ("os.close(1); time.sleep(60)", "closed its output"),
    ])
  func misdeeds(_ misdeed: String, _ reason: String) throws {
    let plugin = try Self.plugin(misdeed)
    #expect(try plugin.outcomes(Self.texts, batchSize: 120) == Self.expected(reason))
  }

  @Test("It hangs, with and without its answers kept back")
  func hangs() throws {
    let plugin = try Self.plugin("time.sleep(60)", seconds: 1)
    #expect(try plugin.outcomes(Self.texts) == Self.expected("gave no answer within 1.0 s"))
  }

  @Test("It hangs, and has closed standard error or says things there all the time")
  func hangsWithoutWords() throws {
    for misdeed in [
      "os.close(2); time.sleep(60)", "while True: sys.stderr.write('still at it\\n'); time.sleep(0.01)",
    ] {
      #expect(
        try Self.plugin(misdeed, seconds: 1).outcomes(Self.texts)
          == Self.expected("gave no answer within 1.0 s"),
        "\(misdeed)")
    }
  }

  @Test("It answers twice: the first answer stands")
  func twice() throws {
    let plugin = try Self.plugin("print(answer)")
    #expect(
      try plugin.outcomes(Self.texts, batchSize: 100) == Self.texts.map { "0–1(\($0.prefix { $0 != " " }))" })
    #expect(plugin.words.text.contains("it answered a document again, or late"))
  }

  @Test("It floods standard error: nothing waits for that, and the log has only the beginning")
  func flood() throws {
    let plugin = try Self.plugin("sys.stderr.write('noise ' * 1000000 + '\\n' + 'word\\n' * 1000000)")
    #expect(
      try plugin.outcomes(Self.texts, batchSize: 100) == Self.texts.map { "0–1(\($0.prefix { $0 != " " }))" })
    #expect(plugin.words.text.utf8.count < 200_000)
    #expect(plugin.words.text.hasSuffix("outside: it says more than 64 KiB; the rest is left out"))
  }

  @Test("When standard input ends, a program has time to end by itself, and is heard to its last word")
  func farewell() throws {
    let plugin = try PluginUnderTest(
      """
      import sys, time
      for line in sys.stdin:
          print(line, end="", flush=True)
      time.sleep(0.2)
      with open("ended", "w") as file: file.write("yes")
      print("goodbye", file=sys.stderr)
      """)
    #expect(try plugin.outcomes(["a"]) == [""])
    #expect(try plugin.folder.read("ended") == Array("yes".utf8))
    #expect(plugin.words.text == "outside: goodbye")
  }

  @Test("It is killed by others at random moments: no document is lost")
  func killed() throws {
    let plugin = try PluginUnderTest(
      """
      import json, os, signal, sys, threading, time
      def end():
          time.sleep(0.2)
          os.kill(os.getpid(), signal.SIGKILL)
      threading.Thread(target=end, daemon=True).start()
      for line in sys.stdin:
          document = json.loads(line)
          if "n" not in document:
              print(line, end="", flush=True)
              continue
          time.sleep(0.002)
          print(json.dumps({"n": document["n"], "marks": [[0, 1, document["id"]]]}), flush=True)
      """)
    #expect(
      try plugin.outcomes(Self.texts, batchSize: 100) == Self.texts.map { "0–1(\($0.prefix { $0 != " " }))" })
  }

  @Test("It answers nobody, document after document: it is given up, which is said")
  func hopeless() throws {
    let plugin = try Self.plugin("sys.exit(1)")
    let found = try plugin.outcomes((0..<60).map { "d\($0) BAD" }, batchSize: 40)
    #expect(found.prefix(30).allSatisfy { $0 == "it ended with exit code 1" })
    #expect(
      found.dropFirst(30).count == 30
        && found.dropFirst(30).allSatisfy {
          $0 == "it was given up; for the last document it ended with exit code 1"
        })
  }

  @Test(
    "A program that does not start stops the run before it begins",
    arguments: [
      ("raise SystemExit(9)", "was greeted and ended with exit code 9"),
      ("print('hello')", "was greeted and printed a line that is no answer: 'hello'"),
      ("print('{\"dabir\": 2}')", "was greeted and printed a line that is no answer: '{\"dabir\": 2}'"),
    ])
  func start(_ script: String, _ reason: String) throws {
    let plugin = try PluginUnderTest(script)
    let error = #expect(throws: StageLoadError.self) { try plugin.outcomes(["a"]) }
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test("A program that is not there stops the run before it begins")
  func missing() throws {
    let plugin = try PluginUnderTest("")
    try plugin.folder.write(
      "plugin: 1\nname: outside\ncommand: [no-such-program-here]\n", to: "plugin.yaml")
    let error = #expect(throws: StageLoadError.self) { try plugin.outcomes(["a"]) }
    #expect(error?.reason == "'no-such-program-here' cannot be started: No such file or directory")
  }

  @Test("A document of megabytes, and one that is empty, go through")
  func sizes() throws {
    let plugin = try Self.plugin("pass")
    let long = "long " + String(repeating: "خانه‌ها را ساختند \u{1F600}\"\\ ", count: 100_000)
    #expect(try plugin.outcomes([long, "short"]) == ["0–1(long)", "0–1(short)"])
  }
}
