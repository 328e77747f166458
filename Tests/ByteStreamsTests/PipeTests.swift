import ByteStreams
import Foundation
import TestSupport
import Testing

/// Inputs that can only be read from start to end.
@Suite("Pipes", Python.required)
struct PipeTests {
  private let folder: TemporaryFolder
  private let text = newsText(lines: 2_000)

  init() throws { folder = try TemporaryFolder() }

  /// Reads bytes through a named pipe that another process writes to.
  private func reading(_ bytes: [UInt8], readsAhead: Bool) throws -> InputReading {
    try folder.write(bytes, to: "bytes")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "rm -f pipe; mkfifo pipe; cat bytes > pipe 2> /dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    while !folder.has("pipe") { usleep(1_000) }
    let input = try InputReader(path: folder.path("pipe"), options: InputOptions(readsAhead: readsAhead))
    #expect(input.size == nil)
    let reading = InputReading(input)
    process.waitUntilExit()
    try FileManager.default.removeItem(atPath: folder.path("pipe"))
    return reading
  }

  private func zip(_ statements: String) throws -> [UInt8] {
    try folder.write(text, to: "in")
    return try Python.make(
      """
      import zipfile
      data = open('in', 'rb').read()
      with zipfile.ZipFile('out', 'w') as z:
      \(statements)
      """, in: folder)
  }

  @Test("Plain and compressed bytes", arguments: [false, true])
  func single(readsAhead: Bool) throws {
    for bytes in [text, try encode(text, .gzip), try encode(text, .zstd)] {
      #expect(try reading(bytes, readsAhead: readsAhead).whole == Reading(BytesSource(text)))
    }
  }

  @Test("Zip with every method there is", arguments: [false, true])
  func zipMethods(readsAhead: Bool) throws {
    let file = try zip(
      """
        for method in [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]:
          z.writestr(str(method), data, method)
        z.writestr('folder/', b'')
      """)
    let result = try reading(file, readsAhead: readsAhead)
    #expect(result.members.map(\.name) == ["0", "8", "12", "14"])
    #expect(result.members.allSatisfy { $0.reading == Reading(BytesSource(text)) })
    #expect(result.skipped == 1)
    #expect(result.error == nil)
  }

  @Test("A zip that ends too early gives what is before the cut")
  func zipTruncated() throws {
    let file = try zip("  for name in 'ab': z.writestr(name, data, zipfile.ZIP_DEFLATED)")
    for cut in [file.count / 2 + 100, file.count - 100, file.count - 1] {
      let result = try reading(Array(file[..<cut]), readsAhead: false)
      #expect(result.members.first?.reading == Reading(BytesSource(text)))
      #expect(result.firstError?.problem == .endsTooEarly, "cut at \(cut)")
    }
  }

  @Test("A wrong checksum and encryption concern one member")
  func zipDamage() throws {
    var file = try zip("  for name in 'abc': z.writestr(name, b'1234567890' * 1000)")
    let headers = file.indices.filter { file[$0...].starts(with: [0x50, 0x4B, 3, 4]) }
    file[headers[0] + 14] ^= 1
    file[headers[1] + 6] |= 1
    let result = try reading(file, readsAhead: false)
    #expect(result.members.map(\.reading.error?.problem) == [.checksum, .encrypted, nil])
    #expect(result.members.last?.reading.bytes.count == 10_000)
    #expect(result.error == nil)
  }
}
