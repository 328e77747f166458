/// Keys that the spellings of a name share in Latin, Arabic and Persian letters: ⁧قاسم⁩, *Qassem* and *Ghasem*
/// meet in one.
///
/// A key is a skeleton of at most twelve consonant classes in 60 bits. Where spellings disagree (ض is *d* or *z*)
/// a part has alternative keys, at most ``capacity`` with the first: two parts may be one name when they share
/// any key. Keys of a name's parts are combined without regard to order.
public struct PhoneticKeys: BitwiseCopyable, Sendable {
  /// Most keys of one part.
  public static let capacity = 5

  private var keys = InlineArray<5, UInt64>(repeating: 0)
  /// Number of keys, 0 for an initial or a part without sounds.
  public private(set) var count = 0

  /// Makes no keys.
  public init() {}

  /// A key, the likeliest one first; never 0.
  public subscript(index: Int) -> UInt64 { keys[index] }

  /// The likeliest key, 0 when there is none.
  public var first: UInt64 { keys[0] }

  /// Whether two parts share a key.
  public func meet(_ other: PhoneticKeys) -> Bool {
    for index in 0..<count {
      for otherIndex in 0..<other.count where keys[index] == other.keys[otherIndex] { return true }
    }
    return false
  }

  mutating func insert(_ key: UInt64) {
    guard count < Self.capacity, key != 0 else { return }
    for index in 0..<count where keys[index] == key { return }
    keys[count] = key
    count += 1
  }

  /// One key for several parts: the same in any order, another one for other parts.
  ///
  /// Fold with 0 as the start: `keys.reduce(0, PhoneticKeys.combine)`.
  @inline(__always)
  public static func combine(_ name: UInt64, _ part: UInt64) -> UInt64 {
    var mixed = part &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    return name &+ (mixed ^ mixed >> 32)
  }
}

extension NamePart {
  /// The phonetic keys of a part that is no initial, by its skeleton without article or connector.
  func phoneticKeys(_ sounds: UnsafeBufferPointer<UInt8>, _ skeleton: ConsonantSkeleton) -> PhoneticKeys {
    var keys = PhoneticKeys()
    skeleton.insertKeys(into: &keys)
    // What looks like an article may begin the name itself, as in Elham.
    if bareRange.lowerBound != Int(start) {
      ConsonantSkeleton(sounds, Int(start)..<Int(end)).insertKeys(into: &keys)
    }
    return keys
  }

  /// The broad keys of a part, which names of several parts are found by; none for an initial.
  func broadKeys(_ sounds: UnsafeBufferPointer<UInt8>) -> PhoneticKeys {
    var keys = PhoneticKeys()
    if isInitial { return keys }
    BroadSkeleton(sounds, bareRange).insertKeys(into: &keys)
    if bareRange.lowerBound != Int(start) {
      BroadSkeleton(sounds, Int(start)..<Int(end)).insertKeys(into: &keys)
    }
    return keys
  }
}

extension PreparedName {
  /// The phonetic keys of a part.
  public func phoneticKeys(ofPart index: Int) -> PhoneticKeys {
    NameView.with(self) { name in
      let part = name.parts[index]
      guard !part.isInitial else { return PhoneticKeys() }
      return part.phoneticKeys(name.sounds, ConsonantSkeleton(name.sounds, part.bareRange))
    }
  }

  /// Most keys of a whole name.
  public static let maximumNameKeys = 10

  /// Calls `body` with the keys of the whole name, the likeliest first: the same for its parts in any order, without
  /// initials. Two names may be spellings of one when they share any; there are at most
  /// ``maximumNameKeys`` and one for the parts in their order, which does not depend on what is spelled apart.
  public func forEachNameKey(_ body: (UInt64) -> Void) {
    NameView.with(self) { $0.forEachNameKey(body) }
  }
}

extension NameView {
  fileprivate func forEachNameKey(_ body: (UInt64) -> Void) {
    var keys = InlineArray<10, PhoneticKeys>(repeating: PhoneticKeys())
    var total = 1
    var run: UInt64 = 0
    for index in 0..<partCount where !parts[index].isInitial {
      let part = parts[index]
      let skeleton = ConsonantSkeleton(sounds, part.bareRange)
      keys[index] = partCount > 1 ? part.broadKeys(sounds) : part.phoneticKeys(sounds, skeleton)
      skeleton.add(to: &run, isFirst: index == 0)
      total *= max(keys[index].count, 1)
    }
    for choice in 0..<min(total, PreparedName.maximumNameKeys) {
      var rest = choice
      var name: UInt64 = 0
      for index in 0..<partCount where keys[index].count > 0 {
        name = PhoneticKeys.combine(name, keys[index][rest % keys[index].count])
        rest /= keys[index].count
      }
      if name != 0 { body(name) }
    }
    // One key for the parts in their order, whatever is spelled together or apart.
    if run != 0 { body(PhoneticKeys.combine(1, run)) }
  }
}
