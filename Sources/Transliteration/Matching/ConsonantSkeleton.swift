/// The consonant classes of a part in order, some of them with two readings.
struct ConsonantSkeleton {
  private static let capacity = 12
  private static let bitsPerClass: UInt64 = 5
  private static let classBits: UInt64 = 31
  /// Bits above the classes. Without them names of one or two consonants would say too little.
  private static let beginsWithVowelBit: UInt64 = 1 << 60
  private static let endsWithIBit: UInt64 = 1 << 61
  /// Set in every key, so that none is 0.
  private static let keyBit: UInt64 = 1 << 63
  /// Names with more consonants are told apart without their first vowel, or without a last *i*.
  private static let fewForFirstVowel = 2
  private static let fewForLastI = 3

  /// The consonants' first and second readings, a class after the other from the lowest bits up.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var count = 0
  private var ambiguous = 0
  private var beginsWithVowel = false
  private var endsWithI = false
  /// ى, an *a*, is often typed as ی, and ع leaves the vowel before it.
  private var mayEndOtherwise = false

  init(_ sounds: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let firstIndex = range.first, let lastIndex = range.last else { return }
    let takesFirst = takeFirst(sounds[firstIndex], next: range.count > 1 ? sounds[firstIndex + 1] : 0xFF)
    let readings = Self.readings
    for index in range.dropFirst(takesFirst ? 1 : 0) {
      let sound = sounds[index]
      let reading = readings[Int(sound)]
      if reading.first == 0 && reading.second == 0 { continue }
      append(reading.first, or: reading.second)
      if sound == NameSound.x.rawValue {
        append(ConsonantClass.sibilant.rawValue, or: ConsonantClass.sibilant.rawValue)
      }
    }
    switch NameSound(rawValue: sounds[lastIndex]) {
    case .i, .y: endsWithI = true
    case .finalYeh, .ain: (endsWithI, mayEndOtherwise) = (true, true)
    default: break
    }
  }

  /// Notes how the part begins; true when nothing of the first sound is left to read.
  private mutating func takeFirst(_ sound: UInt8, next: UInt8) -> Bool {
    let initialW = ConsonantClass.initialW.rawValue
    switch NameSound(rawValue: sound) {
    case .h, .heh, .hah: append(ConsonantClass.initialH.rawValue, or: ConsonantClass.initialH.rawValue)
    case .w, .waw: append(initialW, or: initialW)
    case .v: append(initialW, or: ConsonantClass.labiodental.rawValue)
    // *Ou* before a vowel is French for *w*.
    case .u where next <= NameSound.o.rawValue: append(initialW, or: initialW)
    case .a, .e, .i, .o, .u, .y, .ain, .initialAlef, .yeh: beginsWithVowel = true
    default: return false
    }
    return true
  }

  private mutating func append(_ one: UInt8, or other: UInt8) {
    guard count < Self.capacity else { return }
    let place = UInt64(count) * Self.bitsPerClass
    first |= UInt64(one) << place
    second |= UInt64(other) << place
    if one != other { ambiguous += 1 }
    count += 1
  }

  /// Inserts the keys of all readings; of more than two ambiguous consonants only the first two vary.
  func insertKeys(into keys: inout PhoneticKeys) {
    for choice in 0..<(1 << min(ambiguous, 2)) {
      let key = key(choice)
      keys.insert(key)
      if mayEndOtherwise { keys.insert(key & ~Self.endsWithIBit) }
    }
  }

  /// The key of the likeliest reading.
  var likeliestKey: UInt64 { key(0) }

  /// The key of a reading, with a last *i* where that may tell names apart.
  private func key(_ choice: Int) -> UInt64 {
    var (key, consonants) = skeleton(choice)
    key |= Self.keyBit
    if beginsWithVowel, consonants <= Self.fewForFirstVowel { key |= Self.beginsWithVowelBit }
    if endsWithI, consonants <= Self.fewForLastI { key |= Self.endsWithIBit }
    return key
  }

  /// The classes in one number, each ambiguous one by its bit of `choice`, and how many there are.
  private func skeleton(_ choice: Int) -> (key: UInt64, consonants: Int) {
    var key: UInt64 = 0
    var consonants = 0
    var bit = 0
    var (rest, otherRest) = (first, second)
    for _ in 0..<count {
      var value = rest & Self.classBits
      let other = otherRest & Self.classBits
      rest >>= Self.bitsPerClass
      otherRest >>= Self.bitsPerClass
      if value != other, bit < 2 {
        if choice >> bit & 1 == 1 { value = other }
        bit += 1
      }
      guard value != 0 else { continue }
      key = key << Self.bitsPerClass | value
      consonants += 1
    }
    return (key, consonants)
  }

  /// Adds the likeliest classes to the hash of a run of parts, which must not depend on where parts end; so what
  /// is told of beginnings only counts at the beginning of the name.
  func add(to run: inout UInt64, isFirst: Bool) {
    var rest = first
    for _ in 0..<count {
      let value = rest & Self.classBits
      rest >>= Self.bitsPerClass
      let isInitial = value >= UInt64(ConsonantClass.initialW.rawValue)
      if value != 0, isFirst || !isInitial { run = run &* 31 &+ value }
    }
  }

  private struct ClassPair {
    let first: UInt8
    let second: UInt8
  }

  private static let readings = ContiguousArray(
    NameSound.allCases.map {
      let reading = ConsonantClass.reading(of: $0)
      return ClassPair(first: reading.first.rawValue, second: reading.second.rawValue)
    })
}
