import Foundation
import TestSupport
import Testing

@Suite("dabir bench", .serialized)
struct BenchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let text =
      "The minister said on Tuesday that 12 ships had left. قال الوزير إن السفن غادرت. وزیر گفت که کشتی‌ها رفتند. "
    let lines = (0..<60).map { "{\"id\":\($0),\"text\":\"\(String(repeating: text, count: 1 + $0 % 7))\"}\n" }
    try folder.write(lines.joined(), to: "in.jsonl")
    try folder.write(
      """
      version: 1
      input: {paths: [in.jsonl]}
      stages: [language, tokenize, fault: {action: busy, passes: 4, as: busy}]
      output: {layers: [tokens]}
      """, to: "p.yaml")
  }

  private func bench(_ more: String...) throws -> CommandRunner.Finished {
    let arguments = ["--seconds 1 --processes 2 --sample 100kB -q p.yaml"] + more
    return try CommandRunner.shell(
      "\"$DABIR\" bench " + arguments.joined(separator: " "), in: folder, seconds: 180)
  }

  @Test("Every part is in the table and in the file, and the parts make up the whole")
  func figures() throws {
    let finished = try bench("--json r.json", "--no-lengths", "--workers 2")
    #expect(finished.status == 0, "\(finished.errors)")
    let parts = ["read", "parse", "language", "tokenize", "busy", "render", "write"]
    let rows = finished.lines.drop { !$0.hasPrefix("part ") }.prefix(9)
    #expect(rows.map { $0.prefix { $0 != " " } } == ["part"] + parts.map { $0[...] } + ["chain"])
    #expect(finished.lines.allSatisfy { $0.count <= 80 })
    #expect(finished.text.contains("bottleneck: "))

    let report = try folder.json("r.json")
    #expect(report["format"] as? String == "dabir-bench-1")
    let result = try #require(report["result"] as? [String: Any])
    let sample = try #require(result["sample"] as? [String: Any])
    let repeats = try #require(sample["repeats"] as? Int)
    #expect(sample["documents"] as? Int == 60 * repeats)
    #expect(repeats > 1)
    let figures = try #require(result["parts"] as? [[String: Any]])
    #expect(figures.map { $0["name"] as? String } == parts)
    let shares = figures.compactMap { $0["share"] as? Double }.reduce(0, +)
    #expect(abs(shares - 1) < 0.03)
    for part in figures {
      let seconds = try #require(part["seconds"] as? [String: Double])
      let (low, value, high) = (
        try #require(seconds["low"]), try #require(seconds["value"]), try #require(seconds["high"])
      )
      #expect(0 < low && low <= value && value <= high)
      let latency = try #require(part["latency"] as? [String: Any])
      let (median, maximum) = (
        try #require(latency["median"] as? Int), try #require(latency["maximum"] as? Int)
      )
      #expect(0 < median && median <= maximum)
    }
    // Nothing is allocated for a token, nor for a document that is added up.
    let allocations = figures.compactMap { $0["allocationsPerDocument"] as? Double }
    #expect(allocations.count == parts.count)
    #expect(allocations[4] < 0.5)
    let scaling = try #require(result["scaling"] as? [[String: Any]])
    #expect(scaling.map { $0["workers"] as? Int } == [1, 2])
  }

  @Test("A stage that became many times slower fails the gate, with the baseline's program beside it or gone")
  func gate() throws {
    let short = "--no-lengths --workers 0"
    #expect(try bench(short, "--json old.json").status == 0)
    let slower = try bench(short, "--baseline old.json", "--set stages.busy.passes=40", "--json slow.json")
    #expect(slower.status == 1, "\(slower.text)")
    #expect(slower.errors.contains("slower than old.json by more than 5.0%: "))
    #expect(slower.errors.contains("busy"))
    #expect(slower.text.contains("Both programs were measured in turn"))

    for (report, copy) in [("old.json", "gone.json"), ("slow.json", "slow-gone.json")] {
      let gone = try folder.text(report).replacingOccurrences(
        of: #""hash" : "[0-9a-f]+""#, with: "\"hash\" : \"0\"", options: .regularExpression)
      try folder.write(gone, to: copy)
    }
    let calibrated = try bench(short, "--baseline gone.json", "--set stages.busy.passes=40")
    #expect(calibrated.status == 1, "\(calibrated.text)")
    #expect(calibrated.errors.contains("busy"))
    #expect(calibrated.text.contains("is gone or its pipeline file has changed"))

    let faster = try bench(
      short, "--baseline slow-gone.json", "--set stages.busy.passes=1", "--fail-above 50%")
    #expect(faster.status == 0, "\(faster.text)")
    #expect(faster.lines.contains { $0.hasPrefix("busy ") && $0.hasSuffix("faster") })
  }

  @Test("What cannot be measured is refused with a reason")
  func refusals() throws {
    let input = try bench("-")
    #expect(input.status == 1)
    #expect(input.errors.contains("standard input cannot be measured"))
    try folder.write("{}", to: "other.json")
    let baseline = try bench("--baseline other.json")
    #expect(baseline.status == 64)
    #expect(baseline.errors.contains("'other.json' is no report"))
    let missing = try bench("--baseline missing.json")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("missing.json"))
    let machine = try bench("--no-lengths --workers 0", "--json r.json")
    #expect(machine.status == 0)
    var other = try folder.text("r.json").replacingOccurrences(
      of: #""processors" : [0-9]+"#, with: "\"processors\" : 999", options: .regularExpression)
    other = other.replacingOccurrences(
      of: #""hash" : "[0-9a-f]+""#, with: "\"hash\" : \"0\"", options: .regularExpression)
    try folder.write(other, to: "elsewhere.json")
    let elsewhere = try bench("--no-lengths --workers 0", "--baseline elsewhere.json")
    #expect(elsewhere.status == 64)
    #expect(elsewhere.errors.contains("is of another machine"))
    try folder.write("{\"id\":\"x\",\"text\":\"another text\"}\n", to: "another.jsonl")
    let text = try bench("another.jsonl --no-lengths --workers 0", "--baseline r.json")
    #expect(text.status == 64, "\(text.errors)")
    #expect(text.errors.contains("is of another text"), "\(text.errors)")
    #expect(try bench("--sample 1kB").status == 64)
    #expect(try bench("--workers 2000").status == 64)
  }

  @Test(
    "The page needs nothing from outside, and a browser shows it, by day and by night",
    .enabled(if: Browser.isThere, "chromium is not installed: make test-deps installs it"))
  func page() throws {
    let finished = try bench("--report r.html")
    #expect(finished.status == 0, "\(finished.errors)")
    let page = try folder.text("r.html")
    for outside in ["http:", "https:", "src=", "url(", "@import", "<script", "<link"] {
      #expect(!page.contains(outside), "\(outside)")
    }
    let dom = try Browser.run("--dump-dom", "r.html", in: folder)
    #expect(dom.components(separatedBy: "<svg ").count == 5)
    for words in [
      "Where the time goes", "How long a document takes", "More workers", "Long documents", "All figures",
    ] {
      #expect(dom.contains(words))
    }
    _ = try Browser.run("--screenshot=day.png", "r.html", in: folder)
    _ = try Browser.run(
      "--blink-settings=preferredColorScheme=0 --screenshot=night.png", "r.html", in: folder)
    let (day, night) = (try folder.read("day.png"), try folder.read("night.png"))
    #expect(day.count > 50_000 && night.count > 50_000)
    #expect(day != night)
    _ = try Browser.run("--print-to-pdf=paper.pdf", "r.html", in: folder)
    #expect(try folder.read("paper.pdf").starts(with: Array("%PDF-".utf8)))
  }

  @Test("Archives are valid, the same every time, and of the languages asked for")
  func archive() throws {
    let script = "'\(CommandRunner.package)/Benchmarks/make-archive' --size 300kB"
    for name in ["a", "b"] {
      let finished = try CommandRunner.shell("\(script) --seed 7 > \(name).jsonl", in: folder, seconds: 180)
      #expect(finished.status == 0, "\(finished.errors)")
    }
    let other = try CommandRunner.shell("\(script) --seed 8 --mix fa:1 > c.jsonl", in: folder)
    #expect(other.status == 0)
    #expect(try folder.read("a.jsonl") == folder.read("b.jsonl"))
    let articles = try folder.jsonLines("a.jsonl")
    #expect(Set(articles.compactMap { $0["lang"] as? String }) == ["en", "ar", "fa"])
    #expect(Set(articles.compactMap { $0["text"] as? String }).count == articles.count)
    #expect(Set(articles.compactMap { $0["id"] as? String }).count == articles.count)
    #expect(Set(try folder.jsonLines("c.jsonl").compactMap { $0["lang"] as? String }) == ["fa"])
    #expect(try !folder.text("a.jsonl").contains("{place}"))
    #expect(try CommandRunner.shell("\(script) --seed x", in: folder).status == 64)
  }
}

/// The browser in which pages are looked at.
private enum Browser {
  static let isThere = access("/usr/bin/chromium", X_OK) == 0

  /// Opens a page of a folder; what the browser writes to standard output.
  static func run(_ options: String, _ page: String, in folder: TemporaryFolder) throws -> String {
    let finished = try CommandRunner.shell(
      "exec /usr/bin/chromium --headless --no-sandbox --disable-gpu --user-data-dir=browser --window-size=860,2400 "
        + "\(options) \"file://$PWD/\(page)\"", in: folder, seconds: 120)
    #expect(finished.status == 0, "\(finished.errors)")
    return finished.text
  }
}
