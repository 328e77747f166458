internal import CNetworkKernels

/// An n-gram model in back-off form, as a machine: a node is a context, an arc is a symbol that followed it.
///
/// Probabilities are natural logarithms in steps of 1/20, one byte each.
struct Ngram: Sendable {
  /// Stands before the first symbol of a name.
  static let startSymbol = 0
  /// Stands behind the last symbol of a name.
  static let endSymbol = 1
  /// What one step of the stored bytes means, and what a symbol costs that no context has seen, in steps.
  static let step: Float = -0.05
  static let unseenCost: UInt16 = 240
  /// Most symbols of a context.
  static let deepest = 8
  /// Contexts are numbered in 16 bits, arcs in 24.
  static let mostContexts = Int(UInt16.max) + 1
  static let mostArcs = 1 << 24 - 1

  /// The context at the start of a name.
  let start: UInt32
  /// Three numbers a context, and one context more: the low bits of its first arc, the high ones with the cost of
  /// falling back above them, its suffix.
  private let contexts: Table<UInt16>
  private let symbols: Table<UInt16>
  private let targets: Table<UInt16>
  private let costs: Table<UInt8>
  private static let contextLength = 3
  /// Symbols behind the last, which may be looked at.
  static let padding = 8

  init(_ section: SectionReader) throws(ModelError) {
    var section = section
    let contextCount = try section.number(in: 1...Self.mostContexts)
    let arcCount = try section.number(in: 0...Self.mostArcs)
    start = UInt32(try section.number(in: 0...(contextCount - 1)))
    contexts = try section.table(of: UInt16.self, count: (contextCount + 1) * Self.contextLength)
    symbols = try section.table(of: UInt16.self, count: arcCount + Self.padding)
    targets = try section.table(of: UInt16.self, count: arcCount)
    costs = try section.table(of: UInt8.self, count: arcCount)
  }

  /// Checks what the search relies on: arcs in bounds, and suffixes that lead to the empty context.
  ///
  /// - Complexity: O(size).
  func check(_ damage: ModelError) throws(ModelError) {
    let contextCount = contexts.count / Self.contextLength - 1
    guard firstArc(of: 0) == 0, firstArc(of: contextCount) == targets.count else { throw damage }
    var depth = [UInt8](repeating: 0, count: contextCount)
    for context in 0..<contextCount {
      guard firstArc(of: context) <= firstArc(of: context + 1) else { throw damage }
      guard context > 0 else { continue }
      // Contexts are numbered from short to long.
      let suffix = Int(suffix(of: UInt32(context)))
      guard suffix < context, depth[suffix] < Self.deepest else { throw damage }
      depth[context] = depth[suffix] + 1
    }
    for arc in 0..<targets.count where Int(targets[arc]) >= contextCount { throw damage }
  }

  /// The logarithm of a symbol's probability after a context, and the context it leads to.
  @inline(__always)
  func score(of symbol: Int, after context: UInt32) -> (score: Float, target: UInt32) {
    var context = context
    var cost = 0
    while true {
      let end = firstArc(of: Int(context) &+ 1)
      let arc = firstArc(from: symbol, of: Int(context), end: end)
      if arc < end, Int(symbols[arc]) == symbol {
        return (Self.step * Float(cost &+ Int(costs[arc])), UInt32(targets[arc]))
      }
      if context == 0 { return (Self.step * Float(cost &+ Int(Self.unseenCost)), 0) }
      cost &+= Int(backoff(of: context))
      context = suffix(of: context)
    }
  }

  /// The longest context that is shorter than one; itself of the empty one.
  @inline(__always)
  func suffix(of context: UInt32) -> UInt32 { UInt32(contexts[Int(context) &* Self.contextLength &+ 2]) }

  /// What it costs to fall back from a context to its suffix, in steps.
  @inline(__always)
  func backoff(of context: UInt32) -> UInt16 { contexts[Int(context) &* Self.contextLength &+ 1] >> 8 }

