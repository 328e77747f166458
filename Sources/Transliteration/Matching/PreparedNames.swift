import TextCore

/// Prepared names one behind the other, each with only the parts and sounds that it has: a hundred bytes instead of
/// the five hundred of a ``PreparedName``.
///
/// Ownership: one thread.
public struct PreparedNames: ~Copyable {
  private var entries = Arena<Entry>()
  private var parts = Arena<NamePart>()
  private var sounds = Arena<UInt8>()

  struct Entry: BitwiseCopyable {
    var firstPart: UInt32
    var firstSound: UInt32
    var partCount: UInt8
    var soundCount: UInt8
  }

  /// Makes a list without names.
  public init() {}

  /// The number of names.
  public var count: Int { entries.count }

  /// Adds a name at the end.
  public mutating func append(_ name: PreparedName) {
    entries.append(
      Entry(
        firstPart: UInt32(parts.count), firstSound: UInt32(sounds.count), partCount: UInt8(name.partCount),
        soundCount: UInt8(name.sounds.count)))
    NameView.with(name) { view in
      parts.append(view.parts)
      sounds.append(view.sounds)
    }
  }

  /// Forgets all names; the memory stays.
  public mutating func removeAll() {
    entries.truncate(to: 0)
    parts.truncate(to: 0)
    sounds.truncate(to: 0)
  }

  /// How many parts a name of the list has.
  public func partCount(at index: Int) -> Int { Int(entries[index].partCount) }

  /// Least score at which a name and one of the list count as spellings of one name; see
  /// ``NameMatcher/threshold(_:_:)``.
  public func threshold(_ name: PreparedName, at index: Int) -> Float {
    NameMatcher.threshold(name.alphabet, view(index).parts.first?.alphabet ?? .latin)
  }

  /// A name of the list; valid until the list changes.
  func view(_ index: Int) -> NameView {
    let entry = entries[index]
    return NameView(
      parts: UnsafeBufferPointer(start: parts.base + Int(entry.firstPart), count: Int(entry.partCount)),
      sounds: UnsafeBufferPointer(start: sounds.base + Int(entry.firstSound), count: Int(entry.soundCount)))
  }
}
