import Foundation
import TestSupport
import Testing

@Suite("Mangled inputs end in outcomes, never in a crash or a hang", Fixtures.required)
struct MangledInputTests {
  private static let formats = [
    "jsonl", "csv", "tsv", "txt", "jsonl.gz", "jsonl.bz2", "jsonl.xz", "jsonl.zst", "csv.gz", "tar", "tar.gz",
    "tar.xz", "zip",
  ]

  @Test(
    "Bits flipped, pieces cut, doubled and overwritten, in every format and container", arguments: formats)
  func mangled(_ format: String) throws {
    let count = Stress.count(25, of: 10_000 / Self.formats.count + 1)
    let folder = try TemporaryFolder()
    try folder.write(Marked.jsonl(40, seed: 60).replacingOccurrences(of: "SLOW", with: "x"), to: "a.jsonl")
    try folder.write(Marked.csv(40, seed: 61).replacingOccurrences(of: "SLOW", with: "x"), to: "a.csv")
    try folder.write("version: 1\nstages: [sentences, tokenize]\nerrors: {budget: 100%}\n", to: "p.yaml")
    let zst = try CommandRunner.shell(
      "\"$DABIR\" run p.yaml a.jsonl -o a.jsonl.zst -q --set output.text=true && rm a.jsonl.zst.*", in: folder
    )
    try #require(zst.status == 0)
    try Fixtures.make(Self.mangler(format, count), in: folder)
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "in", "-o", "out.jsonl", "--workers", "2", "-q", in: folder, seconds: 300)
    #expect([0, 1].contains(finished.status), "\(finished.errors.suffix(2000))")
    #expect(!finished.errors.contains("process"), "\(finished.errors.suffix(2000))")
    let report = try folder.json("out.jsonl.run.json")
    _ = try outcomes(report)
    let inputs = try #require(report["inputs"] as? [[String: Any]])
    #expect(inputs.count == count)
    for input in inputs { _ = try outcomes(input) }
    #expect(report["complete"] as? Bool == (finished.status == 0))
  }

  private static func mangler(_ format: String, _ count: Int) -> String {
    """
    import os
    random.seed('\(format)')
    c = open('a.csv', 'rb').read()
    whole = {
        'jsonl': lambda: a, 'csv': lambda: c, 'tsv': lambda: c.replace(b',', b'\\t'), 'txt': lambda: a,
        'jsonl.gz': lambda: gzip.compress(a[:20000]) + gzip.compress(a[20000:]), 'jsonl.bz2': lambda: bz2.compress(a),
        'jsonl.xz': lambda: lzma.compress(a), 'csv.gz': lambda: gzip.compress(c),
        'jsonl.zst': lambda: open('a.jsonl.zst', 'rb').read(),
        'tar': lambda: tar(members), 'tar.gz': lambda: gzip.compress(tar(members)),
        'tar.xz': lambda: lzma.compress(tar(members)), 'zip': lambda: zipped(members),
    }
    members = [('a.jsonl', a), ('d/b.csv', c), ('../c.txt', b'text'), ('e.jsonl.gz', gzip.compress(a)), ('f.png', b'x')]
    good = whole['\(format)']()
    os.mkdir('in')
    def place(data): return min(int(random.expovariate(1) * random.choice([8, 60, len(data)])), len(data) - 1)
    for number in range(\(count)):
        data = bytearray(good)
        for _ in range(random.choice([1, 1, 2, 5, 40])):
            at = random.choice([place(data), len(data) - 1 - place(data)])
            kind = random.randrange(6)
            if kind < 2: data[at] ^= 1 << random.randrange(8)
            elif kind == 2: data[at] = random.choice([0, 10, 34, 92, 255, 127])
            elif kind == 3: del data[at:at + random.choice([1, 4, 100, len(data)])]
            elif kind == 4: data[at:at] = data[place(data):][:random.choice([1, 64, 5000])]
            else: data[at:at + 8] = random.randbytes(random.randrange(9))
            if len(data) < 2: break
        put('in/%05d.\(format)' % number, bytes(data))
    """
  }
}
