import TextCore

/// Spells names in another script and remembers what it spelled lately, for texts in which names come again.
///
/// Between Latin and Arabic letters it asks the model; between Arabic and Persian, which share their letters, it
/// exchanges those that only one of them writes (``LetterExchange``).
///
/// Ownership: one a thread. Memory is bounded: when the memory of names is full it is emptied.
public final class NameSpeller {
  private let model: TransliterationModel
  private let best: Int
  private var workers: [TransliterationWorker?]
  private var known: [Key: ByteRange] = [:]
  /// For each name its bytes, then each spelling behind its length (2 bytes).
  private var memory = Arena<UInt8>()

  private struct Key: Hashable {
    var hash: UInt64
    var from: NameScript
    var to: NameScript
  }

  /// Half of the usual beam takes three quarters of the time, and gives the same first spelling for 19 names of 20 that
  /// no training pair has.
  static let beam = 6
  private static let memoryLimit = 4 << 20
  private static let longestName = 256

  /// Makes a speller.
  ///
  /// - Parameter best: the most spellings for a name, 1 to ``TransliterationWorker/mostCandidates``.
  public init(_ model: TransliterationModel, best: Int) {
    self.model = model
    self.best = best
    workers = [TransliterationWorker?](repeating: nil, count: Direction.allCases.count)
  }

  /// Hands out the spellings of a name, the likeliest first; none when the name cannot be spelled.
  ///
  /// - Parameters:
  ///   - name: UTF-8; longer than 256 bytes it is taken for no name.
  ///   - body: is given spellings in UTF-8 that are valid during the call.
  public func spell(
    _ name: UnsafeBufferPointer<UInt8>, from source: NameScript, to target: NameScript,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard source != target, name.count <= Self.longestName else { return }
    let key = Key(hash: Self.hash(name), from: source, to: target)
    let spellings: ByteRange
    if let range = known[key], memory.bytes(range).starts(with: name) {
      spellings = range
    } else {
      if memory.count > Self.memoryLimit {
        memory.truncate(to: 0)
        known.removeAll(keepingCapacity: true)
      }
      spellings = remember(name, from: source, to: target)
      known[key] = spellings
    }
    var position = spellings.start + name.count
    while position < spellings.end {
      let length = Int(memory[position]) | Int(memory[position + 1]) << 8
      position += 2
      body(memory.bytes(ByteRange(position, position + length)))
      position += length
    }
  }

  private func remember(
    _ name: UnsafeBufferPointer<UInt8>, from source: NameScript, to target: NameScript
  ) -> ByteRange {
    let start = memory.count
    memory.append(name)
    if let direction = Direction(from: source, to: target) {
      if let worker = worker(direction), worker.transliterate(name) == nil {
        for index in 0..<min(worker.count, best) { append(worker.text(index)) }
      }
    } else {
      let lengthPosition = memory.count
      memory.append(0)
      memory.append(0)
      LetterExchange(to: target).append(name, to: &memory)
      setLength(memory.count - lengthPosition - 2, at: lengthPosition)
    }
    return ByteRange(start, memory.count)
  }

  private func append(_ spelling: UnsafeBufferPointer<UInt8>) {
    let position = memory.count
    memory.append(0)
    memory.append(0)
    memory.append(spelling)
    setLength(spelling.count, at: position)
  }

  private func setLength(_ length: Int, at position: Int) {
    memory[position] = UInt8(truncatingIfNeeded: length)
    memory[position + 1] = UInt8(truncatingIfNeeded: length >> 8)
  }

  private func worker(_ direction: Direction) -> TransliterationWorker? {
    if let worker = workers[direction.rawValue] { return worker }
    workers[direction.rawValue] = model.makeWorker(
      direction, best: best, beam: Self.beam, remembersUnits: true)
    return workers[direction.rawValue]
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
