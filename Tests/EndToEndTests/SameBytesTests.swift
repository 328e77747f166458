import Foundation
import TestSupport
import Testing

@Suite("The same bytes, however the work is shared out")
struct SameBytesTests {
  @Test("One, two and seven workers, a file and standard input")
  func workers() throws {
    let folder = try TemporaryFolder()
    let archive = GeneratedArchive.bytes(3 << 20)
    try folder.write(archive, to: "archive.jsonl")
    try folder.write("version: 1\nstages: [sentences, tokenize]\n", to: "p.yaml")
    var outputs: [[UInt8]] = []
    for workers in ["1", "2", "7"] {
      let finished = try CommandRunner.dabir(
        "run", "p.yaml", "archive.jsonl", "--workers", workers, "-o", "out-\(workers).jsonl", "-q", in: folder
      )
      #expect(finished.status == 0)
      outputs.append(try folder.read("out-\(workers).jsonl"))
    }
    let fromStandardInput = try CommandRunner.dabir(
      "run", "p.yaml", "-", "--workers", "3", "-q", in: folder, input: archive)
    #expect(fromStandardInput.status == 0)
    outputs.append(fromStandardInput.output)
    // Not `==` on arrays in the macro: a failure would print megabytes.
    for (number, output) in outputs.enumerated() {
      let isSame = output == outputs[0]
      #expect(isSame, "output \(number) differs")
    }

    let documents = archive.count { $0 == UInt8(ascii: "\n") }
    let report = try folder.json("out-7.jsonl.run.json")
    #expect(try outcomes(report) == "\(documents) in = \(documents) written + 0 filtered + 0 quarantined")
    let throughput = try #require(report["throughput"] as? [String: Any])
    #expect(throughput["bytes_read"] as? Int == archive.count)
    #expect(throughput["workers"] as? Int == 7)
  }

  @Test("Many small files and one large one, mixed")
  func files() throws {
    let folder = try TemporaryFolder()
    for index in 0..<40 {
      try folder.write(GeneratedArchive.bytes(2_000 * (index % 7)), to: "in/\(index).jsonl")
    }
    try folder.write(GeneratedArchive.bytes(700_000), to: "in/large.jsonl")
    try folder.write("version: 1\nstages: [tokenize]\n", to: "p.yaml")
    let one = try CommandRunner.dabir("run", "p.yaml", "in", "--workers", "1", "-q", in: folder)
    let seven = try CommandRunner.dabir("run", "p.yaml", "in", "--workers", "7", "-q", in: folder)
    let isSame = one.output == seven.output
    #expect(one.status == 0 && seven.status == 0 && !one.output.isEmpty && isSame)
  }

  @Test("Code points, UTF-8 and UTF-16 point at the same places")
  func units() throws {
    let folder = try TemporaryFolder()
    try folder.write(GeneratedArchive.bytes(200_000), to: "archive.jsonl")
    try folder.write("version: 1\nstages: [tokenize]\noutput: {text: true}\n", to: "p.yaml")
    let lines = try ["codepoints", "utf8", "utf16"].map { unit in
      let finished = try CommandRunner.dabir(
        "run", "p.yaml", "archive.jsonl", "--set", "output.offsets=\(unit)", "-q", in: folder)
      #expect(finished.status == 0)
      return try finished.lines.map { try jsonObject($0) }
    }
    #expect(lines[0].count > 50)
    for (codePoints, (bytes, units)) in zip(lines[0], zip(lines[1], lines[2])) {
      let text = try #require(codePoints["text"] as? String)
      let scalars = Array(text.unicodeScalars)
      let words = try spans(codePoints).map { String(String.UnicodeScalarView(scalars[$0])) }
      #expect(try spans(bytes).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == words)
      #expect(try spans(units).map { String(decoding: Array(text.utf16)[$0], as: UTF16.self) } == words)
    }
  }

  private func spans(_ line: [String: Any]) throws -> [Range<Int>] {
    try #require(line["tokens"] as? [[Any]]).map { row in
      try #require(row[0] as? Int)..<(try #require(row[1] as? Int))
    }
  }
}

/// Articles of mixed scripts and very different lengths, the same ones every time.
enum GeneratedArchive {
  private static let words = [
    "the", "U.S.", "Iran’s", "Erdoğan", "3.5", "—", "\\\"quoted\\\"", "\\n", "\\u0627\\u0644\\ud83d\\ude00",
    "وصل", "بغداد،", "وإيرانُ", "؟", "١٢٣", "می‌رفتند", "خانه‌ها", "۱۳۹۸", "کشته", "شد.", "😀", "👨‍👩‍👧",
    "東京", "กรุงเทพ", "e\u{301}", "𐍈", "naïve", "a_b", "\\t", "x@y.org", "«", "»",
  ]

  /// Whole lines, about `count` bytes of them.
  static func bytes(_ count: Int) -> [UInt8] {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var bytes: [UInt8] = []
    var number = 0
    while bytes.count < count {
      let length = [0, 1, 20, 200, number % 50 == 49 ? 20_000 : 60][next(5)]
      let text = (0..<length).map { _ in words[next(words.count)] }.joined(separator: " ")
      bytes += Array("{\"id\":\"\(number)\",\"n\":\(number),\"text\":\"\(text)\"}\n".utf8)
      number += 1
    }
    return bytes
  }
}
