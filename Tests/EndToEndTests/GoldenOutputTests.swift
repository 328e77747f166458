import TestSupport
import Testing

@Suite("Three documents and the lines that come out")
struct GoldenOutputTests {
  private static let archive = #"""
    {"id":"en-1","lang":"en","title":"Kirkuk","date":"2024-05-01","text":"Gen. White left Kirkuk. \"It rained\", he said.","tags":["a",1.50]}
    {"id":"ar-1","text":"وصل الوزير إلى بغداد، وإيران تنتظر. هل يعود؟"}
    {"id":7,"text":"می‌رفتند 😀 به تهران.","source":null}

    """#

  private static let wholeChain = #"""
    {"id":"en-1","lang":"en","title":"Kirkuk","date":"2024-05-01","tags":["a",1.50],"language":{"tag":"en","score":1,"origin":"declared"},"sentences":[[0,23],[24,45]],"tokens":[[0,3,"word"],[3,4,"punctuation"],[5,10,"word"],[11,15,"word"],[16,22,"word"],[22,23,"punctuation"],[24,25,"punctuation"],[25,27,"word"],[28,34,"word"],[34,35,"punctuation"],[35,36,"punctuation"],[37,39,"word"],[40,44,"word"],[44,45,"punctuation"]]}
    {"id":"ar-1","lang":"ar","language":{"tag":"ar","score":1,"origin":"identified"},"sentences":[[0,35],[36,44]],"tokens":[[0,3,"word"],[4,10,"word"],[11,14,"word"],[15,20,"word"],[20,21,"punctuation"],[22,28,"word"],[29,34,"word"],[34,35,"punctuation"],[36,38,"word"],[39,43,"word"],[43,44,"punctuation"]]}
    {"id":7,"lang":"fa","source":null,"language":{"tag":"fa","score":0.9859,"origin":"identified"},"sentences":[[0,20]],"tokens":[[0,8,"word"],[9,10,"symbol"],[11,13,"word"],[14,19,"word"],[19,20,"punctuation"]]}

    """#

  private static let utf16Text = #"""
    {"id":"en-1","lang":"en","title":"Kirkuk","date":"2024-05-01","tags":["a",1.50],"text":"Gen. White left Kirkuk. \"It rained\", he said.","sentences":[[0,23],[24,45]]}
    {"id":"ar-1","lang":null,"text":"وصل الوزير إلى بغداد، وإيران تنتظر. هل يعود؟","sentences":[[0,35],[36,44]]}
    {"id":7,"lang":null,"source":null,"text":"می‌رفتند 😀 به تهران.","sentences":[[0,21]]}

    """#

  private static let segmentation = """
    version: 1
    stages: [language, sentences, tokenize]
    output: {layers: [language, sentences, tokens]}

    """

  /// What `Pipelines/news.yaml` adds to the fields of each document, scores left out.
  private static let linked = [
    #""mentions":[{"start":16,"end":22,"text":"Kirkuk","type":"GPE","entity":"Q173310","label":"Kirkuk"}],"#
      + #""names":[{"start":16,"end":22,"text":"Kirkuk","forms":{"latin":["Kirkuk"],"arabic":["كركوك"],"persian":["کرکوک"]}}]}"#,
    #""mentions":[{"start":15,"end":20,"text":"بغداد","type":"GPE","entity":"Q1530","label":"بغداد"},"#
      + #"{"start":23,"end":28,"text":"إيران","type":"GPE","entity":"Q794","label":"إيران"}],"#
      + #""names":[{"start":15,"end":20,"text":"بغداد","forms":{"latin":["Baghdad"],"arabic":["بغداد"],"persian":["بغداد"]}},"#
      + #"{"start":23,"end":28,"text":"إيران","forms":{"latin":["Iran"],"arabic":["إيران"],"persian":["ایران"]}}]}"#,
    #""mentions":[{"start":14,"end":19,"text":"تهران","type":"GPE","entity":"Q3616","label":"تهران"}],"#
      + #""names":[{"start":14,"end":19,"text":"تهران","forms":{"latin":["Tehran"],"arabic":["طهران"],"persian":["تهران"]}}]}"#,
  ]

  @Test("Language, sentences and tokens")
  func wholeChain() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.archive, to: "archive.jsonl")
    try folder.write(Self.segmentation, to: "p.yaml")
    let finished = try CommandRunner.dabir("run", "p.yaml", "archive.jsonl", "-q", in: folder)
    #expect(finished.status == 0)
    #expect(finished.text == Self.wholeChain)
    #expect(finished.errors == "")
  }

  @Test("Pipelines/news.yaml links and transliterates")
  func news() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.archive, to: "archive.jsonl")
    let news = "\(CommandRunner.package)/Pipelines/news.yaml"
    let finished = try CommandRunner.dabir("run", news, "archive.jsonl", "-q", in: folder)
    #expect(finished.status == 0)
    #expect(finished.errors == "")
    let lines = finished.text.split(separator: "\n")
    #expect(lines.count == Self.linked.count)
    for (line, expected) in zip(lines, Self.linked) {
      let mentions = try #require(line.firstRange(of: "\"mentions\""))
      #expect(line[mentions.lowerBound...].replacing(/,"score":[0-9.]+/, with: "") == expected)
    }
  }

  @Test("A pipeline chooses layers, unit and text")
  func choice() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.archive, to: "archive.jsonl")
    try folder.write(
      """
      version: 1
      input: {paths: [archive.jsonl]}
      stages: [sentences, tokenize]
      output: {layers: [sentences], offsets: utf16, text: true}
      """, to: "p.yaml")
    let finished = try CommandRunner.dabir("run", "p.yaml", "-q", in: folder)
    #expect(finished.status == 0)
    #expect(finished.text == Self.utf16Text)
    #expect(finished.errors == "")
  }

  @Test("The summary is for people and on standard error")
  func summary() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.archive, to: "archive.jsonl")
    try folder.write(Self.segmentation, to: "p.yaml")
    let finished = try CommandRunner.dabir("run", "p.yaml", "archive.jsonl", "-o", "out.jsonl", in: folder)
    #expect(finished.status == 0)
    #expect(finished.text == "")
    let lines = finished.errors.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      Array(lines.prefix(7)) == [
        "language  documents    MB  sentences  tokens",
        "ar                1  0.00          2      11",
        "en                1  0.00          2      14",
        "fa                1  0.00          1       5",
        "all               3  0.00          5      30",
        "",
        "3 documents in: 3 written, 0 filtered, 0 quarantined",
      ])
    #expect(lines.suffix(2) == ["output: out.jsonl", ""])
    #expect(try folder.text("out.jsonl") == Self.wholeChain)
    #expect(try folder.names() == ["archive.jsonl", "out.jsonl", "out.jsonl.run.json", "p.yaml"])
  }
}
