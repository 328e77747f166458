import ByteStreams
import KnowledgeBase
import TestSupport
import Testing

@Suite("Sources that are not as they should be")
struct BadSourceTests {
  private static let good = """
    {"id":"Q1","type":"GPE","labels":{"en":"Alpha","ar":"ألفا"},"aliases":{},"prior":0.5,"facts":{},"sources":["x"]}
    """

  @Test("Bad lines are counted and listed with their place, the others read")
  func badLines() throws {
    let lines = [
      Self.good, "not json", "{\"id\":\"Q2\"", Self.good.replacingOccurrences("Q1", "Q3"), "{\"foo\":1}",
      "{\"id\":\"Q4\",\"type\":\"SHIP\",\"labels\":{\"en\":\"X Y\"}}", "[1,2]",
      "{\"id\":\"\",\"labels\":{\"en\":\"Z\"}}",
      "{\"a\":\"Q1\",\"relation\":\"P1\"}", "{\"id\":\"Q5\",\"type\":\"PER\",\"labels\":{},\"aliases\":{}}",
      "{\"id\":\"Q6\",\"popularity\":\"high\"}",
    ]
    let imported = try Imported([("lines.jsonl", lines.joined(separator: "\n"))])
    let report = imported.reports[0]
    #expect(imported.ids == ["Q1", "Q3"])
    #expect(report.used == ["entity lines": 2])
    #expect(report.leftOut == ["without a name in the languages": 1])
    #expect(report.bad == 8)
    let places = report.firstBad.compactMap { $0.split(separator: ":").dropFirst().first.flatMap { Int($0) } }
    #expect(places == [2, 3, 5, 6, 7, 8, 9, 11])
  }

  @Test("A dump that is cut in the middle keeps what was read, and says so", arguments: [0.3, 0.6, 0.95])
  func cutDump(share: Double) throws {
    let lines = (0..<3000).map { Self.good.replacingOccurrences("Q1", "Q\($0)") + "," }
    let whole = Array((["["] + lines + ["]"]).joined(separator: "\n").utf8)
    let folder = try TemporaryFolder()
    let encoder = try FrameEncoder(.gzip, path: "test")
    let bound = encoder.maximumCount(of: whole.count)
    let compressed = try [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      count = try withBytes(whole) { try encoder.encode($0, into: target) }
    }
    let path = try folder.write(compressed[..<Int(Double(compressed.count) * share)], to: "cut.json.gz")
    let imported = try Imported(paths: [path])
    #expect(imported.reports[0].damage.count == 1)
    #expect(imported.reports[0].damage.first?.contains("ends too early") == true)
    #expect(imported.build.entities > 100 && imported.build.entities < 3000)
  }

  @Test("A name of a hundred megabytes is a counted skip, and takes no memory for good")
  func hugeName() throws {
    let folder = try TemporaryFolder()
    let huge = String(repeating: "a", count: 100 << 20)
    let lines =
      "\(Self.good)\n{\"id\":\"Q2\",\"labels\":{\"en\":\"\(huge)\"}}\n\(Self.good.replacingOccurrences("Q1", "Q3"))\n"
    let path = try folder.write(lines, to: "huge.jsonl")
    let imported = try Imported(paths: [path])
    #expect(imported.ids == ["Q1", "Q3"])
    #expect(imported.reports[0].bad == 1)
    #expect(imported.reports[0].firstBad.first?.hasSuffix(":2: the line is too long") == true)
  }

