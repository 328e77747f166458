/// What a name is spelled with once typing is out of the way: the sounds that Latin letters and digraphs
/// write, and the letters of the Arabic script with the positions that change what they stand for.
///
/// Alignment scores and phonetic keys are tables over these; their order is part of the parameter format.
enum NameSound: UInt8, CaseIterable {
  // Latin.
  case a, e, i, o, u, y
  case b, c, ch, d, dh, f, g, gh, h, finalH, j, k, kh, l, m, n, p, q, r, s, sh, t, th, v, w, x, z, zh
  // Arabic script.
  case alef, initialAlef, beh, peh, teh, theh, jeem, tcheh, hah, khah, dal, thal, reh, zain, jeh
  case seen, sheen, sad, dad, tah, zah, ain, ghain, feh, qaf, kaf, gaf, lam, meem, noon, waw
  case heh, finalHeh, yeh, finalYeh

  static let count = allCases.count

  /// Whether a raw value is one of the Arabic script's.
  @inline(__always)
  static func isArabic(_ raw: UInt8) -> Bool { raw >= NameSound.alef.rawValue }
}

/// The two kinds of letters that names are compared in.
enum NameAlphabet: UInt8 {
  case latin, arabic
}
