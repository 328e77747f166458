/// What a word adds to the keys of the names that it stands in.
///
/// Whoever looks many runs of words up finds the keys of each run with these, word by word, without preparing it
/// as a name. ``writeNameKeys(_:to:)`` gives the keys that ``PreparedName/forEachNameKey(_:)`` gives for the words
/// with spaces between them.
public struct WordKeys: BitwiseCopyable, Sendable {
  /// Most words of a run.
  public static let mostWords = 4
  /// Most keys of a run.
  public static let mostKeys = PreparedName.maximumNameKeys + 1

  /// The word's shares in the keys of names: of this word alone, and of longer ones.
  private var alone = InlineArray<5, UInt64>(repeating: 0)
  private var part = InlineArray<5, UInt64>(repeating: 0)
  /// The word's share of the key of a run of parts: at its start, and behind other parts.
  private var first = RunShare()
  private var later = RunShare()
  private var aloneCount: UInt8 = 0
  private var partCount: UInt8 = 0
  /// Whether what the word adds depends on the words beside it: for particles, initials and words of several parts,
  /// and for very long ones.
  public private(set) var isBound = false

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
  init(_ name: PreparedName, letters: Span<UInt16>) {
    isBound = Self.isBound(name, letters)
    if isBound { return }
    NameView.with(name) { name in
      let part = name.parts[0]
      let skeleton = ConsonantSkeleton(name.sounds, part.bareRange)
      aloneCount = Self.addShares(part.phoneticKeys(name.sounds, skeleton), to: &alone)
      partCount = Self.addShares(part.broadKeys(name.sounds), to: &self.part)
      first = RunShare(skeleton, isFirst: true)
      later = RunShare(skeleton, isFirst: false)
    }
  }

  private static func isBound(_ name: PreparedName, _ letters: Span<UInt16>) -> Bool {
    guard name.partCount == 1, !name.parts[0].isInitial, name.sounds.count <= mostSounds else { return true }
    var word = LetterBuffer()
    for index in letters.indices {
      let letter = letters[index]
      if letter == ASCII.space || letter == ASCII.hyphen || letter == ASCII.period { return true }
      if (0x30...0x39).contains(letter) { return true }
      word.append(letter)
    }
    return NameParticle.of(word) != nil
  }

  private static func addShares(_ keys: PhoneticKeys, to shares: inout InlineArray<5, UInt64>) -> UInt8 {
    for index in 0..<keys.count { shares[index] = PhoneticKeys.combine(0, keys[index]) }
    return UInt8(keys.count)
  }

  /// So many words of this length fit into a prepared name.
  private static let mostSounds = SoundBuffer.capacity / mostWords

  /// Writes the keys of a name, the likeliest first, and returns how many there are.
  ///
  /// - Parameters:
  ///   - words: those of the name's words in their order, at most ``mostWords``.
  ///   - keys: room for ``mostKeys``.
  public static func writeNameKeys(
    _ words: UnsafeBufferPointer<UnsafePointer<WordKeys>>, to keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var count = 0
    var run: UInt64 = 0
    if words.count == 1 {
      let word = words[0]
      for index in 0..<Int(word.pointee.aloneCount) {
        keys[count] = word.pointee.alone[index]
        count += 1
      }
      run = word.pointee.first.digits
    } else {
      count = writeSums(words, to: keys)
      for index in words.indices {
        let share = index == 0 ? words[index].pointee.first : words[index].pointee.later
        run = run &* share.power &+ share.digits
      }
    }
    if run != 0 {
      keys[count] = PhoneticKeys.combine(1, run)
      count += 1
    }
    return count
  }

  /// Writes the sums of one share of each word that has any; those of the first word change fastest.
  private static func writeSums(
    _ words: UnsafeBufferPointer<UnsafePointer<WordKeys>>, to sums: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var count = 0
    for word in words.reversed() where word.pointee.partCount > 0 {
      let own = Int(word.pointee.partCount)
      if count == 0 {
        for index in 0..<own { sums[index] = word.pointee.part[index] }
        count = own
        continue
      }
      let total = min(count * own, PreparedName.maximumNameKeys)
      // From the last one down, so that no sum is lost before it is used.
      for index in (0..<total).reversed() {
        sums[index] = sums[index / own] &+ word.pointee.part[index % own]
      }
      count = total
    }
    return count
  }
}
