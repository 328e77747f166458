import Statistics

/// Rounds that several processes have measured, and what they say of the time that the chain's parts take.
///
/// Whatever else a machine does makes things slower, never faster. So the time of a batch is that of its fastest
/// executions in a process; the sample's time is the sum over its batches. Processes differ by a percent or two in
/// how their memory happens to lie, for as long as they live: each of them is one observation.
public struct RoundSeries: Sendable {
  /// What was measured on.
  public let facts: RoundFacts
  /// The rounds of each process.
  public private(set) var processes: [[RoundTimes]]

  /// The share of the executions that count as undisturbed.
  private static let undisturbedShare = 0.1

  /// Nothing measured as yet.
  public init(facts: RoundFacts, processes: Int) {
    self.facts = facts
    self.processes = [[RoundTimes]](repeating: [], count: processes)
  }

  /// Adds a round of a process.
  public mutating func append(_ times: RoundTimes, process: Int) { processes[process].append(times) }

  /// All rounds.
  var rounds: [RoundTimes] { processes.flatMap { $0 } }

  /// Seconds that some parts together take for the sample.
  func seconds(of parts: Range<Int>) -> Interval { interval { $0.times(of: parts, facts.parts.count) } }

  /// Seconds of the whole chain for the sample.
  var chainSeconds: Interval { seconds(of: 0..<facts.parts.count) }

  /// Seconds of something that every round measures as a whole.
  func seconds(_ time: (RoundTimes) -> UInt64) -> Interval { interval { [Double(time($0)) / 1e9] } }

  /// Seconds of a part alone, for the text that parts are run on alone.
  func aloneSeconds(of part: Int) -> Interval {
    interval { $0.alone.isEmpty ? [] : [Double($0.alone[part]) / 1e9] }
  }

  /// Seconds of some parts by process, undisturbed.
  func processSeconds(of parts: Range<Int>) -> [Double] {
    processes.map { Self.sum($0.map { $0.times(of: parts, facts.parts.count) }, Self.undisturbedShare) }
  }

  /// A part's share of all the time that was measured.
  func share(of part: Int) -> Double {
    let time = rounds.reduce(0) { $0 + $1.times(of: part..<part + 1, facts.parts.count).reduce(0, +) }
    return time / rounds.reduce(0) { $0 + Double($1.total) / 1e9 }
  }

  /// The interval of the time for the sample.
  ///
  /// - Parameter pieces: seconds of the pieces that a round consists of.
  private func interval(_ pieces: (RoundTimes) -> [Double]) -> Interval {
    let times = processes.map { $0.map(pieces).filter { !$0.isEmpty } }
    var interval = Bootstrap.mean(times.map { Self.sum($0, Self.undisturbedShare) })
    // Where typical executions are far from the fastest, these may have been disturbed too.
    let typical = times.map { Self.sum($0, 0.5) }.reduce(0, +) / Double(times.count)
    interval.low = max(interval.value / 2, interval.low - (typical - interval.value) / 2)
    return interval
  }

  /// The sum over all pieces of a quantile over the rounds.
  private static func sum(_ rounds: [[Double]], _ share: Double) -> Double {
    guard let pieces = rounds.first?.indices else { return 0 }
    return pieces.reduce(0) { sum, piece in sum + rounds.map { $0[piece] }.quantile(share) }
  }

  /// Whether the intervals of the chain, and of all parts that matter to it, are narrow enough.
  func isTight(_ precision: Double) -> Bool {
    let whole = chainSeconds
    guard whole.relativeHalfWidth <= precision else { return false }
    return facts.parts.indices.allSatisfy { part in
      let seconds = seconds(of: part..<part + 1)
      return seconds.value < 0.02 * whole.value || seconds.relativeHalfWidth <= precision
    }
  }
}

extension RoundTimes {
  /// Seconds of some parts together in each batch.
  fileprivate func times(of chosen: Range<Int>, _ partCount: Int) -> [Double] {
    stride(from: 0, to: parts.count, by: partCount).map { batch in
      Double(chosen.reduce(0) { $0 + parts[batch + $1] }) / 1e9
    }
  }

  /// Seconds of a part in the round.
  func seconds(of part: Int, _ partCount: Int) -> Double {
    times(of: part..<part + 1, partCount).reduce(0, +)
  }
}
