import ByteStreams
import TestSupport
import Testing

@Suite("Containers", Python.required)
struct ContainerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let tarStart = """
    import gzip, io, tarfile
    def add(t, name, data, **fields):
      info = tarfile.TarInfo(name)
      info.size = len(data)
      for key, value in fields.items(): setattr(info, key, value)
      t.addfile(info, io.BytesIO(data))

    """

  private func reading(_ script: String, readsAhead: Bool = false, piece: Int = 64 << 10) throws
    -> InputReading
  {
    #expect(Python.run(script, in: folder) == 0)
    let input = try InputReader(path: folder.path("out"), options: InputOptions(readsAhead: readsAhead))
    return InputReading(input, piece: piece)
  }

  private func strings(_ reading: InputReading) -> [String] {
    reading.members.map { "\($0.name ?? "-"): \(String(decoding: $0.reading.bytes, as: UTF8.self))" }
  }

  @Test("Tar in all flavours, plain and compressed; links, folders and devices are skipped")
  func tarFlavours() throws {
    let long = String(repeating: "سلیمانی/", count: 30) + "a.jsonl"
    for format in ["USTAR", "GNU", "PAX"] {
      for mode in ["w", "w:gz", "w:bz2", "w:xz"] {
        let name = format == "USTAR" ? "قاسم.jsonl" : long
        let result = try reading(
          Self.tarStart + """
            with tarfile.open('out', '\(mode)', format=tarfile.\(format)_FORMAT) as t:
              add(t, 'folder', b'', type=tarfile.DIRTYPE)
              add(t, '\(name)', b'one')
              add(t, 'link', b'', type=tarfile.SYMTYPE, linkname='a')
              add(t, 'hard', b'', type=tarfile.LNKTYPE, linkname='\(name)')
              add(t, 'null', b'', type=tarfile.CHRTYPE)
              add(t, 'b', b'two')
              add(t, 'empty', b'')
            """)
        #expect(strings(result) == ["\(name): one", "b: two", "empty: "], "\(format) \(mode)")
        #expect(result.members.map(\.size) == [3, 3, 0])
        #expect(result.skipped == 4)
        #expect(result.firstError == nil)
      }
    }
  }

  @Test("Names are only names, repaired where they are not UTF-8")
  func names() throws {
    let tar = try reading(
      Self.tarStart + """
        with tarfile.open('out', 'w', format=tarfile.GNU_FORMAT, encoding='windows-1256') as t:
          for name in ['../../etc/passwd', '/etc/passwd', '', 'قاسم']: add(t, name, b'x')
        """)
    let names = tar.members.map { $0.name ?? "-" }
    #expect(names.prefix(2) == ["../../etc/passwd", "/etc/passwd"])
    #expect(names.last == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    let zip = try reading(
      """
      import zipfile
      with zipfile.ZipFile('out', 'w') as z:
        for name in ['../../etc/passwd', '/etc/passwd', 'قاسم', 'folder/']: z.writestr(name, b'x' if name[-1] != '/' else b'')
      """)
    #expect(strings(zip) == ["../../etc/passwd: x", "/etc/passwd: x", "قاسم: x"])
    #expect(zip.skipped == 1)
  }

  @Test("A member that is compressed is unwrapped once, a container in a container is refused")
  func nested() throws {
    for readsAhead in [false, true] {
      let result = try reading(
        Self.tarStart + """
          inner = io.BytesIO()
          with tarfile.open(fileobj=inner, mode='w') as t: add(t, 'x', b'y')
          with tarfile.open('out', 'w:gz') as t:
            add(t, 'a.jsonl.gz', gzip.compress(b'one' * 1000))
            add(t, 'twice.gz', gzip.compress(gzip.compress(b'two')))
            add(t, 'inner.tar', inner.getvalue())
            add(t, 'cut.gz', gzip.compress(b'three' * 1000)[:-4])
            add(t, 'last', b'four')
          """, readsAhead: readsAhead)
      #expect(result.members.map(\.compression) == [.gzip, .gzip, nil, .gzip, nil])
      #expect(result.members[0].reading.bytes == Array(String(repeating: "one", count: 1000).utf8))
      #expect(Compression(magic: result.members[1].reading.bytes) == .gzip)
      #expect(result.members[2].reading.error?.problem == .nestedContainer)
      #expect(result.members[3].reading.error?.problem == .endsTooEarly)
      #expect(result.members[3].reading.error?.member == "cut.gz")
      #expect(result.members[3].reading.bytes.count == 5000)
      #expect(result.members[4].reading == Reading(BytesSource(Array("four".utf8))))
      #expect(result.error == nil)
    }
  }

  @Test("Zip with every method there is")
  func zipMethods() throws {
    let text = newsText(lines: 500)
    try folder.write(text, to: "in")
    let result = try reading(
      """
      import zipfile
      data = open('in', 'rb').read()
      with zipfile.ZipFile('out', 'w') as z:
        for method in [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]:
          z.writestr(str(method), data, method)
      """)
    #expect(result.members.prefix(3).allSatisfy { $0.reading == Reading(BytesSource(text)) })
    #expect(result.members.map(\.size) == [Int](repeating: text.count, count: 4))
    #expect(result.members[3].reading.error?.problem == .unsupported)
    #expect(result.error == nil)
  }

  @Test("Zip64: large numbers in the list, and members of unknown size in a stream")
  func zip64() throws {
    let result = try reading(
      """
      import zipfile
      with zipfile.ZipFile('out', 'w', zipfile.ZIP_DEFLATED) as z:
        with z.open('a', 'w', force_zip64=True) as f: f.write(b'one' * 100)
        z.writestr('b', b'two')
        z.comment = b'a comment'
      """)
    #expect(result.members.map(\.reading.bytes.count) == [300, 3])
    let streamed = try reading(
      """
      import io, zipfile
      class Pipe(io.RawIOBase):
        def __init__(self): self.file = open('out', 'wb')
        def write(self, data): return self.file.write(data)
        def writable(self): return True
      with zipfile.ZipFile(Pipe(), 'w', zipfile.ZIP_DEFLATED) as z:
        for name in 'abc': z.writestr(name, name * 100_000)
      """)
    #expect(streamed.members.map(\.reading.bytes.count) == [100_000, 100_000, 100_000])
    #expect(streamed.firstError == nil)
  }

  @Test("More members than zip's first format can count, all of them empty")
  func manyMembers() throws {
    let result = try reading(
      """
      import zipfile
      with zipfile.ZipFile('out', 'w') as z:
        for i in range(100_000): z.writestr(zipfile.ZipInfo(str(i)), b'')
      """)
    #expect(result.members.count == 100_000)
    #expect(result.members.last?.name == "99999")
    #expect(result.firstError == nil)
  }

  @Test("Wrong checksums, wrong sizes and encryption concern one member")
  func zipDamage() throws {
    _ = try reading(
      """
      import zipfile
      with zipfile.ZipFile('out', 'w') as z:
        for name in ['one', 'two', 'three', 'four']: z.writestr(name, name * 1000)
      """)
    var file = try folder.read("out")
    file[30 + 3 + 100] ^= 1
    let records = file.indices.filter { file[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
    file[records[1] + 8] |= 1
    file[records[2] + 24] ^= 1
    let result = try folder.reading(file)
    #expect(result.members.map(\.reading.error?.problem) == [.checksum, .encrypted, .damaged, nil])
    #expect(result.members[0].reading.bytes.count == 3000)
    #expect(result.error == nil)
  }

  @Test("A zip without its list gives its members, and then the error")
  func zipWithoutList() throws {
    _ = try reading(
      """
      import zipfile
      with zipfile.ZipFile('out', 'w', zipfile.ZIP_DEFLATED) as z:
        for name in 'abc': z.writestr(name, name * 10_000)
      """)
    let file = try folder.read("out")
    let list = try #require(file.indices.first { file[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    let result = try folder.reading(Array(file[..<list]))
    #expect(result.members.map(\.reading.bytes.count) == [10_000, 10_000, 10_000])
    #expect(result.error?.problem == .endsTooEarly)
  }

  @Test("Empty containers have no members")
  func empty() throws {
    let zip = try reading("import zipfile; zipfile.ZipFile('out', 'w').close()")
    #expect(zip.members.isEmpty && zip.error == nil)
  }

  @Test("Old tar is recognised by its checksum, sparse files have their holes, archives follow each other")
  func tarOddities() throws {
    let result = try reading(
      """
      import subprocess
      open('a', 'w').write('one')
      with open('s', 'wb') as f:
        f.seek(1 << 20); f.write(b'x'); f.truncate(3 << 20)
      subprocess.check_call(['tar', '--format=v7', '-cf', 'out', 'a'])
      subprocess.check_call(['tar', '--sparse', '-cf', 'out2', 's'])
      open('out', 'ab').write(open('out2', 'rb').read())
      """)
    #expect(result.members.map(\.name) == ["a", "s"])
    #expect(result.members.map(\.reading.bytes.count) == [3, 3 << 20])
    #expect(result.members.last?.reading.bytes[1 << 20] == UInt8(ascii: "x"))
  }

  @Test("A byte at a time gives the same")
  func smallReads() throws {
    let script =
      Self.tarStart + """
        with tarfile.open('out', 'w:gz') as t:
          for name in 'abc': add(t, name, (name * 3000).encode())
        """
    #expect(try strings(reading(script, piece: 1)) == strings(reading(script)))
  }

  @Test("A source gives nothing once the next member was asked for")
  func expired() throws {
    for container in ["tarfile.open('out', 'w')", "tarfile.open('out', 'w:gz')"] {
      _ = try reading(
        Self.tarStart + "with \(container) as t:\n  for name in 'abc': add(t, name, bytes(5000))")
      let input = try InputReader(path: folder.path("out"))
      let first = try #require(try input.nextMember())
      #expect(Reading(first.source, piece: 100, limit: 1_000).bytes.count >= 1_000)
      let second = try #require(try input.nextMember())
      #expect(Reading(first.source).bytes.isEmpty)
      #expect(Reading(second.source).bytes.count == 5_000)
    }
  }

  @Test("A plain file is one member without a name")
  func plain() throws {
    let text = newsText(lines: 1_000)
    for bytes in [text, [], [0x0A], Array(text.prefix(511)), Array(text.prefix(513))] {
      let result = try folder.reading(bytes)
      #expect(result.members.map(\.name) == [nil])
      #expect(result.members.first?.size == bytes.count)
      #expect(result.whole == Reading(BytesSource(bytes)))
    }
  }
}
