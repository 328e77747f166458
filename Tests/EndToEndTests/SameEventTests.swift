import Foundation
import TestSupport
import Testing

@Suite("The same event in three languages")
struct SameEventTests {
  /// The ids found in each sample article, by the article's id.
  private static func entities() throws -> [String: Set<String>] {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      """
      version: 1
      stages: [language, sentences, {link: {knowledge: builtin}}]
      output: {layers: [mentions]}
      """, to: "link.yaml")
    let samples = ["en", "ar", "fa"].map { "\(CommandRunner.package)/Pipelines/samples/\($0).jsonl" }
    let finished = try CommandRunner.dabir(
      "run", folder.path("link.yaml"), samples[0], samples[1], samples[2], "-o", "out.jsonl", "-q", in: folder
    )
    #expect(finished.status == 0, "\(finished.errors)")
    var found: [String: Set<String>] = [:]
    for line in try folder.jsonLines("out.jsonl") {
      let mentions = line["mentions"] as? [[String: Any]] ?? []
      found[line["id"] as? String ?? ""] = Set(mentions.compactMap { $0["entity"] as? String })
    }
    return found
  }

  @Test("Most entities of an event are found in each language, under the same ids")
  func sameIDs() throws {
    let found = try Self.entities()
    var total = 0
    var shared = 0
    for event in 1...11 {
      let number = event < 10 ? "00\(event)" : "0\(event)"
      let english = try #require(found["en-\(number)"])
      let arabic = try #require(found["ar-\(number)"])
      let persian = try #require(found["fa-\(number)"])
      let inAll = english.intersection(arabic).intersection(persian)
      #expect(inAll.count >= 5, "event \(number): \(inAll.sorted())")
      total += english.union(arabic).union(persian).count
      shared += english.intersection(arabic).union(english.intersection(persian)).count
    }
    // Not every retelling names everybody: measured are 194 of 291, shared by English and another language.
    #expect(Double(shared) / Double(total) >= 0.62, "\(shared) of \(total)")
  }
}
