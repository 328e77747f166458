/// What a hypothesis is judged by.
enum Feature: Int, CaseIterable {
  /// Logarithm of its probability in the joint n-gram of all names.
  case wideNgram
  /// The same in the joint n-gram of local names.
  case localNgram
  /// The same in the network.
  case network
  /// Logarithm of the probability of its letters among the names of the target script.
  case letterNgram
  /// Number of its letters.
  case length
  /// Logarithm of its probability as a sequence of readings.
  case soundNgram
  /// It is no known word.
  case unknown
  /// It is listed once, some times, often.
  case listedOnce, listedSome, listedOften
  /// Training pairs have it as a local or foreign name.
  case knownLocal, knownForeign

  /// Features that are counted letter by letter, in the beam.
  static let stepwise = 6
}

/// The weights of features, which depend on how likely a name is foreign, and the calibration of scores.
struct FeatureWeights: Sendable, Equatable {
  /// Weights of a name that is certainly local, and what is added for one that is certainly foreign.
  var local: [Float]
  var shift: [Float]
  /// How often the right spelling is among the candidates.
  var coverage: Float

  /// Weights to begin with, before any have been fitted.
  static let initial = FeatureWeights(
    local: [0.15, 0.35, 0.5, 0.2, 0.6, 0.2, -0.5, 0, 0, 0, 0, 0],
    shift: [0.2, -0.25, 0, 0.1, 0, -0.2, 0, 0, 0, 0, 0, 0], coverage: 0.9)

  init(local: [Float], shift: [Float], coverage: Float) {
    self.local = local
    self.shift = shift
    self.coverage = coverage
  }

  init(_ section: SectionReader) throws(ModelError) {
    var section = section
    let count = Feature.allCases.count
    let numbers = try section.table(of: Float.self, count: 2 * count + 1)
    let values = (0..<numbers.count).map { numbers[$0] }
    guard values.allSatisfy(\.isFinite) else { throw section.damage }
    self.init(
      local: Array(values[..<count]), shift: Array(values[count..<(2 * count)]), coverage: values[2 * count])
  }

  var section: [UInt8] {
    var writer = SectionWriter()
    writer.append(local + shift + [coverage])
    return writer.bytes
  }

  /// Writes the weights for a name.
  @inline(__always)
  func weights(foreign: Float, into weights: UnsafeMutablePointer<Float>) {
    for index in local.indices { weights[index] = local[index] + foreign * shift[index] }
  }
}
