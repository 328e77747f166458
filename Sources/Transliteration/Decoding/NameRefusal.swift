/// Why a name was not transliterated.
public enum NameRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is nothing but white space and punctuation.
  case empty
  /// No letter is one of the script that the name should be in.
  case wrongScript(NameScript)
  /// A character that belongs to no name.
  case strayCharacter(Unicode.Scalar)
  /// More than ``NameNormalizer/longestName`` bytes, or a word of more than 96 letters.
  case tooLong

  /// One clause for people.
  public var description: String {
    switch self {
    case .empty: "there is no name"
    case .wrongScript(.latin): "it has no Latin letter"
    case .wrongScript: "it has no Arabic letter"
    case .strayCharacter(let scalar):
      "it has the character U+\(String(scalar.value, radix: 16, uppercase: true)), which is part of no name"
    case .tooLong: "it is too long for a name"
    }
  }
}
