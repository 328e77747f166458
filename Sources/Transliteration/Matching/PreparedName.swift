/// A name made ready for comparison: its parts as sounds, with their weights and phonetic keys.
///
/// A value of fixed size (about 500 bytes) without storage elsewhere: arrays of prepared names need no further
/// memory, and filling one again allocates nothing. Prepare with ``NamePreparer``.
public struct PreparedName: BitwiseCopyable, Sendable {
  /// Most parts that are kept; parts beyond are not compared.
  public static let maximumParts = 10

  var sounds = SoundBuffer()
  var parts = InlineArray<10, NamePart>(repeating: NamePart())
  /// Number of parts, 0 for text without letters of the Latin or Arabic script.
  public internal(set) var partCount = 0

  /// Makes an empty name, which matches nothing.
  public init() {}

  /// The key of a part, 0 for an initial; see ``PhoneticKey``.
  public func key(ofPart index: Int) -> UInt64 { parts[index].key }

  /// Where the parts and the sounds lie in a name, in bytes.
  @inline(__always)
  static var partsOffset: Int { MemoryLayout<PreparedName>.offset(of: \.parts) ?? 0 }
  @inline(__always)
  static var soundsOffset: Int { MemoryLayout<PreparedName>.offset(of: \.sounds.values) ?? 0 }

  /// Calls `body` with the parts, which it may change, and the sounds where they lie in memory.
  @inline(__always)
  mutating func withParts(_ body: (UnsafeMutableBufferPointer<NamePart>, UnsafeBufferPointer<UInt8>) -> Void)
  {
    withUnsafeMutablePointer(to: &self) { name in
      let start = UnsafeMutableRawPointer(name)
      let parts = (start + Self.partsOffset).assumingMemoryBound(to: NamePart.self)
      let sounds = UnsafeRawPointer(start + Self.soundsOffset).assumingMemoryBound(to: UInt8.self)
      body(
        UnsafeMutableBufferPointer(start: parts, count: name.pointee.partCount),
        UnsafeBufferPointer(start: sounds, count: name.pointee.sounds.count))
    }
  }

  /// The letters of the first part.
  var alphabet: NameAlphabet { parts[0].alphabet }

  mutating func removeAll() {
    sounds.removeAll()
    partCount = 0
  }

  mutating func append(_ part: NamePart) {
    guard partCount < Self.maximumParts else { return }
    parts[partCount] = part
    partCount += 1
  }
}

/// One part of a prepared name: a given name, a surname, a compound such as *Abd al-Rahman*.
struct NamePart: BitwiseCopyable, Sendable {
  /// The part's sounds are these of the name's.
  var start: UInt8 = 0
  var end: UInt8 = 0
  /// Sounds at the start that another spelling may lack: a joined article, *Abd*, *Abu*.
  var prefix: UInt8 = 0
  var prefixKind = Prefix.none
  var isInitial = false
  var alphabet = NameAlphabet.latin
  /// How much the part says, from 0 (any name may have it) to 1 (rare).
  var weight: Float = 1
  /// What aligning the part with a true other spelling brings on average: Latin, Arabic; see ``AlignmentScores``.
  var expectedLatin: Float = 0
  var expectedArabic: Float = 0
  var key: UInt64 = 0
  /// The well-known names that it may be.
  var identity = NameIdentity()
  /// Where the part stands in the canonical name, with the particles that belong to it.
  var firstLetter: UInt16 = 0
  var endLetter: UInt16 = 0

  var count: Int { Int(end) - Int(start) }

  /// The part's sounds without an article or connector.
  @inline(__always)
  var bareRange: Range<Int> {
    let skips = prefixKind == .article || prefixKind == .connector
    return Int(start) + (skips ? Int(prefix) : 0)..<Int(end)
  }

  /// What may be missing at the start of a part.
  enum Prefix: UInt8 {
    case none, article, connector, servant, parent
  }

  /// What aligning the part with a true spelling in an alphabet brings.
  @inline(__always)
  func expected(_ alphabet: NameAlphabet) -> Float { alphabet == .latin ? expectedLatin : expectedArabic }
}

/// The sounds of a name, at most ``capacity``; further ones are left out.
struct SoundBuffer: BitwiseCopyable, Sendable {
  static let capacity = 96

  private(set) var values = InlineArray<96, UInt8>(repeating: 0)
  private(set) var count = 0

  @inline(__always)
  subscript(index: Int) -> UInt8 { values[index] }

  @inline(__always)
  mutating func append(_ sound: NameSound) { append(raw: sound.rawValue) }

  @inline(__always)
  mutating func append(raw: UInt8) {
    guard count < Self.capacity else { return }
    values[count] = raw
    count += 1
  }

  mutating func removeAll() { count = 0 }
}
