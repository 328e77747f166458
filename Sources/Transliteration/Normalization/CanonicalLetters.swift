/// The canonical letters of a name alone: those of a ``CanonicalName``, in less time.
///
/// Nearly all names are plain letters of ASCII and the Arabic block, which a table tells; others go through a
/// ``NameNormalizer``.
struct CanonicalLetters: Sendable {
  private var normalizer = NameNormalizer()
  private var canonical = CanonicalName()
  private let table = Self.table
  /// The letters of the name that was read last, as far as ``count`` says.
  private(set) var values = [UInt16](repeating: 0, count: NameNormalizer.longestName)
  private(set) var count = 0

  /// Reads a name in the place of the one before; see ``NameNormalizer/normalize(_:into:)``.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= NameNormalizer.longestName else { return false }
    if let plainCount = readPlain(bytes) {
      count = plainCount
      return true
    }
    guard normalizer.normalize(bytes, into: &canonical) else { return false }
    count = canonical.letters.count
    if count > values.count { values += [UInt16](repeating: 0, count: count - values.count) }
    for index in 0..<count { values[index] = canonical.letters[index] }
    return true
  }

  /// Writes the letters of a plain name and returns their number; nil for another name.
  private mutating func readPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    values.withUnsafeMutableBufferPointer { letters in
      table.withUnsafeBufferPointer { table in
        var count = 0
        var position = 0
        while position < bytes.count {
          let byte = Int(bytes[position])
          let entry: UInt16
          if byte < 0x80 {
            entry = table[byte]
            position += 1
          } else {
            guard 0xD8...0xDB ~= byte, position + 1 < bytes.count else { return nil }
            entry = table[0x80 + (byte & 3) << 6 + Int(bytes[position + 1] & 0x3F)]
            position += 2
          }
          switch entry {
          case Sign.other: return nil
          case Sign.nothing: break
          case ASCII.space:
            if count > 0, letters[count - 1] != ASCII.space, letters[count - 1] != ASCII.hyphen {
              letters[count] = entry
              count += 1
            }
          case ASCII.hyphen:
            if count > 0, letters[count - 1] == ASCII.space { count -= 1 }
            if count > 0, letters[count - 1] != ASCII.hyphen {
              letters[count] = entry
              count += 1
            }
          case ASCII.period where count == 0: break
          default:
            letters[count] = entry
            count += 1
          }
        }
        while count > 0, letters[count - 1] == ASCII.space || letters[count - 1] == ASCII.hyphen {
          count -= 1
        }
        return count
      }
    }
  }

  /// What stands in the table where no letter, space, hyphen or period does.
  private enum Sign {
    /// The whole name is read otherwise.
    static let other: UInt16 = 0
    static let nothing: UInt16 = 1
  }

  /// What ASCII and U+0600…U+06FF become.
  private static let table: [UInt16] = (UInt16(0)..<0x80).map(ascii) + (UInt16(0x600)...0x6FF).map(arabic)

  private static func ascii(_ scalar: UInt16) -> UInt16 {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39, ASCII.hyphen, ASCII.period: scalar
    case 0x41...0x5A: scalar + 0x20
    case 0x20, 0x09, 0x2C, 0x2F, 0x5F: ASCII.space
    default: Sign.nothing
    }
  }

  private static func arabic(_ scalar: UInt16) -> UInt16 {
    // These have compatibility forms.
    if (0x675...0x678).contains(scalar) { return Sign.other }
    return switch ArabicLetters.roles[Int(scalar - 0x600)] {
    case .letter(let folded): folded
    case .separator: ASCII.space
    case .mark, .seated, .nothing, .stray: Sign.nothing
    }
  }
}
