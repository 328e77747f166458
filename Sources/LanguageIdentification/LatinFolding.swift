/// Reduces Latin letters to the ASCII letter they are written over: `É` to `e`, `ş` to `s`.
enum LatinFolding {
  /// Stands for a Latin letter that has no ASCII letter under it.
  static let unnamed: UInt8 = 0x7F

  /// The base letters of U+00C0 to U+017F in order, with `-` for the two signs that are no letters.
  private static let baseLetters: StaticString = """
    aaaaaaaceeeeiiiidnooooo-ouuuuyts\
    aaaaaaaceeeeiiiidnooooo-ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// The base letter of a Latin letter beyond ASCII, nil for any other character.
  @inline(__always)
  static func baseLetter(of scalar: UInt32) -> UInt8? {
    if scalar >= 0xC0 && scalar <= 0x17F {
      let letter = baseLetters.utf8Start[Int(scalar - 0xC0)]
      return letter == UInt8(ascii: "-") ? nil : letter
    }
    return rareBaseLetter(of: scalar)
  }

  private static func rareBaseLetter(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x1EA0...0x1EB7, 0x1CD...0x1CE: UInt8(ascii: "a")
    case 0x181, 0x253: UInt8(ascii: "b")
    case 0x18A, 0x257: UInt8(ascii: "d")
    case 0x1EB8...0x1EC7, 0x18E...0x18F, 0x1DD, 0x259: UInt8(ascii: "e")
    case 0x1EC8...0x1ECB, 0x1CF...0x1D0: UInt8(ascii: "i")
    case 0x198...0x199: UInt8(ascii: "k")
    case 0x1ECC...0x1EE3, 0x1A0...0x1A1, 0x1D1...0x1D2: UInt8(ascii: "o")
    case 0x218...0x219: UInt8(ascii: "s")
    case 0x21A...0x21B: UInt8(ascii: "t")
    case 0x1EE4...0x1EF1, 0x1AF...0x1B0, 0x1D3...0x1DC: UInt8(ascii: "u")
    case 0x1B3...0x1B4, 0x1EF2...0x1EF9: UInt8(ascii: "y")
    case 0xAA, 0xBA, 0x180...0x2AF, 0x1E00...0x1E9F, 0x2C60...0x2C7F, 0xA722...0xA7FF: unnamed
    case 0xFF21...0xFF3A: UInt8(scalar - 0xFF21) + UInt8(ascii: "a")
    case 0xFF41...0xFF5A: UInt8(scalar - 0xFF41) + UInt8(ascii: "a")
    default: nil
    }
  }
}
