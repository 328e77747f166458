/// What remains of a sound in a phonetic key: classes of consonants that spellings of one name confuse.
enum ConsonantClass: UInt8 {
  /// Leaves no trace: vowels, ع, hamza, and inside a word *h*, *w* and *y*.
  case none = 0
  case labial, labiodental, dental, voicedDental, velar, khah, affricate, sibilant, voicedSibilant, hushing
  case lateral, nasalM, nasalN, rhotic
  /// *W* or *v* that begins a name.
  case initialW
  /// *H* that begins a name.
  case initialH

  /// Class of a sound inside a word, and the other one that some spellings give it.
  struct Reading {
    let first: ConsonantClass
    let second: ConsonantClass

    init(_ first: ConsonantClass, or second: ConsonantClass? = nil) {
      self.first = first
      self.second = second ?? first
    }
  }

  static func reading(of sound: NameSound) -> Reading {
    switch sound {
    case .b, .p, .beh, .peh: Reading(.labial)
    case .f, .feh: Reading(.labiodental)
    // Persian writes v as و, Arabic as ف.
    case .v: Reading(.none, or: .labiodental)
    case .t, .teh, .tah: Reading(.dental)
    case .d, .dal: Reading(.voicedDental)
    case .th, .theh: Reading(.sibilant, or: .dental)
    // *D* in Arabic, *z* in Persian.
    case .dh, .thal, .zah, .dad: Reading(.voicedSibilant, or: .voicedDental)
    case .z, .zain: Reading(.voicedSibilant)
    case .s, .seen, .sad: Reading(.sibilant)
    case .c: Reading(.velar, or: .sibilant)
    case .k, .q, .gh, .x, .qaf, .ghain, .kaf, .gaf: Reading(.velar)
    // Egypt's *g* for ج; soft *g* in names from Europe.
    case .g: Reading(.velar, or: .affricate)
    case .kh, .khah: Reading(.khah)
    case .j, .zh, .jeem, .jeh: Reading(.affricate)
    // *Sh* is س and ح in Ishaq.
    case .sh: Reading(.hushing, or: .sibilant)
    case .sheen, .tcheh: Reading(.hushing)
    case .ch: Reading(.hushing, or: .velar)
    case .l, .lam: Reading(.lateral)
    case .m, .meem: Reading(.nasalM)
    case .n, .noon: Reading(.nasalN)
    case .r, .reh: Reading(.rhotic)
    case .a, .e, .i, .o, .u, .y, .w, .h, .finalH, .heh, .hah, .alef, .initialAlef, .ain, .waw, .finalHeh,
      .yeh, .finalYeh:
      Reading(.none)
    }
  }
}
