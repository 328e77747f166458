internal import CNetworkKernels

/// A feed-forward network that says how likely each chunk is for a source letter.
///
/// It sees the letters around the one to be written, the letters that were written before and the chunk chosen
/// last. With one hidden layer, its first product is a sum of table rows; numbers are 16 bits wide.
struct ChunkNetwork: Sendable {
  /// Source letters seen on either side.
  static let reach = 5
  /// Target letters seen before.
  static let memory = 5
  /// One in the input rows, and one in the output rows.
  static let inputUnit: Float = 512
  static let outputUnit: Float = 1024
  /// Hidden sums lose this many bits before the second product.
  static let hiddenShift: Int16 = 2
  static let scoreUnit = inputUnit * outputUnit / Float(1 << hiddenShift)

  /// Number of hidden units, a multiple of 16.
  let hidden: Int
  let layout: NetworkLayout
  private let input: Table<Int16>
  private let output: Table<Int16>
  private let bias: Table<Int32>

  init(_ section: SectionReader) throws(ModelError) {
    var section = section
    hidden = try section.number(in: 16...2048)
    guard hidden % 16 == 0 else { throw section.damage }
    let sources = try section.number(in: 1...256)
    let targets = try section.number(in: 1...256)
    let units = try section.number(in: 2...65536)
    layout = NetworkLayout(sourceSymbols: sources, targetSymbols: targets, units: units)
    input = try section.table(of: Int16.self, count: layout.rowCount * hidden)
    output = try section.table(of: Int16.self, count: units * hidden)
    bias = try section.table(of: Int32.self, count: units)
  }

  /// Writes what all positions of a name share.
  ///
  /// - Parameter foreign: how likely the name is foreign, 0 to 1.
  func begin(foreign: Float, into sums: UnsafeMutablePointer<Int16>) {
    let biasRow = input.base + layout.biasRow * hidden
    let foreignRow = input.base + layout.foreignRow * hidden
    let share = Int32(foreign * 256)
    for column in 0..<hidden {
      sums[column] = biasRow[column] &+ Int16(truncatingIfNeeded: (Int32(foreignRow[column]) &* share) >> 8)
    }
  }

  /// Writes what all hypotheses share at a position: the source letters around it, and the sums of the name.
  func begin(
    _ source: UnsafeBufferPointer<UInt8>, at position: Int, ofName nameSums: UnsafePointer<Int16>,
    into sums: UnsafeMutablePointer<Int16>
  ) {
    var chosen = InlineArray<11, Int32>(repeating: 0)
    for place in chosen.indices {
      let index = position &+ place &- Self.reach
      let symbol = index >= 0 && index < source.count ? Int(source[index]) : 0
      chosen[place] = Int32(truncatingIfNeeded: layout.sourceRow(offset: place &- Self.reach, symbol: symbol))
    }
    chosen.span.withUnsafeBufferPointer { chosen in
      guard let rows = chosen.baseAddress else { return }
      dabir_network_add(sums, nameSums, input.base, rows, Int32(chosen.count), Int32(hidden))
    }
  }

  /// Fills the hidden layer for a hypothesis.
  ///
  /// - Parameters:
  ///   - history: the letters written so far, the last in the lowest byte.
  ///   - unit: the unit chosen for the letter before.
  func activate(
    _ state: UnsafeMutablePointer<Int16>, sums: UnsafePointer<Int16>, history: UInt64, unit: Int
  ) {
    var chosen: InlineArray<6, Int32> = [0, 0, 0, 0, 0, Int32(layout.unitRow(unit))]
    for distance in 0..<Self.memory {
      let symbol = Int(history >> UInt64(8 * distance) & 0xFF)
      chosen[distance] = Int32(layout.historyRow(distance: distance, symbol: symbol))
    }
    chosen.span.withUnsafeBufferPointer { chosen in
      guard let rows = chosen.baseAddress else { return }
      dabir_network_activate(state, sums, input.base, rows, Int32(hidden), Int32(Self.hiddenShift))
    }
  }

  /// Writes the logarithms of the probabilities of some units among each other.
  ///
  /// - Parameters:
  ///   - state: the hidden layer.
  ///   - scores: room for the units, of which there is at least one, and seven numbers more.
  func scores(
    of units: UnsafeBufferPointer<Int32>, state: UnsafePointer<Int16>,
    into scores: UnsafeMutablePointer<Float>
  ) {
    guard let first = units.baseAddress else { return }
    dabir_network_scores(
      state, output.base, bias.base, Int32(hidden), first, Int32(units.count), 1 / Self.scoreUnit, scores)
    Self.normalize(scores, count: units.count)
  }

  /// Turns logarithms of shares into logarithms of the shares in their sum, with a relative error below 1e-4.
  ///
  /// - Parameter scores: at least one, with room for seven numbers more.
  static func normalize(_ scores: UnsafeMutablePointer<Float>, count: Int) {
    dabir_log_shares(scores, Int32(count))
  }
}

/// Where the rows of a network's input table lie.
struct NetworkLayout: Sendable, Equatable {
  let sourceSymbols: Int
  let targetSymbols: Int
  let units: Int

  private var historyBase: Int { (2 * ChunkNetwork.reach + 1) * sourceSymbols }
  private var unitBase: Int { historyBase + ChunkNetwork.memory * targetSymbols }

  /// Row of a source letter at a distance from the letter to be written; symbol 0 is outside the name.
  @inline(__always)
  func sourceRow(offset: Int, symbol: Int) -> Int { (offset + ChunkNetwork.reach) * sourceSymbols + symbol }

  /// Row of a letter written before; symbol 0 is before the first.
  @inline(__always)
  func historyRow(distance: Int, symbol: Int) -> Int { historyBase + distance * targetSymbols + symbol }

  /// Row of the unit chosen last; unit 0 at the first letter.
  @inline(__always)
  func unitRow(_ unit: Int) -> Int { unitBase + unit }

  /// Row of names of foreign origin. No letter has the unit of the end of a name.
  var foreignRow: Int { unitBase + Ngram.endSymbol }
  var biasRow: Int { unitBase + units }
  var rowCount: Int { biasRow + 1 }
}