  @Test("A stray quotation mark costs its line, or at most the lines of one row")
  func strayQuote() throws {
    let header = "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\",\"countries\",\"dataset\"\n"
    func table(_ rows: [String]) throws -> SourceReport {
      try Imported([("simple.csv", header + rows.joined(separator: "\n") + "\n")]).reports[0]
    }
    var rows = (0..<500).map { "Q\($0),Person,Name of \($0),,,ir,PEPs" }
    rows[9] = "Q9,Person,\"Name of 9,,,ir,PEPs"
    rows[200] = "Q200,Person,\"Name\nof\n\"\"200\"\"\",,,ir,PEPs"
    let report = try table(rows)
    #expect(report.used == ["OpenSanctions rows": 499] && report.bad == 1)
    #expect(report.firstBad[0].hasSuffix("simple.csv:11: a quotation mark is not closed"))
    rows[499] = "Q499,Person,\"Name of 499,,,ir,PEPs"
    rows[498] = "Q498,Person,Name of 498"
    let atEnd = try table(rows)
    #expect(atEnd.used == ["OpenSanctions rows": 497])
    #expect(
      atEnd.firstBad.map { $0.split(separator: ":").dropFirst().joined(separator: ":") } == [
        "11: a quotation mark is not closed", "502: 3 columns instead of 7",
        "503: a quotation mark is not closed",
      ])
  }

  @Test("A line that is too long is counted, also where a row was thought to go on")
  func longRow() throws {
    let rows = [
      "id,schema,name,aliases,birth_date,countries,dataset", "Q1,Person,\"One,,,ir,PEPs",
      String(repeating: "x", count: 5 << 20), "Q2,Person,Name Two,,,ir,PEPs",
    ]
    let imported = try Imported([("simple.csv", rows.joined(separator: "\n"))])
    #expect(imported.ids == ["Q2"])
    let problems = imported.reports[0].firstBad.map {
      $0.split(separator: ":").dropFirst().joined(separator: ":")
    }
    #expect(problems == ["2: a quotation mark is not closed", "3: the row is too long"])
  }

  @Test("Members of a container that are no sources are left out and counted")
  func unknownMembers() throws {
    let folder = try TemporaryFolder()
    let archive = tarArchive([
      ("README.md", "# What this is"), ("entities.jsonl", Self.good),
      ("__MACOSX/._x", "\u{0}\u{5}\u{16}\u{7}\u{0}\u{2}\u{0}\u{0}Mac OS X"),
    ])
    let imported = try Imported(paths: [try folder.write(archive, to: "entities.tar")])
    #expect(imported.ids == ["Q1"])
    #expect(imported.reports[0].leftOut == ["members of no known form": 2])
    let other = try folder.write(tarArchive([("a.txt", "text"), ("b.txt", "text")]), to: "texts.tar")
    #expect(throws: ImportError.unknownForm(path: "\(other):a.txt")) { try Imported(paths: [other]) }
  }

  @Test("Popularity in the members of a container is one scale")
  func popularityScale() throws {
    let folder = try TemporaryFolder()
    let other = Self.good.replacingOccurrences("Q1", "Q2")
    let archive = tarArchive([
      ("a.jsonl", "{\"id\":\"Q1\",\"popularity\":0.2}\n"),
      ("b.jsonl", "{\"id\":\"Q2\",\"popularity\":0.7}\n"),
      ("c.jsonl", "\(Self.good)\n\(other)\n"),
    ])
    let imported = try Imported(paths: [try folder.write(archive, to: "views.tar")])
    let priors = ["Q1", "Q2"].map { imported.knowledge.entity(id: $0)?.prior ?? 0 }
    #expect(priors[0] < priors[1])
  }

  @Test("A long name stays with its entity but is not looked for")
  func longName() throws {
    let long = (0..<100).map { "word\($0)" }.joined(separator: " ")
    let line = Self.good.replacingOccurrences(
      "\"aliases\":{}", "\"aliases\":{\"en\":[\"\(long)\",\"42\",\"x\"]}")
    let imported = try Imported([("lines.jsonl", line)])
    #expect(imported.build.unusableNames == 3)
    #expect(imported.aliases("Q1").contains("en:\(long)"))
  }

  @Test("Files of no known form and missing files are refused by name")
  func unknown() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("just some text\nand more", to: "notes.txt")
    #expect(throws: ImportError.unknownForm(path: path)) { try Imported(paths: [path]) }
    #expect(throws: ImportError.self) { try Imported(paths: [folder.path("none.jsonl")]) }
  }

  @Test("An existing file is only replaced when that is asked for")
  func overwrite() throws {
    let world = try SmallWorld()
    let builder = KnowledgeBaseBuilder()
    #expect(throws: KnowledgeBaseError.self) { try builder.write(to: world.path, overwrites: false) }
    #expect(try KnowledgeBase(path: world.path).entityCount == 6)
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