  /// Begins to bring a context near that is asked for soon.
  @inline(__always)
  func prefetch(_ context: UInt32) { dabir_prefetch(contexts.base + Int(context) &* Self.contextLength) }

  /// Begins to bring the arcs of a context near, and its suffix.
  @inline(__always)
  func prefetchArcs(of context: UInt32) {
    let arc = firstArc(of: Int(context))
    dabir_prefetch(symbols.base + arc)
    dabir_prefetch(targets.base + arc)
    dabir_prefetch(costs.base + arc)
    prefetch(suffix(of: context))
  }

  /// Visits the symbols of a range that have followed a context: what they cost, in steps, and where they lead.
  @inline(__always)
  func forEachArc(
    of context: UInt32, in range: Range<Int>,
    _ visit: (_ symbol: Int, _ cost: UInt16, _ target: UInt16) -> Void
  ) {
    let end = firstArc(of: Int(context) &+ 1)
    var arc = firstArc(from: range.lowerBound, of: Int(context), end: end)
    while arc < end {
      let symbol = Int(symbols[arc])
      guard symbol < range.upperBound else { return }
      visit(symbol, UInt16(costs[arc]), targets[arc])
      arc &+= 1
    }
  }

  /// The first arc of a context whose symbol is not below a symbol.
  @inline(__always)
  private func firstArc(from symbol: Int, of context: Int, end: Int) -> Int {
    var low = firstArc(of: context)
    var high = end
    while high &- low > 32 {
      let middle = (low &+ high) >> 1
      if Int(symbols[middle]) < symbol { low = middle &+ 1 } else { high = middle }
    }
    // Eight symbols at a time: which of a few it is cannot be foretold.
    let wanted = SIMD8<UInt16>(repeating: UInt16(truncatingIfNeeded: symbol))
    while low < high {
      let lanes = UnsafeRawPointer(symbols.base + low).loadUnaligned(as: SIMD8<UInt16>.self)
      let isReached = unsafeBitCast(lanes .>= wanted, to: SIMD8<Int16>.self)
      let bytes = unsafeBitCast(SIMD8<Int8>(truncatingIfNeeded: isReached), to: UInt64.self)
      low &+= bytes.trailingZeroBitCount >> 3
      if bytes != 0 { break }
    }
    return min(low, high)
  }

  @inline(__always)
  private func firstArc(of context: Int) -> Int {
    let place = context &* Self.contextLength
    return Int(contexts[place]) | Int(contexts[place &+ 1] & 0xFF) << 16
  }
}

/// Packs an n-gram as ``Ngram`` reads it.
struct PackedNgram {
  private var contexts: [UInt16] = []
  private var symbols: [UInt16] = []
  private var targets: [UInt16] = []
  private var costs: [UInt8] = []

  /// Begins a context; the arcs that are appended next are its.
  mutating func append(context suffix: Int, backoff: UInt8) {
    contexts.append(UInt16(truncatingIfNeeded: symbols.count))
    contexts.append(UInt16(symbols.count >> 16) | UInt16(backoff) << 8)
    contexts.append(UInt16(suffix))
  }

  /// Appends an arc; those of a context come in the order of their symbols.
  mutating func append(symbol: UInt16, target: UInt16, cost: UInt8) {
    symbols.append(symbol)
    targets.append(target)
    costs.append(cost)
  }

  /// The section of a model.
  mutating func section(start: Int) -> [UInt8] {
    let contextCount = contexts.count / 3
    append(context: 0, backoff: 0)
    var writer = SectionWriter()
    writer.append(contextCount)
    writer.append(symbols.count)
    writer.append(start)
    writer.append(contexts)
    writer.append(symbols + [UInt16](repeating: .max, count: Ngram.padding))
    writer.append(targets)
    writer.append(costs)
    return writer.bytes
  }
}
