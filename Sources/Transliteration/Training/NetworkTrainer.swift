/// Trains the network of a direction by stochastic gradient descent, with a learning rate per row (AdaGrad) and
/// dropout of hidden units.
///
/// Ownership: the buffers belong to the trainer, which serves one thread.
final class NetworkTrainer {
  typealias Vector = SIMD8<Float>

  struct Settings {
    var hidden = 112
    var rounds = 10
    var rate: Float = 0.05
    var dropout: Float = 0.3
  }

  let settings: Settings
  let layout: NetworkLayout
  private let width: Int
  private var random: TrainingGenerator
  private let input: Rows
  private let output: Rows
  private let bias: Rows
  private let state: UnsafeMutablePointer<Vector>
  private let mask: UnsafeMutablePointer<Vector>
  private let gradient: UnsafeMutablePointer<Vector>
  private let scores: UnsafeMutablePointer<Float>
  private var rows: [Int] = []

  /// Rows of weights, each with the sum of its squared gradients.
  private struct Rows {
    let weights: UnsafeMutablePointer<Vector>
    let squares: UnsafeMutablePointer<Float>
    let count: Int

    init(_ count: Int, width: Int, scale: Float, random: inout TrainingGenerator) {
      self.count = count
      weights = .allocate(capacity: count * width)
      squares = .allocate(capacity: count)
      squares.initialize(repeating: 1e-4, count: count)
      for index in 0..<(count * width) {
        var vector = Vector()
        for lane in 0..<8 { vector[lane] = (Float(random.next() >> 40) / Float(1 << 23) - 1) * scale }
        weights[index] = vector
      }
    }

    func deallocate() {
      weights.deallocate()
      squares.deallocate()
    }
  }

  init(_ settings: Settings, layout: NetworkLayout, seed: UInt64) {
    self.settings = settings
    self.layout = layout
    width = settings.hidden / 8
    random = TrainingGenerator(seed: seed)
    // The last row says that a pair is a word; no name asks for it.
    input = Rows(layout.rowCount + 1, width: width, scale: 0.1, random: &random)
    output = Rows(layout.units, width: width, scale: 0.05, random: &random)
    bias = Rows(layout.units, width: 1, scale: 0, random: &random)
    state = .allocate(capacity: width)
    mask = .allocate(capacity: width)
    gradient = .allocate(capacity: width)
    scores = .allocate(capacity: layout.units)
  }

  deinit {
    for rows in [input, output, bias] { rows.deallocate() }
    for buffer in [state, mask, gradient] { buffer.deallocate() }
    scores.deallocate()
  }

  /// Learns from aligned names.
  ///
  /// - Parameter weight: how much a pair counts.
  func train(_ data: UnitSequences, _ pairs: [LetterPair], weight: (LetterPair) -> Float) {
    var order = Array(data.sequences.indices)
    for round in 0..<settings.rounds {
      random.shuffle(&order)
      let progress = Float(round) / Float(settings.rounds)
      let rate = settings.rate * (progress < 0.65 ? 1 : progress < 0.85 ? 0.4 : 0.15)
      for index in order {
        let sequence = data.sequences[index]
        let pair = pairs[sequence.pair]
        learn(sequence.units, pair, data, weight: weight(pair), rate: rate)
      }
    }
  }

  private func learn(
    _ units: [UInt16], _ pair: LetterPair, _ data: UnitSequences, weight: Float, rate: Float
  ) {
    var history: UInt64 = 0
    for position in units.indices {
      rows.removeAll(keepingCapacity: true)
      rows.append(layout.biasRow)
      switch pair.origin {
      case .local: break
      case .foreign: rows.append(layout.foreignRow)
      case .word: rows.append(layout.rowCount)
      }
      for offset in -ChunkNetwork.reach...ChunkNetwork.reach {
        let index = position + offset
        let symbol = pair.source.indices.contains(index) ? Int(pair.source[index]) : 0
        rows.append(layout.sourceRow(offset: offset, symbol: symbol))
      }
      for distance in 0..<ChunkNetwork.memory {
        let symbol = Int(history >> UInt64(8 * distance) & 0xFF)
        rows.append(layout.historyRow(distance: distance, symbol: symbol))
      }
      rows.append(layout.unitRow(position > 0 ? Int(units[position - 1]) : 0))
      let answer = Int(units[position])
      step(units: data.units(of: pair.source[position]), answer: answer, weight: weight, rate: rate)
      let chunk = data.chunks[answer]
      for index in 0..<chunk.count { history = history << 8 | UInt64(chunk[index]) }
    }
  }

