/// One character as ``WordScanner`` sees it.
struct ScannedCharacter {
  var script = Script.common
  /// The folded letter within its script, zero for what is no letter.
  var fold: UInt8 = 0
  /// The ``ArabicLetterTrait`` of a character of the Arabic script.
  var trait: UInt8 = 0
  /// Whether the character belongs to the word around it without being a letter.
  var isMark = false
  var isBeyondASCII = false
  /// The number of bytes.
  var width: Int

  @inline(__always)
  var isLetter: Bool { script != .common }

  @inline(__always)
  static func separator(width: Int) -> Self { Self(width: width) }

  @inline(__always)
  static func ascii(_ lowercased: UInt8) -> Self { Self(script: .latin, fold: lowercased, width: 1) }

  /// A character of the block U+0600 to U+06FF.
  @inline(__always)
  static func arabic(_ scalar: UInt32, width: Int, in letters: ArabicLetters) -> Self {
    let entry = letters[UInt8(truncatingIfNeeded: scalar)]
    return switch entry.fold {
    case ArabicLetters.separator: Self(width: width)
    case ArabicLetters.mark: Self(trait: entry.trait, isMark: true, width: width)
    default: Self(script: .arabic, fold: entry.fold, trait: entry.trait, width: width)
    }
  }

  /// A character beyond ASCII and beyond the main Arabic block.
  static func other(_ scalar: DecodedScalar, in letters: ArabicLetters) -> Self {
    let value = scalar.value
    if let base = LatinFolding.baseLetter(of: value) {
      return Self(script: .latin, fold: base, isBeyondASCII: true, width: scalar.width)
    }
    switch value {
    case 0x200C:
      return Self(trait: ArabicLetterTrait.nonJoiner.rawValue, width: scalar.width)
    case 0x0300...0x036F:
      return Self(isMark: true, width: scalar.width)
    case 0x0750...0x077F, 0x08A0...0x08C9:
      let trait = ArabicLetterTrait.foreign.rawValue
      return Self(script: .arabic, fold: UInt8(value & 0xFF), trait: trait, width: scalar.width)
    case 0xFB50...0xFBFF, 0xFDF0...0xFDFB, 0xFE70...0xFEFC:
      return arabic(ArabicPresentationForms.plainLetter(of: value), width: scalar.width, in: letters)
    default:
      return Self(script: Script(ofLetter: value), fold: UInt8(value & 0xFF), width: scalar.width)
    }
  }
}
