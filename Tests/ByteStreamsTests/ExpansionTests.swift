import ByteStreams
import TestSupport
import Testing

/// Bombs: small files that decode to gigabytes.
@Suite("Expansion limits", Python.required)
struct ExpansionTests {
  private let folder: TemporaryFolder
  private let limit = ExpansionLimit(ratio: 200)

  init() throws { folder = try TemporaryFolder() }

  enum Bomb: String, CaseIterable {
    case gzip, zstd, xz, bzip2, zip, manyMembers, nested, tar, sparse

    /// Python that writes 10 GB, as little at a time as the format lets copy.
    var script: String {
      switch self {
      case .gzip:
        """
        import gzip
        member = gzip.compress(bytes(20 << 20))
        open('out', 'wb').write(member * 500)
        """
      case .zstd:  // Frames of 1,000 blocks that repeat one byte 128 KB times.
        """
        blocks = (bytes([2 | (131072 << 3) & 0xFF]) + (131072 << 3 | 2).to_bytes(3, 'little')[1:] + b'a')
        frame = bytes.fromhex('28b52ffd0038') + blocks * 999 + (131072 << 3 | 3).to_bytes(3, 'little') + b'a'
        open('out', 'wb').write(frame * 80)
        """
      case .xz: "import lzma; open('out', 'wb').write(lzma.compress(bytes(20 << 20)) * 500)"
      case .bzip2: "import bz2; open('out', 'wb').write(bz2.compress(bytes(20 << 20)) * 500)"
      case .zip:
        """
        import zipfile
        with zipfile.ZipFile('out', 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('a', bytes(300 << 20))
        """
      case .manyMembers:  // Each below the floor.
        """
        import zipfile
        with zipfile.ZipFile('out', 'w', zipfile.ZIP_DEFLATED) as z:
          for i in range(40): z.writestr(str(i), bytes(10 << 20))
        """
      case .nested:
        """
        import gzip, io, tarfile
        with tarfile.open('out', 'w:gz') as t:
          for i in range(20):
            data = gzip.compress(bytes(10 << 20))
            info = tarfile.TarInfo(f'{i}.gz')
            info.size = len(data)
            t.addfile(info, io.BytesIO(data))
        """
      case .tar:
        """
        import io, tarfile
        with tarfile.open('out', 'w:gz') as t:
          info = tarfile.TarInfo('a')
          info.size = 300 << 20
          t.addfile(info, io.BytesIO(bytes(info.size)))
        """
      case .sparse:  // A hole of 100 GB in a GNU tar.
        """
        import os, subprocess
        os.truncate(os.open('hole', os.O_CREAT | os.O_WRONLY), 100 << 30)
        subprocess.check_call(['tar', '--sparse', '-cf', 'out', 'hole'])
        """
      }
    }
  }

  @Test("A bomb ends early, with an error that says so", arguments: Bomb.allCases)
  func bombs(_ bomb: Bomb) throws {
    _ = try Python.make(bomb.script, in: folder)
    for readsAhead in [false, true] {
      let options = InputOptions(expansion: limit, readsAhead: readsAhead)
      let input = try InputReader(path: folder.path("out"), options: options)
      var total = 0
      var error: StreamError?
      do throws(StreamError) {
        while error == nil, let member = try input.nextMember() {
          let (bytes, problem) = Reading.count(member.source)
          total += bytes
          error = problem
        }
      } catch let problem {
        error = problem
      }
      #expect(error?.problem == .expansion(ratio: 200))
      #expect(total < 200 << 20)
      #expect(error?.description.contains("expands more than 200 times; is it a bomb?") == true)
    }
  }

  @Test("Small files of little variety pass, and so do files at the ratio")
  func floor() throws {
    let zeros = [UInt8](repeating: 0, count: 15 << 20)
    let small = try encode(zeros, .gzip)
    #expect(small.count < zeros.count / 200)
    let options = InputOptions(expansion: limit)
    #expect(try folder.reading(small, options: options).whole.bytes.count == zeros.count)
    let text = newsText(lines: 20_000)
    let whole = try folder.reading(encode(text, .zstd), options: options).whole
    #expect(whole == Reading(BytesSource(text)))
  }

  @Test("Without a limit everything passes")
  func unlimited() throws {
    let zeros = [UInt8](repeating: 0, count: 50 << 20)
    #expect(try folder.reading(encode(zeros, .zstd)).whole.bytes.count == zeros.count)
  }
}
