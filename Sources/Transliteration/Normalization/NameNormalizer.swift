internal import CICUShim
import TextCore

/// Brings every typing of a name to one canonical form.
///
/// Arabic-script and Latin letters may be mixed. Forms outside the plain Arabic and ASCII blocks (presentation
/// forms, precomposed Latin letters, letters followed by combining marks) first go through Unicode's
/// NFKC_Casefold; everything else is one pass over a table.
public struct NameNormalizer: Sendable {
  /// Longest name that is taken, in UTF-8 bytes; what is longer is no name.
  public static let longestName = 1024

  private var folded: [UInt16] = []

  /// Makes a normalizer; it may be used for any number of names, one after the other.
  public init() {}

  /// The canonical form of a name, as a string.
  public static func canonical(_ name: String) -> String {
    var normalizer = NameNormalizer()
    var canonical = CanonicalName()
    var copy = name
    copy.withUTF8 { _ = normalizer.normalize($0, into: &canonical) }
    return canonical.text
  }

  /// Writes the canonical form of a name over what `name` holds.
  ///
  /// - Parameter bytes: UTF-8; ill-formed bytes count as stray characters.
  /// - Returns: whether the name was taken: false, and an empty name, above ``longestName`` bytes.
  @discardableResult
  public mutating func normalize(_ bytes: UnsafeBufferPointer<UInt8>, into name: inout CanonicalName) -> Bool
  {
    name.removeAll()
    guard bytes.count <= Self.longestName else { return false }
    var position = 0
    while position < bytes.count {
      let (scalar, length) = bytes.scalar(at: position)
      guard Self.isPlain(scalar) else { return normalizeFolded(bytes, into: &name) }
      Self.take(scalar, into: &name)
      position += length
    }
    name.trimEnd()
    return true
  }

  /// Scalars that NFKC_Casefold leaves alone or that the tables know: ASCII, most of the Arabic block, and
  /// general punctuation, where the joiners and bidi marks are.
  @inline(__always)
  private static func isPlain(_ scalar: UInt32) -> Bool {
    scalar < 0x80 || (0x600...0x674).contains(scalar) || (0x679...0x6FF).contains(scalar)
      || (0x2000...0x206F).contains(scalar)
  }

  private mutating func normalizeFolded(
    _ bytes: UnsafeBufferPointer<UInt8>, into name: inout CanonicalName
  ) -> Bool {
    name.removeAll()
    // The longest compatibility form is that of U+FDFA: 18 letters for 3 bytes.
    let capacity = bytes.count * 6 + 8
    if folded.count < capacity { folded = [UInt16](repeating: 0, count: capacity) }
    guard let base = bytes.baseAddress else { return true }
    let count = folded.withUnsafeMutableBufferPointer { folded -> Int in
      guard let out = folded.baseAddress else { return -1 }
      return Int(dabir_fold_compatibility(base, Int32(bytes.count), out, Int32(folded.count)))
    }
    guard count >= 0 else { return false }
    for index in 0..<count {
      let unit = folded[index]
      if UTF16.isTrailSurrogate(unit) { continue }
      if UTF16.isLeadSurrogate(unit), index + 1 < count {
        let pair = UInt32(unit & 0x3FF) << 10 | UInt32(folded[index + 1] & 0x3FF)
        Self.leaveOut(pair + 0x10000, from: &name)
      } else {
        Self.take(UInt32(unit), into: &name)
      }
    }
    name.trimEnd()
    return true
  }

  private static func take(_ scalar: UInt32, into name: inout CanonicalName) {
    switch scalar {
    case 0x600...0x6FF: takeArabic(scalar, into: &name)
    case 0x61...0x7A, 0x30...0x39: name.append(UInt16(scalar), written: UInt16(scalar))
    case 0x41...0x5A: name.append(UInt16(scalar) + 0x20, written: UInt16(scalar) + 0x20)
    case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x2C, 0x2F, 0x5F: name.appendSpace()
    case 0x2D, 0x2010...0x2015: name.appendHyphen()
    case 0x2E, 0xB7, 0x2024: if !name.letters.isEmpty { name.append(ASCII.period, written: ASCII.period) }
    case 0x27, 0x60, 0xB4, 0x2018...0x201F, 0x22, 0xAB, 0xBB, 0x2039, 0x203A, 0x28, 0x29: break
    case 0x200C: name.mark(.nonJoiner)
    case 0x200B, 0x200D...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xAD: break
    case 0x2B0...0x2FF, 0x300...0x36F: break
    case 0xDF...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF: takeLatin(scalar, into: &name)
    default: leaveOut(scalar, from: &name)
    }
  }

  @inline(__always)
  private static func takeArabic(_ scalar: UInt32, into name: inout CanonicalName) {
    switch ArabicLetters.roles[Int(scalar - 0x600)] {
    case .letter(let folded): name.append(folded, written: UInt16(scalar))
    case .mark(let marks): name.mark(marks)
    case .seated(let mark):
      guard let last = name.written.last else { return }
      let seat = ArabicLetters.seat(last, under: mark)
      if seat != 0 { name.written[name.written.count - 1] = seat } else { name.mark(.hamza) }
    case .nothing: break
    case .separator: name.appendSpace()
    case .stray: leaveOut(scalar, from: &name)
    }
  }

  private static func takeLatin(_ scalar: UInt32, into name: inout CanonicalName) {
    let letters = LatinLetters.plain(scalar)
    let written = letters.count == 1 ? UInt16(scalar) : 0
    for letter in letters { name.append(letter, written: written == 0 ? letter : written) }
    if letters.isEmpty { leaveOut(scalar, from: &name) }
  }

  private static func leaveOut(_ scalar: UInt32, from name: inout CanonicalName) {
    if name.stray == nil { name.stray = Unicode.Scalar(scalar) ?? "\u{FFFD}" }
  }
}
