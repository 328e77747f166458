import KnowledgeBase
import TextCore

/// The entities found for the sound of earlier names, none for most, by hashes of all that they were found by.
///
/// What a document comes to may not depend on those that the worker had before.
/// Newer ones take the place of older ones. Ownership: one a worker.
struct SoundMemory: ~Copyable {
  private var names = Arena<Name>()
  private var findings = Arena<Finding>()

  struct Name: BitwiseCopyable {
    var hash: UInt64 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// A language has so many words that archives use now and then; each takes 16 bytes here.
  private static let nameSlots = 1 << 16
  private static let findingLimit = 1 << 16

  init() { forget() }

  private mutating func forget() {
    findings.truncate(to: 0)
    names.truncate(to: 0)
    names.appendUnsafe(maximum: Self.nameSlots) { slots in
      slots.update(repeating: Name(), count: Self.nameSlots)
      return Self.nameSlots
    }
  }

  /// The entities found for a name; nil when that is not known.
  @inline(__always)
  func findings(_ hash: UInt64) -> UnsafeBufferPointer<Finding>? {
    let name = names.base[Self.slot(hash)]
    guard name.hash == hash else { return nil }
    return UnsafeBufferPointer(start: findings.base + Int(name.start), count: Int(name.count))
  }

  /// Remembers the entities found for a name.
  mutating func remember(_ hash: UInt64, _ found: UnsafeBufferPointer<Finding>) {
    if findings.count + found.count > Self.findingLimit { forget() }
    names.base[Self.slot(hash)] = Name(
      hash: hash, start: UInt32(findings.count), count: UInt32(found.count))
    findings.append(found)
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(hash >> 40) & (nameSlots - 1) }

  /// A hash of any bytes and a number; never 0.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ number: UInt64 = 0) -> UInt64 {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 1 }
    var hash = (UInt64(truncatingIfNeeded: bytes.count) | number << 32) &* 0x9E37_79B9_7F4A_7C15
    var position = 0
    while position + 8 <= bytes.count {
      hash = mix(hash ^ base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    var rest: UInt64 = 0
    while position < bytes.count {
      rest = rest << 8 | UInt64(bytes[position])
      position += 1
    }
    return mix(hash ^ rest) | 1
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
