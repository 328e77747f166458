import ArticleIO
import KnowledgeBase
import Pipeline
import Statistics
import Testing
import TextCore

@testable import DabirCommand
@testable import Runner

@Suite("Reports in words")
struct ReportTests {
  @Test("How far a run is: its rate, its share, the time left and the slowest stage")
  func progress() {
    var now = RunProgress.Snapshot()
    now.documents = 1200
    now.textBytes = 30_000_000
    now.bytesRead = 50_000_000
    now.bytesInAll = 200_000_000
    now.stageNanoseconds = [5, 70, 10]
    let stages = ["language", "link", "tokenize"]
    let start = RunProgress.Snapshot()
    let report = ProgressReport(now, since: start, seconds: 10, stages: stages)
    #expect(report.text == "1,200 documents, 3.0 MB/s, 25 %, 00:30 left, slowest stage: link")
    #expect(
      JSONValue.object(report.members).line()
        == #"{"documents":1200,"megabytes_per_second":3,"quarantined":0,"bytes_read":50000000,"#
        + #""bytes_in_all":200000000,"seconds_left":30,"slowest_stage":"link"}"#)

    // A resumed run: what an earlier process did is no part of the rate.
    var resumed = start
    resumed.textBytes = 20_000_000
    resumed.bytesRead = 25_000_000
    now.quarantined = 2
    #expect(
      ProgressReport(now, since: resumed, seconds: 10, stages: stages).text
        == "1,200 documents, 1.0 MB/s, 25 %, 01:00 left, 2 quarantined, slowest stage: link")
    now.bytesInAll = nil
    now.stageNanoseconds = []
    #expect(
      ProgressReport(now, since: start, seconds: 10, stages: stages).text
        == "1,200 documents, 3.0 MB/s, 2 quarantined")
    #expect(ProgressReport(start, since: start, seconds: 0, stages: stages).text == "0 documents, 0.00 MB/s")
  }

  @Test("What became of a run: a line for each language, then the outcomes")
  func summary() throws {
    var counts = RunCounts()
    var outcomes = RunCounts.Outcomes()
    outcomes.documents = 1234
    outcomes.written = 1230
    outcomes.filtered = ["short": 1]
    outcomes.quarantined = ["parse": 2, "link": 1]
    counts.inputs[0] = outcomes
    for (tag, documents) in [(LanguageTag.persian, 1200), (.arabic, 20), (nil, 10)] as [(LanguageTag?, Int)] {
      var language = RunCounts.Language(layers: 1)
      language.documents = documents
      language.textBytes = documents * 1_000
      language.rows = [documents * 2]
      counts.languages[tag] = language
    }
    counts.repaired = 1
    var result = RunResult(
      counts: counts, failures: [], duplicateIDs: 3, duplicatesAreLowerBound: true, bytesRead: 0,
      bytesWritten: 0, times: PartTimes(stages: []))
    result.workers = 1
    result.seconds = 0.5
    let words = StageType(
      StageDescription(
        name: "words", summary: "Words.", version: "1",
        writes: [LayerSchema(name: "words", summary: "Words.", columns: [])])
    ) { _ in throw ExitError() }
    let request = StageRequest(
      type: words, label: "words", options: OptionValues(), location: Pipeline.SourceLocation(source: "p"))
    let plan = try Plan([request], registry: StageRegistry([words]))
    let text = RunSummary(plan: plan, target: .file("out/x.jsonl", shards: 1), result: result).text
    #expect(
      text == """
        language  documents    MB  words
        fa            1,200   1.2  2,400
        ar               20  0.02     40
        unknown          10  0.01     20
        all           1,230   1.2  2,460

        1,234 documents in: 1,230 written, 1 filtered, 3 quarantined
        0.00 MB of text a second (0.50 s, 1 worker)
        repaired: 1 document
        id of an earlier one: at least 3 documents
        output: out/x.jsonl
        """)
  }

  @Test("What became of a source of a knowledge base, and of the whole")
  func knowledge() {
    var source = SourceReport(path: "people.csv")
    #expect(KBReport.text(source) == "people.csv: nothing used")
    source.used = ["Wikidata": 1200, "GeoNames": 3]
    source.leftOut = ["type not wanted": 4]
    source.bad = 12
    source.firstBad = ["people.csv:3: no name", "people.csv:9: no id"]
    source.damage = ["the file ends too early"]
    #expect(
      KBReport.text(source) == """
        people.csv: 3 GeoNames, 1,200 Wikidata, 4 left out (type not wanted), 12 bad
          people.csv:3: no name
          people.csv:9: no id
          … and 10 more
          the file ends too early
        """)
    var build = BuildReport()
    build.entities = 1000
    build.names = 2500
    build.distinctNames = 2000
    build.derivedNames = 500
    build.words = 900
    build.relations = 10
    #expect(
      KBReport.text(build, path: "x.kb")
        == "x.kb: 1,000 entities, 2,000 names (500 of 2,500 uses derived), 900 words, 10 relations")
    build.matched = 7
    build.unusableNames = 1
    #expect(
      KBReport.text(build, path: "x.kb").split(separator: "\n").dropFirst() == [
        "  7 records matched to an entity with another id",
        "  1 names left out that are too long or have no letters",
      ])
  }

  @Test("The gate calls slower what is so beyond the noise, and only when it is so twice")
  func gate() {
    func comparison(_ part: String, _ low: Double, _ value: Double, _ high: Double) -> Comparison {
      Comparison(part: part, ratio: Interval(low: low, value: value, high: high))
    }
    var report = GateReport(
      comparisons: [
        comparison("link", 1.08, 1.1, 1.12), comparison("tokenize", 1.06, 1.2, 1.3),
        comparison("read", 0.8, 0.85, 0.9), comparison("chain", 1.01, 1.1, 1.2),
      ], threshold: 0.05, isInterleaved: true, baseline: "before.json")
    #expect(report.regressions == ["link", "tokenize"])
    report.confirm(by: [comparison("link", 1.07, 1.1, 1.2), comparison("tokenize", 1.0, 1.1, 1.2)])
    #expect(report.regressions == ["link"])
    #expect(
      report.text == """
        time against the baseline  change    from      to
        link                       +10.0%   +8.0%  +12.0%                   SLOWER
        tokenize                   +20.0%   +6.0%  +30.0%  not when measured again
        read                       −15.0%  −20.0%  −10.0%                   faster
        chain                      +10.0%   +1.0%  +20.0%
        Both programs were measured in turn, before.json's once more.
        """)
  }

  @Test("Options of a pipeline become JSON of the same shape")
  func options() {
    var group = OptionValues()
    group.set("names", ["قاسم", "a\"b"])
    group.set("limit", 3)
    group.set("share", 0.5)
    group.set("on", true)
    group.set("none", .null)
    #expect(
      PipelineReport.value(.group(group)).line()
        == #"{"names":["قاسم","a\"b"],"limit":3,"share":0.5,"on":true,"none":null}"#)
  }

  private struct ExitError: Error {}
}
