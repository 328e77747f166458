/// Tells how the press spells a name in Latin letters, letter by letter: where vowels for unvowelled names come
/// from.
public protocol VowelSource {
  /// The Latin letters that each canonical letter of a name is written with; a vowel that no letter stands for
  /// goes with the consonant before it.
  ///
  /// - Returns: as many strings as `name` has letters, in small ASCII letters, empty for letters that leave no
  ///   trace and for separators; nil when the name cannot be spelled.
  mutating func latinChunks(_ name: CanonicalName) -> [String]?
}
