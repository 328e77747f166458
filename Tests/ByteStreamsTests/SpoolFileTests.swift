import ByteStreams
import TestSupport
import Testing

@Suite("Spool files")
struct SpoolFileTests {
  @Test("What was written is read back from any position")
  func readBack() throws {
    let spool = try SpoolFile()
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for start in stride(from: 0, to: bytes.count, by: 70_000) {
      try withBytes(Array(bytes[start..<min(start + 70_000, bytes.count)])) { try spool.write($0) }
    }
    #expect(spool.count == bytes.count)
    var buffer = [UInt8](repeating: 0, count: bytes.count)
    func read(_ capacity: Int, at offset: Int) throws -> [UInt8] {
      let count = try buffer.withUnsafeMutableBufferPointer {
        try spool.read(into: $0.baseAddress!, capacity: capacity, at: offset)
      }
      return Array(buffer[..<count])
    }
    #expect(try read(bytes.count, at: 0) == bytes)
    #expect(try read(1_000, at: 123_456) == Array(bytes[123_456..<124_456]))
    #expect(try read(1_000, at: 299_990) == Array(bytes[299_990...]))
    #expect(try read(1_000, at: 300_000) == [])
  }
}
