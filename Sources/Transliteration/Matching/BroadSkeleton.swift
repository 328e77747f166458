/// The broad classes of a part's consonants in order, with all their readings; see ``BroadClasses``.
struct BroadSkeleton {
  private static let capacity = 12
  private static let bitsPerClass: UInt64 = 5
  private static let classBits: UInt64 = 31
  /// Bits above the classes, as in ``ConsonantSkeleton``.
  private static let beginsWithVowelBit: UInt64 = 1 << 60
  private static let endsWithIBit: UInt64 = 1 << 61
  private static let keyBit: UInt64 = 1 << 63
  private static let fewForFirstVowel = 2
  private static let fewForLastI = 2

  private var classes = InlineArray<12, BroadClasses>(repeating: BroadClasses(.none))
  private var count = 0
  private var beginsWithVowel = false
  private var endsWithI = false
  /// ى, an *a*, is often typed as ی, ی writes a last *e*, and ع leaves the vowel before it.
  private var mayEndOtherwise = false

  init(_ sounds: SoundBuffer, _ range: Range<Int>) {
    guard let firstIndex = range.first, let lastIndex = range.last else { return }
    for index in range {
      let own = BroadClasses.of(sounds, index, in: range)
      if own.count == 1, own.values[0] == 0 {
        if index == firstIndex { beginsWithVowel = true }
        continue
      }
      // *X* is two sounds but at the start and in French *-eaux*.
      if sounds[index] == NameSound.x.rawValue, index > firstIndex,
        index < lastIndex || sounds[index - 1] != NameSound.u.rawValue
      {
        append(BroadClasses(.velar))
      }
      append(own)
    }
    switch NameSound(rawValue: sounds[lastIndex]) {
    case .i, .y: endsWithI = true
    case .finalYeh, .ain: (endsWithI, mayEndOtherwise) = (true, true)
    default: break
    }
  }

  private mutating func append(_ one: BroadClasses) {
    guard count < Self.capacity else { return }
    classes[count] = one
    count += 1
  }

  /// Inserts the keys of the likelier readings.
  func insertKeys(into keys: inout PhoneticKeys) {
    var total = 1
    for index in 0..<count { total *= classes[index].count }
    for choice in 0..<total where keys.count < PhoneticKeys.capacity {
      var (key, consonants, beginsWithVowel) = skeleton(choice)
      key |= Self.keyBit
      if beginsWithVowel, consonants <= Self.fewForFirstVowel { key |= Self.beginsWithVowelBit }
      guard endsWithI, consonants <= Self.fewForLastI else {
        keys.insert(key)
        continue
      }
      keys.insert(key | Self.endsWithIBit)
      if mayEndOtherwise { keys.insert(key) }
    }
  }

  private func skeleton(_ choice: Int) -> (key: UInt64, consonants: Int, beginsWithVowel: Bool) {
    // Endings differ more than beginnings: their readings come first.
    var rest = choice
    var values = InlineArray<12, UInt8>(repeating: 0)
    for index in (0..<count).reversed() {
      values[index] = classes[index].values[rest % classes[index].count]
      rest /= classes[index].count
    }
    var key: UInt64 = 0
    var consonants = 0
    for index in 0..<count where values[index] != 0 {
      let value = values[index]
      // *Ts* is one sound.
      if value == Self.sibilant, Self.isDental(UInt8(key & Self.classBits)) {
        key >>= Self.bitsPerClass
        consonants -= 1
      }
      if value == Self.sibilant || value == Self.velar, key & Self.classBits == UInt64(value) { continue }
      key = key << Self.bitsPerClass | UInt64(value)
      consonants += 1
    }
    let begins = beginsWithVowel || count > 0 && values[0] == 0
    return (key, consonants, begins)
  }

  private static let sibilant = ConsonantClass.sibilant.rawValue
  private static let velar = ConsonantClass.velar.rawValue

  private static func isDental(_ value: UInt8) -> Bool {
    value == ConsonantClass.dental.rawValue || value == ConsonantClass.voicedDental.rawValue
  }
}
