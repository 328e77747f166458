/// A beginning of a target name that the beam follows.
struct Hypothesis {
  var score: Float = 0
  /// What the stepwise features add up to.
  var sums = SIMD8<Float>()
  var jointNode: UInt32 = 0
  var letterNode: UInt32 = 0
  var soundNode: UInt32 = 0
  /// The step that led here, in the trail.
  var step: Int32 = -1
  /// The unit chosen last.
  var unit: UInt16 = 0
  /// The last eight letters, the last in the lowest byte.
  var history: UInt64 = 0
  /// Hash of all letters.
  var hash: UInt64 = Lexicon.emptyHash
  /// The vowels at its end, if the name has vowels written on it, and how many runs were not as written.
  var run = VowelRun(start: -1)
  var breaches: UInt8 = 0
}

/// A choice of the search: the unit of one source letter, and the choice before it.
struct TrailStep {
  var previous: Int32
  var unit: UInt16
}

/// An extension of a hypothesis, not yet made: eight bytes, since they are moved often.
struct Extension {
  var score: Float
  var hypothesis: UInt16
  /// The place of the unit in the shortlist of the hypothesis.
  var listed: UInt16
}

/// An extension with its letters, which may become a hypothesis.
struct Draft {
  var score: Float = 0
  var letterScore: Float = 0
  var letterNode: UInt32
  var hypothesis: UInt16
  var listed: UInt16
  /// The place of the unit among those of the letter.
  var unit: UInt16
  var history: UInt64
  var hash: UInt64

  @inline(__always)
  init(_ item: Extension, _ unit: Int, of hypothesis: UnsafePointer<Hypothesis>) {
    self.hypothesis = item.hypothesis
    listed = item.listed
    self.unit = UInt16(truncatingIfNeeded: unit)
    letterNode = hypothesis.pointee.letterNode
    history = hypothesis.pointee.history
    hash = hypothesis.pointee.hash
  }
}

/// The best extensions met so far, best first, at most as many as there is room for.
struct ExtensionPool {
  private let base: UnsafeMutablePointer<Extension>
  private let capacity: Int
  private(set) var count = 0
  /// What a further extension must be above.
  private(set) var threshold = -Float.infinity

  /// Uses memory that the caller owns.
  init(base: UnsafeMutablePointer<Extension>, capacity: Int) {
    self.base = base
    self.capacity = capacity
  }

  @inline(__always) subscript(index: Int) -> Extension { base[index] }

  @inline(__always)
  mutating func insert(_ item: Extension, margin: Float) {
    var place = count < capacity ? count : capacity &- 1
    while place > 0, base[place &- 1].score < item.score {
      base[place] = base[place &- 1]
      place &-= 1
    }
    base[place] = item
    if count < capacity { count &+= 1 }
    threshold = base[0].score - margin
    if count == capacity { threshold = max(threshold, base[capacity - 1].score) }
  }
}
