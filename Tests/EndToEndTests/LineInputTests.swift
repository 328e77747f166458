import TestSupport
import Testing

@Suite("Commands that read lines")
struct LineInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let mention = #"{"text":"Iran","type":"GPE","entity":"Q794","label":"Iran"}"#
    try folder.write("{\"lang\":\"en\",\"mentions\":[\(mention)]}\n", to: "out.jsonl")
  }

  @Test("dabir entities reads compressed archives")
  func compressed() throws {
    let plain = try CommandRunner.dabir("entities", "out.jsonl", in: folder)
    #expect(plain.status == 0 && plain.text.contains("Q794"))
    let packed = try CommandRunner.shell("gzip -k out.jsonl; \"$DABIR\" entities out.jsonl.gz", in: folder)
    #expect(packed.status == 0 && packed.text == plain.text)
  }

  @Test("A line that is no annotated article is bad data, not wrong usage")
  func badLine() throws {
    try folder.write("{}\n\nno JSON\n", to: "bad.jsonl")
    let result = try CommandRunner.dabir("entities", "bad.jsonl", in: folder)
    #expect(result.status == 1)
    #expect(result.errors == "dabir: bad.jsonl:3: this is not a line that `dabir run` wrote\n")
    let missing = try CommandRunner.dabir("entities", "none.jsonl", in: folder)
    #expect(missing.status == 1 && missing.errors.contains("none.jsonl"))
  }

  @Test("Articles without the layer are told from articles without names")
  func noLayer() throws {
    try folder.write("{\"id\":1,\"lang\":\"fa\"}\n{\"id\":2,\"lang\":\"ar\"}\n", to: "tokens.jsonl")
    let result = try CommandRunner.dabir("entities", "tokens.jsonl", in: folder)
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(
      result.errors
        == "dabir: none of 2 documents has the layer 'mentions'; add it to output.layers of the pipeline, and run it again\n"
    )
    try folder.write("{\"lang\":\"fa\",\"mentions\":[]}\n", to: "nameless.jsonl")
    let nameless = try CommandRunner.dabir("entities", "nameless.jsonl", in: folder)
    #expect(nameless.status == 0 && nameless.text == "no names in 1 document\n")
    let mixed = try CommandRunner.dabir("entities", "tokens.jsonl", "nameless.jsonl", in: folder)
    #expect(mixed.status == 0 && mixed.text == "no names in 3 documents\n")
  }

  @Test("A line that is too long for a name is given back, and those behind it are read")
  func longName() throws {
    let result = try CommandRunner.shell(
      "(head -c 2000000 /dev/zero | tr '\\0' a; echo; printf 'قاسم\\n') | \"$DABIR\" transliterate --from ar --to latin",
      in: folder)
    #expect(result.status == 0)
    #expect(result.lines.count == 2 && result.lines[0].utf8.count == 2_000_000)
    #expect(result.lines[1].hasPrefix("قاسم\t"))
    let marked = try CommandRunner.shell(
      "printf '\\357\\273\\277قاسم\\n' | \"$DABIR\" transliterate --from ar --to latin", in: folder)
    #expect(marked.lines.first?.utf8.starts(with: "قاسم\t".utf8) == true)
  }

  @Test("A name without end is refused in bounded memory, those before it are written")
  func endlessName() throws {
    let result = try CommandRunner.shell(
      "ulimit -v 500000; (echo قاسم; head -c 300000000 /dev/zero | tr '\\0' a) | \"$DABIR\" transliterate --from ar --to latin",
      in: folder)
    #expect(result.status == 1)
    #expect(result.lines.count == 1 && result.lines[0].hasPrefix("قاسم\t"))
    #expect(result.errors.contains("standard input:2: the line is longer than 64MiB"))
  }
}
