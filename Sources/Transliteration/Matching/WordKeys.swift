/// What a word adds to the keys of the names that it stands in.
///
/// Whoever looks many runs of words up finds the keys of each run with these, word by word, without preparing it
/// as a name. ``forEachNameKey(_:_:)`` gives the keys that ``PreparedName/forEachNameKey(_:)`` gives for the words
/// with spaces between them.
public struct WordKeys: BitwiseCopyable, Sendable {
  /// Most words of a run.
  public static let mostWords = 4

  /// The keys of a name of this word alone, and the word's share in those of longer ones.
  private var alone = PhoneticKeys()
  private var part = PhoneticKeys()
  /// The word's share of the key of a run of parts: at its start, and behind other parts.
  private var first = RunShare()
  private var later = RunShare()

  /// Consonants as digits of a number, and the power of the base that makes room for them.
  private struct RunShare: BitwiseCopyable, Sendable {
    var digits: UInt64 = 0
    var power: UInt64 = 1

    init() {}

    init(_ skeleton: ConsonantSkeleton, isFirst: Bool) {
      skeleton.add(to: &digits, isFirst: isFirst)
      // What comes before the digits is multiplied once for each.
      var one: UInt64 = 1
      skeleton.add(to: &one, isFirst: isFirst)
      power = one &- digits
    }
  }

  /// Makes those of a word without sounds.
  public init() {}

  /// Reads a name that was prepared from one word.
  ///
  /// Returns nil when what the word adds depends on the words beside it: for particles, initials and
  /// words of several parts, and for very long ones.
  init?(_ name: PreparedName, letters: [UInt16]) {
    guard name.partCount == 1, !name.parts[0].isInitial, name.sounds.count <= Self.mostSounds else {
      return nil
    }
    var word = LetterBuffer()
    for letter in letters {
      if letter == ASCII.space || letter == ASCII.hyphen || letter == ASCII.period { return nil }
      if (0x30...0x39).contains(letter) { return nil }
      word.append(letter)
    }
    guard NameParticle.of(word) == nil else { return nil }
    alone = name.phoneticKeys(ofPart: 0)
    part = name.broadKeys(ofPart: 0)
    let skeleton = ConsonantSkeleton(name.sounds, name.bareRange(ofPart: 0))
    first = RunShare(skeleton, isFirst: true)
    later = RunShare(skeleton, isFirst: false)
  }

  /// So many words of this length fit into a prepared name.
  private static let mostSounds = SoundBuffer.capacity / mostWords

  /// Calls `body` with the keys of a name, until it returns false.
  ///
  /// - Parameters:
  ///   - count: the number of its words, at most ``mostWords``.
  ///   - word: gives a word's keys by its place.
  public static func forEachNameKey(_ count: Int, _ word: (Int) -> WordKeys, _ body: (UInt64) -> Bool) {
    var keys = InlineArray<4, PhoneticKeys>(repeating: PhoneticKeys())
    var total = 1
    var run: UInt64 = 0
    for index in 0..<count {
      let own = word(index)
      keys[index] = count > 1 ? own.part : own.alone
      total *= max(keys[index].count, 1)
      let share = index == 0 ? own.first : own.later
      run = run &* share.power &+ share.digits
    }
    for choice in 0..<min(total, PreparedName.maximumNameKeys) {
      var rest = choice
      var name: UInt64 = 0
      for index in 0..<count where keys[index].count > 0 {
        name = PhoneticKeys.combine(name, keys[index][rest % keys[index].count])
        rest /= keys[index].count
      }
      if name != 0, !body(name) { return }
    }
    if run != 0 { _ = body(PhoneticKeys.combine(1, run)) }
  }
}
