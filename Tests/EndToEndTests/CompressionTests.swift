import Foundation
import TestSupport
import Testing

@Suite("Compressed inputs and containers, through the command", Fixtures.required)
struct CompressionTests {
  private static let documents = (0..<200).map { number in
    "{\"id\":\"d\(number)\",\"text\":\"\(String(repeating: "Gen. Nr. \(number) كلمة. ", count: number % 9))\"}\n"
  }.joined()

  private func folder(_ script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.documents, to: "a.jsonl")
    try folder.write("version: 1\nstages: [tokenize]\n", to: "p.yaml")
    try Fixtures.make(script, in: folder)
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String, measuresMemory: Bool = false) throws
    -> CommandRunner.Finished
  {
    try CommandRunner.shell(
      "\"$DABIR\" run p.yaml \(arguments) -o out.jsonl -q --overwrite", in: folder,
      measuresMemory: measuresMemory)
  }

  @Test("Every compression and container gives what the plain file gives")
  func formats() throws {
    let folder = try folder(
      """
      for name, module in [('gz', gzip), ('bz2', bz2), ('xz', lzma)]:
          put('one.jsonl.' + name, module.compress(a))
          put('two.jsonl.' + name, module.compress(a[:5000]) + module.compress(a[5000:]))
          put('in.tar.' + name, module.compress(tar([('x/b.jsonl', a)])))
      put('in.tar', tar([('b.jsonl', a)]))
      put('in.zip', zipped([('x/', b''), ('x/b.jsonl', a)]))
      put('misnamed.jsonl', gzip.compress(a))
      put('twice.jsonl.gz', gzip.compress(gzip.compress(a)))
      put('nested.tar', tar([('b.jsonl.gz', gzip.compress(a))]))
      """)
    #expect(try run(folder, "a.jsonl").status == 0)
    let plain = try folder.read("out.jsonl")
    let names = try folder.names().filter { $0 != "a.jsonl" && !$0.hasPrefix("out.") && $0 != "p.yaml" }
    #expect(names.count == 14)
    for name in names {
      let finished = try run(folder, name)
      let isSame = try folder.read("out.jsonl") == plain
      // What is compressed twice is no archive of documents; that is said, and nothing is invented.
      if name == "twice.jsonl.gz" || name == "nested.tar" {
        #expect(isSame ? finished.status == 0 : finished.status != 0, "\(name): \(finished.errors)")
      } else {
        #expect(finished.status == 0 && isSame, "\(name): \(finished.errors)")
      }
    }
  }

  @Test("Members with hostile names are read like any other; what is no document is passed over and counted")
  func members() throws {
    let folder = try folder(
      """
      docs = [('../up.jsonl', b'{"text":"one"}\\n'), ('/abs/é.jsonl', b'{"text":"two"}\\n'),
              ('image.png', b'x'), ('plain.txt', b'three'), ('README', b'y'), ('t.csv', b'text\\nfour\\n')]
      put('in.tar.gz', gzip.compress(tar(docs)))
      put('in.zip', zipped(docs))
      """)
    for archive in ["in.tar.gz", "in.zip"] {
      let finished = try run(folder, archive)
      #expect(finished.status == 0, "\(finished.errors)")
      let ids = try folder.jsonLines("out.jsonl").compactMap { $0["id"] as? String }
      #expect(
        ids.count == 4 && Set(ids).count == 4 && ids.allSatisfy { $0.hasPrefix("\(archive)/") }, "\(ids)")
      #expect(try folder.json("out.jsonl.run.json")["skipped_members"] as? Int == 2)
    }
    let above = URL(filePath: folder.path).deletingLastPathComponent().path
    #expect(!FileManager.default.fileExists(atPath: above + "/up.jsonl"))
  }

  @Test("A bomb ends in a clear outcome")
  func bomb() throws {
    let folder = try folder(
      """
      bomb = (b'{"text":"' + b'a' * 99990 + b'"}\\n') * 400
      put('bomb.jsonl.gz', gzip.compress(bomb))
      put('bomb.zip', zipped([('b.jsonl', bomb), ('good.jsonl', a)]))
      """)
    for (name, most) in [("bomb.jsonl.gz", 400), ("bomb.zip", 600)] {
      let finished = try run(folder, name)
      #expect(finished.status == 1)
      #expect(finished.errors.contains("expands more than 200 times; is it a bomb?"), "\(finished.errors)")
      #expect(finished.errors.contains("; if it is none, raise limits.expand\n"), "\(finished.errors)")
      #expect(try folder.jsonLines("out.jsonl").count < most)
      #expect(try folder.json("out.jsonl.run.json")["complete"] as? Bool == false)
    }
    #expect(try run(folder, "bomb.jsonl.gz --set limits.expand=2000x").status == 0)
  }

  @Test("Many empty members, an encrypted one and a damaged one: the rest is read")
  func damaged() throws {
    let folder = try folder(
      """
      put('empty.zip', zipped([('%d.jsonl' % i, b'') for i in range(20000)] + [('z.jsonl', a)]))
      z = bytearray(zipped([('a.jsonl', a), ('b.jsonl', a), ('c.jsonl', a)]))
      second = z.index(b'PK\\3\\4', 10)
      for i in range(60, 90): z[second + i] ^= 0x5A
      put('damaged.zip', bytes(z))
      z = bytearray(zipped([('a.jsonl', a), ('b.jsonl', a), ('c.jsonl', a)]))
      z[z.index(b'PK\\3\\4', 10) + 6] |= 1
      z[z.index(b'PK\\1\\2', z.index(b'PK\\1\\2') + 4) + 8] |= 1
      put('encrypted.zip', bytes(z))
      put('torn.jsonl.gz', gzip.compress(a)[:-50])
      """)
    let empty = try run(folder, "empty.zip", measuresMemory: true)
    #expect(empty.status == 0, "\(empty.errors)")
    #expect(try folder.jsonLines("out.jsonl").count == 200)
    #expect(try #require(empty.peakMemory) < 400 << 20)
    for name in ["damaged.zip", "encrypted.zip"] {
      let finished = try run(folder, "\(name) a.jsonl")
      #expect(finished.status == 1, "\(name)")
      #expect(finished.errors.contains("cannot read 'b.jsonl' in '\(name)'"), "\(finished.errors)")
      let ids = try folder.jsonLines("out.jsonl").compactMap { $0["id"] as? String }
      #expect(ids.suffix(400).filter { $0 == "d199" }.count == 2, "\(name): \(ids.count)")
      #expect(ids.count >= 600, "\(name): \(ids.count)")
    }
    let torn = try run(folder, "torn.jsonl.gz a.jsonl")
    #expect(torn.status == 1)
    #expect(try folder.jsonLines("out.jsonl").count > 200)
  }

  @Test("Output that is compressed is what others unpack, the same for any number of workers")
  func output() throws {
    let folder = try folder("")
    try folder.write(GeneratedArchive.bytes(2 << 20), to: "big.jsonl")
    let finished = try CommandRunner.shell(
      """
      for w in 1 3; do for o in jsonl jsonl.gz jsonl.zst; do
      "$DABIR" run p.yaml big.jsonl -o $w.$o --workers $w -q || echo $?
      done; done
      cmp 1.jsonl 3.jsonl; cmp 1.jsonl.gz 3.jsonl.gz; cmp 1.jsonl.zst 3.jsonl.zst
      gzip -dc 1.jsonl.gz | cmp - 1.jsonl
      if command -v zstd > /dev/null; then zstd -dqc 1.jsonl.zst | cmp - 1.jsonl; fi
      """, in: folder)
    #expect(finished.status == 0 && finished.text.isEmpty, "\(finished.text) \(finished.errors)")
  }
}

/// Python makes the archives, as an independent truth.
enum Fixtures {
  private static let tools = """
    import bz2, gzip, io, lzma, random, sys, tarfile, zipfile
    a = open('a.jsonl', 'rb').read()
    def put(name, data): open(name, 'wb').write(data)
    def tar(members):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode='w') as t:
            for name, data in members:
                info = tarfile.TarInfo(name); info.size = len(data); t.addfile(info, io.BytesIO(data))
        return out.getvalue()
    def zipped(members):
        out = io.BytesIO()
        with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
            for name, data in members: z.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        return out.getvalue()

    """

  private static let isThere: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? CommandRunner.shell("python3 -c 'import bz2, lzma'", in: folder).status) == 0
  }()

  static var required: ConditionTrait {
    .enabled(if: isThere, "python3 with its standard library makes the fixtures of this test")
  }

  static func make(_ script: String, in folder: TemporaryFolder) throws {
    try folder.write(tools + script + "\n", to: "make.py")
    let finished = try CommandRunner.shell("python3 make.py && rm make.py", in: folder)
    try #require(finished.status == 0, "\(finished.errors)")
  }
}
