import Foundation
import TestSupport
import Testing

@Suite("A record that crashes the parser is put aside", .enabled(if: hasCompiler, "clang is not installed"))
struct ParserCrashTests {
  /// It takes the place of what checks UTF-8 in rows of CSV, and crashes on some of them.
  private static let library = """
    #include <stdlib.h>
    #include <string.h>
    _Bool _ZN8simdjson13validate_utf8EPKcm(const char *bytes, size_t count) {
      if (memmem(bytes, count, "CRASH", 5)) abort();
      return 1;
    }
    """

  private func archive(crashing: Set<Int>) -> String {
    "id,text\n"
      + (0..<3000).map { number in
        let text = String(repeating: "\"\"Zeile\"\"\n قاسم ", count: number % 40)
        return "\(number),\"\(crashing.contains(number) ? "CRASH" : "")\(text)\"\n"
      }.joined()
  }

  @Test(
    "Among the rows of a batch, in a file of its own, and the first of all",
    arguments: ["out.jsonl", "out.jsonl.gz"])
  func rows(output: String) throws {
    let folder = try TemporaryFolder()
    let crashing: Set = [0, 1234, 1235, 2999]
    try folder.write(Self.library, to: "crash.c")
    try folder.write("version: 1\nstages: [tokenize]\nerrors: {budget: 100%}\n", to: "p.yaml")
    try folder.write(archive(crashing: crashing), to: "in/a.csv")
    try folder.write("id,text\nx,CRASH\n", to: "in/b.csv")
    let finished = try CommandRunner.shell(
      """
      clang -D_GNU_SOURCE -shared -fPIC -O1 crash.c -o crash.so || exit 99
      LD_PRELOAD=$PWD/crash.so "$DABIR" run p.yaml in -o \(output) --workers 2
      """, in: folder)
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(
      finished.errors.contains(
        "stage 'parse' brought the process down (Aborted) over several documents; trying them one by one"))
    let kept = try folder.jsonLines("\(output).quarantine.jsonl")
    #expect(Set(kept.map { $0["stage"] as? String }) == ["parse"])
    #expect(Set(kept.map { $0["reason"] as? String }) == ["brought the process down (Aborted)"])
    let texts = try kept.map { record in
      let encoded = try #require(record["bytes"] as? String)
      return String(decoding: try #require(Data(base64Encoded: encoded)), as: UTF8.self)
    }
    #expect(texts.map { $0.split(separator: ",")[0] } == ["0", "1234", "1235", "2999", "x"])
    #expect(texts.allSatisfy { $0.contains("CRASH") })
    #expect(
      try outcomes(folder.json("\(output).run.json"))
        == "3001 in = 2996 written + 0 filtered + 5 quarantined")
    // Lines behind a record that was left out are counted on.
    let lines = archive(crashing: crashing).split(separator: "\n", omittingEmptySubsequences: false)
    for (record, text) in zip(kept, texts).dropLast() {
      let line = try #require(record["line"] as? Int)
      #expect(text.hasPrefix(lines[line - 1]), "line \(line)")
    }
    // Two batches and more, cut where they would be without the crashes.
    let clean = try CommandRunner.shell(
      """
      sed -i s/CRASH/xxxxx/ in/*.csv
      "$DABIR" run p.yaml in -o clean-\(output) -q && zcat -f \(output) > a && zcat -f clean-\(output) > b
      python3 - <<'END'
      gone = {'0', '1234', '1235', '2999', 'x'}
      kept = [line for line in open('b') if line.split('"')[3] not in gone]
      print(open('a').read() == ''.join(kept))
      END
      """, in: folder)
    #expect(clean.lines == ["True"], "\(clean.errors)")
  }
}

private let hasCompiler = (try? CommandRunner.shell("command -v clang", in: TemporaryFolder()).status) == 0
