/// What the symbols of one source letter cost after the contexts that hypotheses are in, in steps of ``Ngram/step``.
///
/// Contexts that share a suffix share what is known of it: a row is made of the row of the context's suffix, and
/// each context is looked up once a letter, however many hypotheses are in it.
///
/// Ownership: one a search, which frees it at the end.
final class NgramRows {
  private typealias Lanes = SIMD8<UInt16>

  private let ngram: Ngram
  /// Numbers of a row, a multiple of eight.
  private let stride: Int
  private let costs: UnsafeMutablePointer<UInt16>
  private let targets: UnsafeMutablePointer<UInt16>
  /// The context of each row, and the rows by a hash of their contexts, counted from 1.
  private let contexts: UnsafeMutablePointer<UInt32>
  private let slots: UnsafeMutablePointer<UInt16>
  private let slotCount: Int
  private var count = 0
  private var symbols = 0..<0

  /// - Parameters:
  ///   - symbols: the most symbols of a letter.
  ///   - hypotheses: the most hypotheses at a letter.
  init(_ ngram: Ngram, symbols: Int, hypotheses: Int) {
    self.ngram = ngram
    stride = (symbols + 7) & ~7
    let capacity = hypotheses * Ngram.deepest + 1
    costs = .allocate(capacity: capacity * stride)
    targets = .allocate(capacity: capacity * stride)
    contexts = .allocate(capacity: capacity)
    var slotCount = 64
    while slotCount < 2 * capacity { slotCount *= 2 }
    self.slotCount = slotCount
    slots = .allocate(capacity: slotCount)
  }

  deinit {
    costs.deallocate()
    targets.deallocate()
    contexts.deallocate()
    slots.deallocate()
  }

  /// Forgets all rows and begins with those of other symbols.
  func begin(_ symbols: Range<Int>) {
    self.symbols = symbols
    count = 0
    slots.update(repeating: 0, count: slotCount)
  }

  /// Where the row of a context begins.
  @inline(__always)
  func row(of context: UInt32) -> Int {
    var slot = Int(context &* 0x9E37_79B1 >> 16) & (slotCount &- 1)
    while slots[slot] != 0 {
      let row = Int(slots[slot]) &- 1
      if contexts[row] == context { return row &* stride }
      slot = (slot &+ 1) & (slotCount &- 1)
    }
    return makeRow(context)
  }

  /// What the symbols of a row cost, the first symbol first.
  @inline(__always)
  func costs(_ row: Int) -> UnsafePointer<UInt16> { UnsafePointer(costs + row) }

  /// The context that a symbol of a row leads to.
  @inline(__always)
  func target(_ row: Int, _ symbol: Int) -> UInt32 { UInt32(targets[row &+ symbol]) }

  private func makeRow(_ context: UInt32) -> Int {
    let below = context == 0 ? 0 : row(of: ngram.suffix(of: context))
    let first = count &* stride
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
    contexts[count] = context
    count &+= 1
    var slot = Int(context &* 0x9E37_79B1 >> 16) & (slotCount &- 1)
    while slots[slot] != 0 { slot = (slot &+ 1) & (slotCount &- 1) }
    slots[slot] = UInt16(count)
    return first
  }
}
