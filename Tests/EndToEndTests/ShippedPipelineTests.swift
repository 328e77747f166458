import Foundation
import TestSupport
import Testing

@Suite("The pipelines that ship")
struct ShippedPipelineTests {
  /// Every file in `Pipelines/`.
  static let files: [String] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: "\(CommandRunner.package)/Pipelines")) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  private func path(_ file: String) -> String { "\(CommandRunner.package)/Pipelines/\(file)" }

  @Test("News and tokens are among them")
  func names() { #expect(Set(Self.files).isSuperset(of: ["news.yaml", "tokens.yaml"])) }

  @Test("They are valid", arguments: files)
  func validate(_ file: String) throws {
    let finished = try CommandRunner.dabir("validate", path(file), in: TemporaryFolder())
    #expect(finished.status == 0)
    #expect(finished.text.hasPrefix("\(path(file)): ok, "))
    #expect(finished.errors == "")
  }

  @Test("Their own tests pass", arguments: files)
  func test(_ file: String) throws {
    let finished = try CommandRunner.dabir("test", path(file), in: TemporaryFolder())
    #expect(finished.status == 0)
    #expect(finished.lines.count > 1)
    for line in finished.lines.dropLast() { #expect(line.hasPrefix("passed  \(path(file)): ")) }
    #expect(finished.lines.last == "\(path(file)): \(finished.lines.count - 1) passed, 0 failed")
    #expect(finished.errors == "")
  }

  @Test("They run on the samples, and every span cuts the right text out", arguments: files)
  func run(_ file: String) throws {
    let folder = try TemporaryFolder()
    let finished = try CommandRunner.dabir(
      "run", path(file), "-o", "out.jsonl", "--check-contracts", "-q", in: folder)
    #expect(finished.status == 0)
    #expect(finished.text == "")
    #expect(finished.errors == "")

    let articles = try samples()
    let lines = try folder.jsonLines("out.jsonl")
    #expect(articles.count >= 30)
    #expect(lines.map { $0["id"] as? String } == articles.map { $0["id"] as? String })
    for (line, article) in zip(lines, articles) {
      let text = try #require(article["text"] as? String)
      try checkSpans(line, Array(text.unicodeScalars))
      #expect(line["title"] as? String == article["title"] as? String)
      #expect(line["date"] as? String == article["date"] as? String)
      #expect(line["text"] == nil)
    }

    let report = try folder.json("out.jsonl.run.json")
    #expect(
      try outcomes(report) == "\(articles.count) in = \(articles.count) written + 0 filtered + 0 quarantined")
    #expect(report["complete"] as? Bool == true)
    let inputs = try #require(report["inputs"] as? [[String: Any]])
    #expect(
      inputs.map { $0["name"] as? String } == ["samples/ar.jsonl", "samples/en.jsonl", "samples/fa.jsonl"])
    let documents = try inputs.map { input in
      try #require((input["outcomes"] as? [String: Any])?["documents"] as? Int)
    }
    #expect(documents.reduce(0, +) == articles.count)
    let languages = try #require(report["languages"] as? [[String: Any]])
    #expect(Set(languages.compactMap { $0["language"] as? String }).isSuperset(of: ["ar", "en", "fa"]))
    for (layer, rows) in try rowCounts(languages) where lines.first?[layer] != nil {
      let written = lines.reduce(0) { $0 + (($1[layer] as? [Any])?.count ?? 1) }
      #expect(rows == written, "layer \(layer)")
    }
  }

  /// The articles of all samples, in the order of their files' names.
  private func samples() throws -> [[String: Any]] {
    try ["ar", "en", "fa"].flatMap { name in
      let text = try String(contentsOfFile: path("samples/\(name).jsonl"), encoding: .utf8)
      return try text.split(separator: "\n").map { try jsonObject(String($0)) }
    }
  }

  private func rowCounts(_ languages: [[String: Any]]) throws -> [String: Int] {
    try languages.reduce(into: [:]) { sum, language in
      sum.merge(try #require(language["rows"] as? [String: Int]), uniquingKeysWith: +)
    }
  }

  private func checkSpans(_ line: [String: Any], _ text: [Unicode.Scalar]) throws {
    if line["tokens"] != nil { try checkTokens(line, text) }
    for layer in ["mentions", "names"] where line[layer] != nil { try checkNames(line, layer, text) }
  }

  /// Names stand where they say, and neither begin nor end with white space.
  private func checkNames(_ line: [String: Any], _ layer: String, _ text: [Unicode.Scalar]) throws {
    let rows = try #require(line[layer] as? [[String: Any]])
    #expect(!rows.isEmpty)
    var end = 0
    for row in rows {
      let span = try #require(row["start"] as? Int)..<(try #require(row["end"] as? Int))
      #expect(span.lowerBound >= end && span.upperBound <= text.count && !span.isEmpty)
      #expect(row["text"] as? String == String(String.UnicodeScalarView(text[span])))
      #expect(!isBlank(text[span.prefix(1)]) && !isBlank(text[span.suffix(1)]))
      end = span.upperBound
    }
  }

  /// Tokens leave out white space and nothing else; sentences start and end with something that can be seen.
  private func checkTokens(_ line: [String: Any], _ text: [Unicode.Scalar]) throws {
    let tokens = try spans(line, "tokens")
    var end = 0
    for token in tokens {
      #expect(token.lowerBound >= end && token.upperBound <= text.count)
      #expect(isBlank(text[end..<token.lowerBound]))
      #expect(!isBlank(text[token]))
      end = token.upperBound
    }
    #expect(isBlank(text[end...]))
    end = 0
    for sentence in try spans(line, "sentences") {
      #expect(sentence.lowerBound >= end && sentence.upperBound <= text.count)
      #expect(isBlank(text[end..<sentence.lowerBound]))
      let first = try #require(text[sentence].first)
      let last = try #require(text[sentence].last)
      #expect(!first.properties.isWhitespace && !last.properties.isWhitespace)
      end = sentence.upperBound
    }
  }

  private func isBlank(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy(\.properties.isWhitespace)
  }

  private func spans(_ line: [String: Any], _ layer: String) throws -> [Range<Int>] {
    try #require(line[layer] as? [[Any]]).map { row in
      let start = try #require(row[0] as? Int)
      let end = try #require(row[1] as? Int)
      try #require(start < end)
      return start..<end
    }
  }
}
