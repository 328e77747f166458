/// The sounds of a part's letters: Latin digraphs taken together, letters of the Arabic script by position.
enum LetterSounds {
  /// What is written where a letter of the Arabic script has no sound of its own in names.
  private static let silent: UInt8 = 0xFF

  /// Appends the sounds of one part; `letters` are canonical, without separators.
  @inline(__always)
  static func append(_ letters: LetterBuffer, to sounds: inout SoundBuffer) {
    if letters.isArabic { appendArabic(letters, to: &sounds) } else { appendLatin(letters, to: &sounds) }
  }

  private static func appendArabic(_ letters: LetterBuffer, to sounds: inout SoundBuffer) {
    let last = letters.count - 1
    for index in 0...last {
      switch letters[index] {
      case 0x627: sounds.append(index == 0 ? .initialAlef : .alef)
      case 0x647: sounds.append(index == last && last > 0 ? .finalHeh : .heh)
      case 0x64A: sounds.append(index == last && last > 0 ? .finalYeh : .yeh)
      case let letter:
        guard letter >= 0x600, letter <= 0x6FF else { continue }
        let sound = arabic[Int(letter - 0x600)]
        if sound != silent { sounds.append(raw: sound) }
      }
    }
  }

  private static func appendLatin(_ letters: LetterBuffer, to sounds: inout SoundBuffer) {
    let count = letters.count
    var index = 0
    while index < count {
      let letter = ascii(letters[index])
      let next = index + 1 < count ? ascii(letters[index + 1]) : 0
      index += 1
      // A doubled letter sounds once.
      if next == letter, letter != UInt8(ascii: "e"), letter != UInt8(ascii: "o") { continue }
      switch (letter, next) {
      case (UInt8(ascii: "s"), UInt8(ascii: "c"))
      where index + 1 < count && ascii(letters[index + 1]) == hLetter:
        sounds.append(.sh)
        index += 2
        continue
      case (UInt8(ascii: "t"), UInt8(ascii: "c")), (UInt8(ascii: "d"), UInt8(ascii: "j")),
        (UInt8(ascii: "c"), UInt8(ascii: "k")):
        continue  // the second letter has the sound of both
      case (UInt8(ascii: "o"), UInt8(ascii: "u")): continue
      case (UInt8(ascii: "o"), UInt8(ascii: "o")):
        sounds.append(.u)
        index += 1
      case (UInt8(ascii: "e"), UInt8(ascii: "e")):
        sounds.append(.i)
        index += 1
      case (UInt8(ascii: "p"), hLetter):
        sounds.append(.f)
        index += 1
      case (_, hLetter):
        if let digraph = withH(letter) {
          sounds.append(digraph)
          index += 1
        } else {
          appendSingle(letter, to: &sounds)
        }
      case (hLetter, 0) where index > 1: sounds.append(.finalH)
      default: appendSingle(letter, to: &sounds)
      }
    }
  }

  @inline(__always)
  private static func appendSingle(_ letter: UInt8, to sounds: inout SoundBuffer) {
    guard letter >= 0x61, letter <= 0x7A else { return }
    sounds.append(raw: latin[Int(letter - 0x61)])
  }

  private static let hLetter = UInt8(ascii: "h")

  @inline(__always)
  private static func ascii(_ letter: UInt16) -> UInt8 { letter < 0x80 ? UInt8(letter) : 0 }

  @inline(__always)
  private static func withH(_ letter: UInt8) -> NameSound? {
    switch letter {
    case UInt8(ascii: "c"): .ch
    case UInt8(ascii: "d"): .dh
    case UInt8(ascii: "g"): .gh
    case UInt8(ascii: "k"): .kh
    case UInt8(ascii: "s"): .sh
    case UInt8(ascii: "t"): .th
    case UInt8(ascii: "z"): .zh
    default: nil
    }
  }

  private static let latin: ContiguousArray<UInt8> = ContiguousArray(
    ([
      .a, .b, .c, .d, .e, .f, .g, .h, .i, .j, .k, .l, .m, .n, .o, .p, .q, .r, .s, .t, .u, .v, .w, .x, .y, .z,
    ] as [NameSound]).map(\.rawValue))

  /// Sounds of U+0600…U+06FF, positions aside.
  private static let arabic: ContiguousArray<UInt8> = {
    var table = ContiguousArray(repeating: silent, count: 0x100)
    let letters: KeyValuePairs<Unicode.Scalar, NameSound> = [
      "ب": .beh, "پ": .peh, "ت": .teh, "ث": .theh, "ج": .jeem, "چ": .tcheh, "ح": .hah, "خ": .khah, "د": .dal,
      "ذ": .thal, "ر": .reh, "ز": .zain, "ژ": .jeh, "س": .seen, "ش": .sheen, "ص": .sad, "ض": .dad, "ط": .tah,
      "ظ": .zah, "ع": .ain, "غ": .ghain, "ف": .feh, "ڤ": .feh, "ق": .qaf, "ك": .kaf, "گ": .gaf, "ل": .lam,
      "م": .meem, "ن": .noon, "و": .waw,
    ]
    for (letter, sound) in letters { table[Int(letter.value - 0x600)] = sound.rawValue }
    return table
  }()
}
