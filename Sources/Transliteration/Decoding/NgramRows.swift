internal import CNetworkKernels

/// What the symbols of one source letter cost after a context, in steps of ``Ngram/step``, and where they lead.
///
/// Contexts that share a suffix share what is known of it: a row is made of the row of the context's suffix. Rows
/// stay until others take their slots, for most contexts of a name were met in names before it.
///
/// Ownership: one a search, which frees it at the end.
final class NgramRows {
  private typealias Lanes = SIMD8<UInt16>

  private let ngram: Ngram
  /// Numbers of a row, a multiple of eight.
  private let stride: Int
  private let costs: UnsafeMutablePointer<UInt16>
  private let targets: UnsafeMutablePointer<UInt16>
  /// The row in each slot: its context, and its first symbol above that; 0 for none.
  private let keys: UnsafeMutablePointer<UInt32>
  private var symbols = 1..<1

  /// Bits of the number of a slot: more would not stay in a processor's nearer caches.
  private static let slotBits: UInt32 = 11

  /// - Parameter symbols: the most symbols of a letter.
  init(_ ngram: Ngram, symbols: Int) {
    self.ngram = ngram
    stride = (symbols + 7) & ~7
    let slots = 1 << Int(Self.slotBits)
    costs = .allocate(capacity: slots * stride)
    targets = .allocate(capacity: slots * stride)
    keys = .allocate(capacity: slots)
    keys.initialize(repeating: 0, count: slots)
  }

  deinit {
    costs.deallocate()
    targets.deallocate()
    keys.deallocate()
  }

  /// Goes on with rows of other symbols.
  ///
  /// - Parameter symbols: behind ``Ngram/startSymbol``; ranges with the same first symbol are the same.
  @inline(__always)
  func begin(_ symbols: Range<Int>) { self.symbols = symbols }

  /// Where the row of a context begins; valid until the next row is asked for.
  @inline(__always)
  func row(of context: UInt32) -> Int {
    let key = context | UInt32(truncatingIfNeeded: symbols.lowerBound) << 16
    let slot = Self.slot(of: key)
    return keys[slot] == key ? slot &* stride : makeRow(context, key, slot)
  }

  /// Begins to bring near what the row of a context is made of, or the row.
  @inline(__always)
  func prefetch(_ context: UInt32) {
    let key = context | UInt32(truncatingIfNeeded: symbols.lowerBound) << 16
    let slot = Self.slot(of: key)
    if keys[slot] == key {
      dabir_prefetch(costs + slot &* stride)
      dabir_prefetch(targets + slot &* stride)
    } else {
      ngram.prefetchArcs(of: context)
    }
  }

  /// What the symbols of a row cost, the first symbol first.
  @inline(__always)
  func costs(_ row: Int) -> UnsafePointer<UInt16> { UnsafePointer(costs + row) }

  /// The context that a symbol of a row leads to.
  @inline(__always)
  func target(_ row: Int, _ symbol: Int) -> UInt32 { UInt32(targets[row &+ symbol]) }

  /// The logarithm of the probability of the first symbol after a context.
  @inline(__always)
  func firstScore(after context: UInt32) -> Float { Ngram.step * Float(costs[row(of: context)]) }

  @inline(__always)
  private static func slot(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> (32 &- slotBits)) }

  @inline(never)
  private func makeRow(_ context: UInt32, _ key: UInt32, _ slot: Int) -> Int {
    // Below may lie in the same slot: each number is read before it is overwritten.
    let below = context == 0 ? 0 : row(of: ngram.suffix(of: context))
    let first = slot &* stride
    let (costs, targets) = (costs + first, targets + first)
    if context == 0 {
      costs.update(repeating: Ngram.unseenCost, count: stride)
      targets.update(repeating: 0, count: stride)
    } else {
      let backoff = Lanes(repeating: ngram.backoff(of: context))
      let lower = UnsafeRawPointer(self.costs + below)
      let lowerTargets = UnsafeRawPointer(self.targets + below)
      var offset = 0
      while offset < 2 &* symbols.count {
        let sums = lower.loadUnaligned(fromByteOffset: offset, as: Lanes.self) &+ backoff
        UnsafeMutableRawPointer(costs).storeBytes(of: sums, toByteOffset: offset, as: Lanes.self)
        let same = lowerTargets.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
        UnsafeMutableRawPointer(targets).storeBytes(of: same, toByteOffset: offset, as: Lanes.self)
        offset &+= 16
      }
    }
    let lowest = symbols.lowerBound
    ngram.forEachArc(of: context, in: symbols) { symbol, cost, target in
      costs[symbol &- lowest] = cost
      targets[symbol &- lowest] = target
    }
    keys[slot] = key
    return first
  }
}
