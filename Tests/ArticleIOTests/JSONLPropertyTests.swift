import ArticleIO
import Foundation
import TestSupport
import Testing
import TextCore

@Suite("JSON lines: random objects")
struct JSONLPropertyTests {
  /// An object made at random, and what must be read from it.
  private struct Sample {
    var line = ""
    var text: String?
    var title: String?
    var id: String?
    var extras = ""

    init(_ random: inout SeededGenerator) {
      var members: [String] = []
      for _ in 0..<random.int(1...8) {
        let wanted = random.oneIn(2)
        let name = RandomString(&random)
        let key = wanted ? "\"\(random.pick(["text", "title", "id"]))\"" : name.json
        var value = RandomJSON(&random)
        while key == "\"text\"", value.string == nil { value = RandomJSON(&random) }
        members.append(key + RandomJSON.space(&random) + ":" + RandomJSON.space(&random) + value.json)
        switch key {
        case "\"text\"": text = value.string
        case "\"id\"":
          let isNumber = value.json.first.map { "-0123456789".contains($0) } ?? false
          id = value.string ?? (isNumber ? value.json : nil)
          if id == nil, value.json != "null" { extras += ",\"input_id\":" + value.json }
        case "\"title\"":
          title = value.string
          fallthrough
        default: extras += "," + key + ":" + value.json
        }
      }
      line = RandomJSON.space(&random) + "{" + RandomJSON.join(members, &random) + "}"
      line += RandomJSON.space(&random)
    }
  }

  @Test("What is read is what the generator wrote", arguments: 1...40 as ClosedRange<UInt64>)
  func differential(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let samples = (0..<25).map { _ in Sample(&random) }
    let found = try decode(samples.map(\.line).joined(separator: "\n"))
    try #require(found.count == samples.count, "seed \(seed)")
    for (sample, document) in zip(samples, found) {
      let comment: Comment = "seed \(seed): \(sample.line)"
      guard let text = sample.text else {
        #expect(document.failure?.contains("is missing") == true, comment)
        continue
      }
      #expect(document.failure == nil, comment)
      // Strings compare by canonical equivalence; bytes are what counts here.
      #expect(Array(document.text.utf8) == Array(text.utf8), comment)
      #expect(Array((document.title ?? "").utf8) == Array((sample.title ?? "").utf8), comment)
      #expect(Array(document.extras.utf8) == Array(sample.extras.utf8), comment)
      #expect(document.id == sample.id ?? "in:\(document.offset)", comment)
    }
  }

  @Test("What is written is what was read", arguments: 1...20 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let samples = (0..<10).map { _ in Sample(&random) }.filter { $0.text != nil }
    let input = samples.map(\.line).joined(separator: "\n")
    let lines = try render(input, OutputOptions(layers: [], includesText: true))
    try #require(lines.count == samples.count, "seed \(seed)")
    for (sample, line) in zip(samples, lines) {
      let comment: Comment = "seed \(seed): \(line)"
      // A second reading sees the same document: its own text, its own id, its extra fields untouched.
      let again = try decode(line)
      #expect(again[0].failure == nil, comment)
      #expect(Array(again[0].text.utf8) == Array((sample.text ?? "").utf8), comment)
      #expect(Array(again[0].extras.utf8) == Array(sample.extras.utf8), comment)
      if let id = sample.id { #expect(again[0].id == id, comment) }
    }
  }

  /// Foundation's parser says which lines are JSON; it is no relation of ours.
  @Test(
    "Lines with a byte changed are refused exactly when another parser does",
    arguments: 1...30 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      // Small numbers, and no escapes of surrogates: there Foundation has limits of its own.
      var bytes = Array(#"{"text":"a","n":[1,-2.5e1,{"k\n":null},true],"o":{"p":"q\\","r":[]}}"#.utf8)
      for _ in 0..<random.int(1...2) {
        let index = random.int(0...bytes.count - 1)
        switch random.int(0...2) {
        case 0: bytes[index] = UInt8(random.pick(Array(#"{}[]:,"\ 01-.etx/"#.utf8)))
        case 1: bytes.remove(at: index)
        default: bytes.insert(UInt8(random.pick(Array(#"{}[]:,"\ 01-.etx"#.utf8))), at: index)
        }
      }
      // Foundation lets a comma stand before a closing bracket.
      let dense = String(decoding: bytes.filter { $0 != 0x20 }, as: UTF8.self)
      if dense.contains(",]") || dense.contains(",}") { continue }
      let isObject = (try? JSONSerialization.jsonObject(with: Data(bytes))) is [String: Any]
      let found = try decode(bytes)
      let isRead = found.count == 1 && found[0].failure?.hasPrefix("not ") != true
      #expect(isRead == isObject, "seed \(seed): \(String(decoding: bytes, as: UTF8.self)): \(found)")
    }
  }

  @Test("Any bytes at all are read without harm, line by line", arguments: 1...20 as ClosedRange<UInt64>)
  func noise(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<random.int(0...80)).map { _ in
        random.oneIn(3)
          ? UInt8(random.int(0...255)) : random.pick(Array("{\"text\":\\ud8[]}, 1\n".utf8))
      }
      let found = try decode(bytes)
      let lines = bytes.split(separator: 0x0A).count { !$0.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
      #expect(found.count == lines, "seed \(seed)")
    }
  }
}
