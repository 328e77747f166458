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

  /// The consonants' first, second and third readings, a class after the other from the lowest bits up.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  /// How many readings each consonant has, in two bits.
  private var readingCounts: UInt64 = 0
  private var count = 0
  /// How many readings the consonants have together.
  private var total = 1
  private var beginsWithVowel = false
  private var endsWithI = false
  /// ى, an *a*, is often typed as ی, ی writes a last *e*, and ع leaves the vowel before it.
  private var mayEndOtherwise = false

  init(_ sounds: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let firstIndex = range.first, let lastIndex = range.last else { return }
    for index in range {
      let own = BroadClasses.of(sounds, index, in: range)
      if own.count == 1, own.packed == 0 {
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

  @inline(__always)
  private mutating func append(_ one: BroadClasses) {
    guard count < Self.capacity else { return }
    let place = UInt64(count) * Self.bitsPerClass
    first |= (one.packed & Self.classBits) << place
    second |= (one.packed >> Self.bitsPerClass & Self.classBits) << place
    third |= (one.packed >> (2 * Self.bitsPerClass)) << place
    readingCounts |= UInt64(one.count) << UInt64(2 * count)
    total *= one.count
    count += 1
  }

  /// Inserts the keys of the likelier readings.
  func insertKeys(into keys: inout PhoneticKeys) {
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
    var values = self.values(choice)
    let begins = beginsWithVowel || count > 0 && values & Self.classBits == 0
    var key: UInt64 = 0
    var consonants = 0
    for _ in 0..<count {
      let value = values & Self.classBits
      values >>= Self.bitsPerClass
      if value == 0 { continue }
      // *Ts* is one sound.
      if value == Self.sibilant, Self.isDental(key & Self.classBits) {
        key >>= Self.bitsPerClass
        consonants -= 1
      }
      if value == Self.sibilant || value == Self.velar, key & Self.classBits == value { continue }
      key = key << Self.bitsPerClass | value
      consonants += 1
    }
    return (key, consonants, begins)
  }

  /// The classes of a choice of readings. Endings differ more than beginnings: their readings come first.
  private func values(_ choice: Int) -> UInt64 {
    var values = first
    var rest = choice
    var index = count
    while rest > 0 {
      index -= 1
      let readings = Int(readingCounts >> UInt64(2 * index) & 3)
      if readings == 1 { continue }
      let reading = rest % readings
      rest /= readings
      if reading == 0 { continue }
      let bits = Self.classBits << (UInt64(index) * Self.bitsPerClass)
      values = values & ~bits | (reading == 1 ? second : third) & bits
    }
    return values
  }

  private static let sibilant = UInt64(ConsonantClass.sibilant.rawValue)
  private static let velar = UInt64(ConsonantClass.velar.rawValue)

  private static func isDental(_ value: UInt64) -> Bool {
    value == UInt64(ConsonantClass.dental.rawValue) || value == UInt64(ConsonantClass.voicedDental.rawValue)
  }
}