  private func step(units: Range<Int>, answer: Int, weight: Float, rate: Float) {
    let stateSquare = computeState()
    var highest = -Float.infinity
    for (index, unit) in units.enumerated() {
      let weights = output.weights + unit * width
      var total = Vector()
      for column in 0..<width { total += weights[column] * state[column] }
      scores[index] = total.total() + bias.weights[unit][0]
      highest = max(highest, scores[index])
    }
    var all: Float = 0
    for index in 0..<units.count {
      scores[index] = Float.exponential(scores[index] - highest)
      all += scores[index]
    }
    for (index, unit) in units.enumerated() {
      let error = (scores[index] / all - (unit == answer ? 1 : 0)) * weight
      if abs(error) < 1e-4 { continue }
      output.squares[unit] += error * error * stateSquare
      let step = Vector(repeating: rate * error / output.squares[unit].squareRoot())
      let errors = Vector(repeating: error)
      let weights = output.weights + unit * width
      for column in 0..<width {
        let old = weights[column]
        gradient[column] += errors * old
        weights[column] = old - step * state[column]
      }
      bias.squares[unit] += error * error
      bias.weights[unit][0] -= rate * error / bias.squares[unit].squareRoot()
    }
    var square: Float = 0
    for column in 0..<width {
      gradient[column] *= mask[column]
      square += (gradient[column] * gradient[column]).total()
    }
    square /= Float(settings.hidden)
    for row in rows {
      input.squares[row] += square
      let step = Vector(repeating: rate / input.squares[row].squareRoot())
      let weights = input.weights + row * width
      for column in 0..<width { weights[column] -= step * gradient[column] }
    }
  }

  /// Fills the hidden layer, with some units dropped; returns their mean square.
  private func computeState() -> Float {
    let kept = 1 / (1 - settings.dropout)
    let threshold = UInt8(settings.dropout * 256)
    var square: Float = 0
    for column in 0..<width {
      var total = Vector()
      for row in rows { total += input.weights[row * width + column] }
      let bits = random.next()
      var drop = Vector()
      for lane in 0..<8 {
        drop[lane] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * lane)) < threshold ? 0 : kept
      }
      mask[column] = drop.replacing(with: 0, where: total .<= 0)
      state[column] = total * mask[column]
      gradient[column] = Vector()
      square += (state[column] * state[column]).total()
    }
    return square / Float(settings.hidden)
  }

  /// The section of a network that takes the mean of the scores of several: their hidden layers side by side.
  static func section(_ trainers: [NetworkTrainer]) -> [UInt8] {
    let layout = trainers[0].layout
    let share = 1 / Float(trainers.count)
    var writer = SectionWriter()
    writer.append(trainers.reduce(0) { $0 + $1.settings.hidden })
    writer.append(layout.sourceSymbols)
    writer.append(layout.targetSymbols)
    writer.append(layout.units)
    writer.append(quantized(trainers, \.input, layout.rowCount, ChunkNetwork.inputUnit, limit: 1900))
    writer.append(quantized(trainers, \.output, layout.units, ChunkNetwork.outputUnit * share, limit: 32767))
    writer.append(
      (0..<layout.units).map { unit -> Int32 in
        let sum = trainers.reduce(into: Float(0)) { $0 += $1.bias.weights[unit][0] }
        return Int32((sum * share * ChunkNetwork.scoreUnit).rounded())
      })
    return writer.bytes
  }

  private static func quantized(
    _ trainers: [NetworkTrainer], _ rows: KeyPath<NetworkTrainer, Rows>, _ count: Int, _ unit: Float,
    limit: Float
  ) -> [Int16] {
    var numbers: [Int16] = []
    for row in 0..<count {
      for trainer in trainers {
        for column in 0..<trainer.width {
          let vector = trainer[keyPath: rows].weights[row * trainer.width + column] * unit
          for lane in 0..<8 { numbers.append(Int16(max(-limit, min(limit, vector[lane].rounded())))) }
        }
      }
    }
    return numbers
  }
}
