/// Distinct blocks of 64 bytes, one after the other.
struct BlockPool {
  static let blockLength = 64

  private(set) var bytes: [UInt8] = []
  private var startsByHash: [UInt64: [UInt32]] = [:]

  /// Where a block of these bytes starts, which is appended when there is none.
  mutating func start(of block: UnsafePointer<UInt8>) -> UInt32 {
    let hash = Self.hash(block)
    let known = startsByHash[hash, default: []].first { start in
      bytes.withUnsafeBufferPointer { Self.isEqual($0.baseAddress! + Int(start), block) }
    }
    if let known { return known }
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: UnsafeBufferPointer(start: block, count: Self.blockLength))
    startsByHash[hash, default: []].append(start)
    return start
  }

  /// Whether two blocks have the same bytes.
  static func isEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>) -> Bool {
    stride(from: 0, to: blockLength, by: 8).allSatisfy { word(a, $0) == word(b, $0) }
  }

  private static func hash(_ block: UnsafePointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0
    for offset in stride(from: 0, to: blockLength, by: 8) {
      hash = (hash ^ word(block, offset)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash
  }

  private static func word(_ block: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
    UnsafeRawPointer(block).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
