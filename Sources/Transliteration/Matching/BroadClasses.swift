/// What a sound may leave in a broad key, where it stands: the likeliest class first.
///
/// Broad keys are for names that languages of Europe spell: letters that Arabic and Persian writers hear in more
/// ways than ``ConsonantClass`` knows meet in one class, or have several. All hissing sounds are one (*Adams* is
/// آدمز, *Witsel* فيتسل, *Schmitz* اشمیتس), and so are all that are made with the back of the tongue.
struct BroadClasses: BitwiseCopyable {
  /// The classes, five bits each, the likeliest one lowest.
  let packed: UInt64
  let count: Int

  @inline(__always)
  init(_ one: ConsonantClass) {
    packed = UInt64(one.rawValue)
    count = 1
  }

  @inline(__always)
  init(_ one: ConsonantClass, _ other: ConsonantClass) {
    packed = UInt64(one.rawValue) | UInt64(other.rawValue) << 5
    count = 2
  }

  @inline(__always)
  init(_ one: ConsonantClass, _ other: ConsonantClass, _ third: ConsonantClass) {
    packed = UInt64(one.rawValue) | UInt64(other.rawValue) << 5 | UInt64(third.rawValue) << 10
    count = 3
  }

  /// The classes of the sound at an index of a part.
  @inline(__always)
  static func of(_ sounds: UnsafeBufferPointer<UInt8>, _ index: Int, in part: Range<Int>) -> BroadClasses {
    let isFirst = index == part.lowerBound
    let isLast = index + 1 == part.upperBound
    let next = isLast ? nil : NameSound(rawValue: sounds[index + 1])
    let isBeforeFrontVowel = next == .e || next == .i || next == .y
    switch NameSound(rawValue: sounds[index]) {
    case .b, .p, .beh, .peh: return BroadClasses(.labial)
    case .f, .feh: return BroadClasses(.labiodental)
    case .v: return isFirst ? BroadClasses(.initialW, .labiodental) : BroadClasses(.labiodental, .none)
    case .w: return isFirst ? BroadClasses(.initialW, .labiodental) : BroadClasses(.none, .labiodental)
    case .waw: return BroadClasses(isFirst ? .initialW : .none)
    // *Ou* before a vowel is French for *w*.
    case .u where isFirst && !isLast && sounds[index + 1] <= NameSound.o.rawValue:
      return BroadClasses(.none, .initialW)
    case .h, .heh, .hah: return BroadClasses(isFirst ? .initialH : .none)
    // Silent at the end of French names.
    case .t where isLast && !isFirst && isFrenchBeforeT(sounds[index - 1]):
      return BroadClasses(.dental, .none)
    case .s where isLast && !isFirst && isVowel(sounds[index - 1]): return BroadClasses(.sibilant, .none)
    case .z, .s: return BroadClasses(.sibilant)
    case .x:
      return isFirst
        ? BroadClasses(.sibilant, .velar) : isLast ? BroadClasses(.sibilant, .none) : BroadClasses(.sibilant)
    case .t, .teh, .tah: return BroadClasses(.dental)
    case .d where isLast && !isFirst && isFrenchBefore(sounds[index - 1]):
      return BroadClasses(.voicedDental, .none)
    case .d, .dal: return BroadClasses(.voicedDental)
    case .th, .theh: return BroadClasses(.dental, .sibilant)
    case .dh, .thal, .zah, .dad: return BroadClasses(.sibilant, .voicedDental)
    case .zain, .seen, .sad, .sh, .sheen, .zh, .jeh, .tcheh: return BroadClasses(.sibilant)
    case .c:
      return isBeforeFrontVowel || next == .z
        ? BroadClasses(.sibilant) : isLast ? BroadClasses(.velar, .sibilant) : BroadClasses(.velar)
    case .ch: return BroadClasses(.sibilant, .velar)
    case .g where isFirst && isBeforeFrontVowel: return BroadClasses(.sibilant, .velar)
    case .g: return isBeforeFrontVowel ? BroadClasses(.velar, .sibilant) : BroadClasses(.velar)
    case .gh where isLast || next == .t || next == .e: return BroadClasses(.velar, .none)
    // *Y* in the north and east of Europe, خ in Spanish.
    case .j: return isFirst ? BroadClasses(.sibilant, .none, .velar) : BroadClasses(.sibilant, .none)
    // Egypt's *g*.
    case .jeem: return BroadClasses(.sibilant, .velar)
    case .k, .q, .gh, .kh, .qaf, .ghain, .kaf, .gaf, .khah: return BroadClasses(.velar)
    case .l, .lam: return BroadClasses(.lateral)
    case .m, .meem: return BroadClasses(.nasalM)
    case .n, .noon: return BroadClasses(.nasalN)
    case .r where isLast && index > part.lowerBound + 1 && isFrenchIer(sounds[index - 2], sounds[index - 1]):
      return BroadClasses(.rhotic, .none)
    case .r, .reh: return BroadClasses(.rhotic)
    default: return BroadClasses(.none)
    }
  }

  private static func isVowel(_ sound: UInt8) -> Bool { sound <= NameSound.u.rawValue }

  /// Whether a last *t* is silent behind a sound in French names: *Robert*, *Jouvet*, *Constant*, *Barrault*.
  private static func isFrenchBeforeT(_ sound: UInt8) -> Bool {
    isVowel(sound) || sound == NameSound.r.rawValue || sound == NameSound.n.rawValue
      || sound == NameSound.l.rawValue
  }

  /// Whether a last *d* is silent behind a sound in French names: *Picard*, *Giraud*.
  private static func isFrenchBefore(_ sound: UInt8) -> Bool {
    sound == NameSound.r.rawValue || sound == NameSound.u.rawValue
  }

  /// Whether a last *r* is silent behind two sounds in French names: *Garnier*, *Roger*.
  private static func isFrenchIer(_ before: UInt8, _ last: UInt8) -> Bool {
    last == NameSound.e.rawValue && (before == NameSound.i.rawValue || before == NameSound.g.rawValue)
  }
}
