import ByteStreams

/// The part of an archive that is measured: the beginning of each input, or all of small inputs, again and again.
struct InputSample: Sendable {
  /// What is read in a round, in order; small inputs come more than once.
  let inputs: [Input]
  /// How much of it is read.
  let limit: SampleLimit
  /// How often each input is read in a round.
  let repeats: Int

  /// The least that is read of an input when there are many.
  private static let leastBytes = 1 << 20
  /// So that a round over tiny inputs does not consist of opening files.
  private static let mostRepeats = 10_000

  /// Chooses a sample of about so many bytes.
  init(of inputs: [Input], bytes: Int) {
    let sizes = inputs.map { max(1, $0.path.flatMap(FileSource.size(ofFile:)) ?? 0) }
    let share = max(Self.leastBytes, bytes / max(1, inputs.count))
    let taken = sizes.map { min($0, share) }.reduce(0, +)
    if taken >= bytes {
      let step = taken / bytes
      self.inputs = inputs.indices.filter { $0 % step == 0 }.map { inputs[$0] }
      repeats = 1
    } else {
      let all = sizes.reduce(0, +)
      repeats = all < bytes ? min(Self.mostRepeats, (bytes + all - 1) / max(1, all)) : 1
      self.inputs = (0..<repeats).flatMap { _ in inputs }
    }
    // What a member of a container takes of its input is not known before; the total bounds it.
    limit = SampleLimit(sourceBytes: share, totalBytes: 2 * bytes)
  }

  /// The same sample so many times, one after the other.
  func repeated(_ times: Int) -> (inputs: [Input], limit: SampleLimit) {
    let limit = SampleLimit(sourceBytes: limit.sourceBytes, totalBytes: limit.totalBytes * times)
    return ((0..<times).flatMap { _ in inputs }, limit)
  }
}
