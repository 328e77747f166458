import ArticleIO
import ByteStreams
import Foundation
import TestSupport
import Testing
import TextCore

@testable import Runner

@Suite("Quarantine")
struct QuarantineTests {
  private func record(_ original: QuarantineRecord.Original) -> QuarantineRecord {
    QuarantineRecord(
      source: RecordSource(name: "a\"b.jsonl", format: .jsonl), offset: 12, line: 3, id: "i\n",
      failure: DocumentFailure(stage: "parse", reason: "not valid"), original: original)
  }

  @Test("One line a document, with the original bytes")
  func lines() throws {
    let folder = try TemporaryFolder()
    let quarantine = try Quarantine(path: folder.path("q.jsonl"), overwrites: false, length: 0)
    try withBytes([0xFF, 0x00]) { try quarantine.write(record(.memory($0))) }
    try quarantine.finish()
    #expect(
      String(decoding: try folder.read("q.jsonl"), as: UTF8.self)
        == #"{"input":"a\"b.jsonl","offset":12,"line":3,"format":"jsonl","id":"i\n","stage":"parse","#
        + #""reason":"not valid","bytes":"/wA="}"# + "\n")
  }

  @Test(
    "Records on the disk are copied in pieces, whatever their length",
    arguments: [0, 1, 196_607, 196_608, 196_609, 500_000])
  func spooled(length: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 17) }
    let spool = try SpoolFile()
    try withBytes(bytes) { try spool.write($0) }
    let quarantine = try Quarantine(path: folder.path("q.jsonl"), overwrites: false, length: 0)
    try quarantine.write(record(.spool(spool)))
    try quarantine.finish()
    let object = try JSONSerialization.jsonObject(with: Data(folder.read("q.jsonl"))) as? [String: Any]
    let encoded = try #require(object?["bytes"] as? String)
    #expect(Data(base64Encoded: encoded).map(Array.init) == bytes)
  }

  @Test("No file without documents; one of an earlier run goes only when it may")
  func nothing() throws {
    let folder = try TemporaryFolder()
    try Quarantine(path: folder.path("q.jsonl"), overwrites: false, length: 0).finish()
    #expect(!folder.has("q.jsonl"))
    try folder.write("old", to: "q.jsonl")
    try Quarantine(path: folder.path("q.jsonl"), overwrites: false, length: 0).finish()
    #expect(folder.has("q.jsonl"))
    try Quarantine(path: folder.path("q.jsonl"), overwrites: true, length: 0).finish()
    #expect(!folder.has("q.jsonl"))
    try Quarantine(path: folder.path("q.jsonl"), overwrites: true, length: 0).finish()
  }
}
