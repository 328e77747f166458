/// The well-known names that a spelling may stand for: *Hassan* is ⁧حسن⁩, *Hossein* is ⁧حسین⁩, *Amir* is ⁧امیر⁩ or ⁧عامر⁩.
///
/// Sounds cannot tell such names apart, for the spellings of one name differ as much. Which names there are, and how
/// each is spelled, is learnt from spellings that many people bear (``WellKnownNamesTraining``).
struct WellKnownNames: Sendable, Equatable {
  /// The names of spellings, by the hash of their sounds; what is not here is no well-known name.
  let table: HashedTable<NameIdentity>

  /// The names that a part may stand for.
  @inline(__always)
  func identity(of part: NamePart, _ sounds: UnsafeBufferPointer<UInt8>) -> NameIdentity {
    guard !part.isInitial else { return NameIdentity() }
    return table[Self.hash(of: part, sounds)] ?? NameIdentity()
  }

  /// The names that a part of a name may stand for.
  func identity(ofPart index: Int, of name: PreparedName) -> NameIdentity {
    NameView.with(name) { identity(of: $0.parts[index], $0.sounds) }
  }

  /// A hash of a part's sounds that is never 0.
  static func hash(ofPart index: Int, of name: PreparedName) -> UInt32 {
    NameView.with(name) { hash(of: $0.parts[index], $0.sounds) }
  }

  /// The same for a part where it lies in memory (FNV-1a).
  @inline(__always)
  private static func hash(of part: NamePart, _ sounds: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for position in part.bareRange { hash = (hash ^ UInt32(sounds[position])) &* 0x0100_0193 }
    return hash | 1
  }
}

/// Up to two well-known names, as numbers from 1 up; 0 stands for none.
struct NameIdentity: Sendable, Equatable {
  var first: UInt16 = 0
  var second: UInt16 = 0

  /// What two spellings say of each other.
  enum Relation {
    /// One of them is no well-known name.
    case unknown
    /// They may stand for the same name.
    case same
    /// They stand for different names.
    case different
  }

  @inline(__always)
  func relation(to other: NameIdentity) -> Relation {
    if first == 0 || other.first == 0 { return .unknown }
    if first == other.first || first == other.second { return .same }
    return second != 0 && (second == other.first || second == other.second) ? .same : .different
  }
}
