import Glibc
import TestSupport
import Testing

@testable import ByteStreams

@Suite("File sources")
struct FileSourceTests {
  /// A regular file of the kernel's, none of whose first bytes can be read.
  private static let unreadable = "/proc/self/mem"

  @Test("A range that is not all there is told from one that cannot be read")
  func ranges() throws {
    let folder = try TemporaryFolder()
    let source = try FileSource(path: try folder.write("قاسم", to: "a"))
    #expect(try source.bytes(2..<4) == Array("ا".utf8))
    #expect(try source.bytes(8..<8) == [])
    #expect(try source.bytes(6..<9) == nil)
    let error = StreamError(SystemError("read", path: Self.unreadable, code: EIO))
    #expect(throws: error) { try FileSource(path: Self.unreadable).bytes(0..<9) }
  }

  @Test("A zip archive that cannot be read is not called damaged")
  func unreadableZip() throws {
    let directory = ZipDirectory(start: 0, end: 100)
    let container = ZipContainer(try FileSource(path: Self.unreadable), directory, expansion: nil)
    let error = #expect(throws: StreamError.self) { try container.next() }
    #expect(error == StreamError(SystemError("read", path: Self.unreadable, code: EIO)))
    #expect(error?.isPermanent == false)
  }

  @Test("Only what lies in the data is there to stay")
  func permanence() {
    func isPermanent(_ problem: StreamError.Problem) -> Bool {
      StreamError(problem, path: "a", format: "zip").isPermanent
    }
    #expect(!isPermanent(.system(SystemError("read", path: "a", code: EIO))))
    #expect(!isPermanent(.noMemory))
    let problems: [StreamError.Problem] = [
      .endsTooEarly, .checksum, .damaged, .trailingData, .unsupported, .overWindowLimit, .encrypted,
      .nestedContainer, .expansion(ratio: 10),
    ]
    #expect(problems.allSatisfy(isPermanent))
  }

  @Test("A file is read in pieces of any size")
  func pieces() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let path = try folder.write(bytes, to: "a.bin")
    for size in [1_000, 4_096, 99_999, 100_000, 200_000] {
      let source = try FileSource(path: path)
      var buffer = [UInt8](repeating: 0, count: size)
      var read: [UInt8] = []
      while true {
        let count = try buffer.withUnsafeMutableBufferPointer {
          try source.readAll(into: $0.baseAddress!, capacity: size)
        }
        read += buffer[..<count]
        if count < size { break }
      }
      #expect(read == bytes, "pieces of \(size)")
    }
    #expect(FileSource.size(ofFile: path) == 100_000)
  }

  @Test("Reading fully goes on until a source that gives little is at its end")
  func trickle() throws {
    let source = TrickleSource(Array("قاسم".utf8))
    var buffer = [UInt8](repeating: 0, count: 20)
    let counts = try buffer.withUnsafeMutableBufferPointer {
      [
        try source.readAll(into: $0.baseAddress!, capacity: 5),
        try source.readAll(into: $0.baseAddress! + 5, capacity: 15),
        try source.readAll(into: $0.baseAddress!, capacity: 0),
      ]
    }
    #expect(counts == [5, 3, 0])
    #expect(String(decoding: buffer[..<8], as: UTF8.self) == "قاسم")
  }

  @Test("The whole of a file, up to a limit")
  func contents() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("12345", to: "a.txt")
    #expect(try FileSource.contents(ofFile: path, limit: 5) == Array("12345".utf8))
    let tooLong = #expect(throws: SystemError.self) { try FileSource.contents(ofFile: path, limit: 4) }
    #expect(tooLong?.description == "cannot read '\(path)': File too large")
    try folder.write("", to: "empty")
    #expect(try FileSource.contents(ofFile: folder.path("empty"), limit: 0) == [])
  }

  @Test("What cannot be read says why")
  func refused() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: SystemError.self) { try FileSource(path: folder.path("none")) }
    #expect(missing?.description == "cannot open '\(folder.path("none"))': No such file or directory")
    let isFolder = #expect(throws: SystemError.self) { try FileSource(path: folder.path) }
    #expect(isFolder?.description == "cannot read '\(folder.path)': Is a directory")
    #expect(FileSource.size(ofFile: folder.path) == nil)
    #expect(FileSource.size(ofFile: folder.path("none")) == nil)
    #expect(FileSource.size(ofFile: "/dev/null") == nil)
  }
}

extension ByteSource {
  /// Reads as ``readFully(into:capacity:count:)`` does and tells how many bytes that gave.
  fileprivate func readAll(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws -> Int {
    var count = 0
    try readFully(into: buffer, capacity: capacity, count: &count)
    return count
  }
}

@Suite("Interrupted reading")
struct InterruptedReadingTests {
  @Test("Waiting for bytes that do not come ends with the interrupt, what has come is read before")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    var ends: [Int32] = [-1, -1]
    #expect(Glibc.pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let source = try FileSource(path: path, interrupt: ends[0])
    let writer = open(path, O_WRONLY)
    defer { close(writer) }
    #expect(write(writer, "abc", 3) == 3)
    var buffer = [UInt8](repeating: 0, count: 10)
    let count = try buffer.withUnsafeMutableBufferPointer {
      try source.read(into: $0.baseAddress!, capacity: 10)
    }
    #expect(count == 3)
    #expect(write(ends[1], "x", 1) == 1)
    let error = #expect(throws: StreamError.self) {
      try buffer.withUnsafeMutableBufferPointer { try source.read(into: $0.baseAddress!, capacity: 10) }
    }
    #expect(error?.isInterruption == true)
  }
}
