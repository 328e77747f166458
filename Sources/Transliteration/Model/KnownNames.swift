/// The names of training pairs whose attested spellings only the wider search finds, as a Bloom filter: it cannot
/// list them, and takes one other name in thirty for one of them.
struct KnownNames: Sendable {
  private let words: Table<UInt64>
  private let bits: UInt64

  /// Bits that a name sets, and the least share of all bits that it has.
  private static let probes = 3
  private static let bitsPerName = 8

  init(_ section: SectionReader) throws(ModelError) {
    var section = section
    bits = UInt64(try section.number(in: 6...32))
    words = try section.table(of: UInt64.self, count: 1 << (Int(bits) - 6))
  }

  /// Whether the name with a hash may be one of them.
  func contains(_ hash: UInt64) -> Bool {
    (0..<Self.probes).allSatisfy { probe in
      let place = Self.place(hash, probe, bits: bits)
      return words[place >> 6] >> UInt64(place & 63) & 1 == 1
    }
  }

  /// - Parameter hashes: those of different names.
  static func section(_ hashes: Set<UInt64>) -> [UInt8] {
    var bits: UInt64 = 6
    while 1 << bits < hashes.count * bitsPerName { bits += 1 }
    var words = [UInt64](repeating: 0, count: 1 << (Int(bits) - 6))
    for hash in hashes {
      for probe in 0..<probes {
        let place = place(hash, probe, bits: bits)
        words[place >> 6] |= 1 << UInt64(place & 63)
      }
    }
    var writer = SectionWriter()
    writer.append(Int(bits))
    writer.append(words)
    return writer.bytes
  }

  private static func place(_ hash: UInt64, _ probe: Int, bits: UInt64) -> Int {
    let mixed = (hash ^ hash >> 31) &* 0x9FB2_1C65_1E98_DF25
    let turned = (mixed ^ mixed >> 33) &* (0xC2B2_AE3D_27D4_EB4F &+ 2 &* UInt64(probe))
    return Int(turned >> (64 - bits))
  }
}
