import ByteStreams
import TestSupport
import Testing

@Suite("Ranges of lines")
struct LineRangeTests {
  private func read(_ path: String, _ range: Range<Int>) throws -> (start: Int, bytes: [UInt8]) {
    let reader = try InputReader(path: path, linesStartingIn: range)
    let source = try #require(try reader.nextMember()).source
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 7)
    while true {
      let count = try buffer.withUnsafeMutableBufferPointer {
        try source.read(into: $0.baseAddress!, capacity: 7)
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    #expect(reader.inputPosition == bytes.count)
    #expect(try reader.nextMember() == nil)
    return (reader.start, bytes)
  }

  /// The lines that start in a range, found by walking over all of them.
  private func expected(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      if range.contains(start) { result += bytes[start..<end] }
      start = end
    }
    return result
  }

  @Test("Every range of every cut has the lines that start in it", arguments: 1...40 as ClosedRange<UInt64>)
  func everyCut(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let bytes = (0..<random.int(0...120)).map { _ in
      random.pick([0x0A, 0x0D, 0x61, 0x85, 0xE2, 0xFF] as [UInt8])
    }
    let path = try folder.write(bytes, to: "a.jsonl")
    for start in 0...bytes.count {
      let end = random.int(start...bytes.count + 3)
      #expect(try read(path, start..<end).bytes == expected(bytes, start..<end))
    }
    let cuts = (0..<5).map { _ in random.int(0...bytes.count) }.sorted()
    let ends = [0] + cuts + [.max]
    let parts = try zip(ends, ends.dropFirst()).map { try read(path, $0..<$1) }
    #expect(parts.flatMap(\.bytes) == bytes)
    #expect(parts.first?.start == 0)
  }

  @Test("Lines longer than what is read at once, and compressed bytes as they are")
  func long() throws {
    let folder = try TemporaryFolder()
    let line = [UInt8](repeating: 0x61, count: 700_000) + [0x0A]
    let path = try folder.write([0x1F, 0x8B] + line + line + [0x62], to: "a.jsonl")
    #expect(try read(path, 0..<1).bytes.count == 700_003)
    #expect(try read(path, 1..<700_003).bytes.isEmpty)
    let (start, second) = try read(path, 1..<700_004)
    #expect(start == 700_003 && second == line)
    #expect(try read(path, 700_004..<(.max)).bytes == [0x62])
    #expect(try FileSource(path: path).lineFeeds(before: 1_400_004) == 2)
    #expect(try FileSource(path: path).lineFeeds(before: 1_400_003) == 1)
  }

  @Test("What is no file has no ranges")
  func noFile() throws {
    #expect(throws: StreamError.self) { try InputReader(path: "/dev/null", linesStartingIn: 0..<1) }
    #expect(throws: StreamError.self) { try InputReader(path: "/nowhere", linesStartingIn: 0..<1) }
  }
}
