extension BeamSearch {
  /// Visits the units of a spelling, the last source letter first.
  @inline(__always)
  func forEachUnitBackward(of index: Int, _ visit: (_ position: Int, _ unit: Int) -> Void) {
    var step = spelling(index).step
    var position = sourceLength - 1
    while step >= 0 {
      visit(position, Int(buffers.trail[Int(step)].unit))
      step = buffers.trail[Int(step)].previous
      position -= 1
    }
  }

  /// The target letters of a spelling.
  func letters(of index: Int) -> [UInt8] {
    var letters: [UInt8] = []
    forEachUnitBackward(of: index) { _, unit in
      let chunk = model.units[unit]
      for place in stride(from: chunk.count - 1, through: 0, by: -1) { letters.append(chunk[place]) }
    }
    return letters.reversed()
  }

  /// The probability that a spelling is one that people use, if the weights were fitted to such.
  func probability(of index: Int) -> Float {
    var all: Float = 0
    for other in 0..<count { all += Float.exponential(spelling(other).score - spelling(0).score) }
    let own = Float.exponential(spelling(index).score - spelling(0).score)
    return weights.coverage * own / all
  }
}
