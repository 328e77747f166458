import ByteStreams
import TestSupport
import Testing

/// Files of every format, cut and changed in every way: never a crash or a hang, never a wrong byte before the
/// damage, and silence only where nothing is missing.
@Suite("Damaged inputs", Python.required)
struct DamagedInputTests {
  private let folder: TemporaryFolder
  private let text = newsText(lines: 20)

  init() throws { folder = try TemporaryFolder() }

  enum Format: String, CaseIterable, CustomTestStringConvertible {
    case gzip, zstd, xz, bzip2, tar, tarGzip, zip, storedZip

    var testDescription: String { rawValue }
    var isContainer: Bool { self == .tar || self == .tarGzip || self == .zip || self == .storedZip }
  }

  private func file(_ format: Format) throws -> [UInt8] {
    switch format {
    case .gzip: return try encode(text, .gzip)
    case .zstd: return try encode(text, .zstd)
    case .xz: return try Python.compress(text, "lzma", in: folder)
    case .bzip2: return try Python.compress(text, "bz2", in: folder)
    case .tar, .tarGzip:
      try folder.write(text, to: "a.jsonl")
      let mode = format == .tar ? "w" : "w:gz"
      return try Python.make(
        "import tarfile\nt = tarfile.open('out', '\(mode)')\nt.add('a.jsonl')\nt.add('a.jsonl', 'b.jsonl')\nt.close()",
        in: folder)
    case .zip, .storedZip:
      try folder.write(text, to: "a.jsonl")
      let method = format == .zip ? "ZIP_DEFLATED" : "ZIP_STORED"
      return try Python.make(
        """
        import zipfile
        with zipfile.ZipFile('out', 'w', zipfile.\(method)) as z:
          z.write('a.jsonl')
          z.write('a.jsonl', 'b.jsonl')
        """, in: folder)
    }
  }

  @Test("Every truncation gives what is before it, and an error", arguments: Format.allCases)
  func truncations(_ format: Format) throws {
    let file = try file(format)
    for count in stride(from: 16, to: file.count, by: format == .tar ? 61 : 1) {
      let reading = try folder.reading(Array(file[..<count]))
      // Without the bytes that tell a container it is a plain file.
      let isKnown = !format.isContainer || reading.members.contains { $0.name != nil }
      for member in reading.members where isKnown {
        #expect(text.starts(with: member.reading.bytes), "cut at \(count)")
      }
      // A tar without its end marks, cut between two members, is whole for all that can be known.
      if format == .tar, reading.firstError == nil {
        #expect(!isKnown || reading.members.allSatisfy { $0.reading.bytes == text })
      } else {
        #expect(reading.firstError != nil, "cut at \(count)")
      }
    }
  }

  @Test("Two thousand flipped bits", arguments: Format.allCases)
  func flips(_ format: Format) throws {
    let file = try file(format)
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      var wrong = file
      wrong[random.int(0...file.count - 1)] ^= 1 << UInt8(random.int(0...7))
      let reading = try folder.reading(wrong, options: InputOptions(expansion: ExpansionLimit(ratio: 200)))
      if !format.isContainer, reading.firstError == nil, Compression(magic: wrong) != nil {
        #expect(reading.whole.bytes == text)
      }
    }
  }

  @Test("Noise behind a magic number", arguments: Format.allCases)
  func noise(_ format: Format) throws {
    let start = try file(format).prefix(24)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let noise = (0..<random.int(1...3_000)).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = try folder.reading(start + noise, options: InputOptions(expansion: ExpansionLimit(ratio: 200)))
    }
  }
}
