import TextCore

/// Writes a name in Arabic letters as the other language that has them would: ي and ك in Arabic are ی and ک in
/// Persian, and letters that Arabic lacks are written with those that stand for them in its press.
///
/// Nothing else is changed: the spelling habits of foreign names differ more than this (ترامب and ترامپ).
struct LetterExchange {
  private let table: [UInt32: String]

  /// - Parameter target: ``NameScript/arabic`` or ``NameScript/persian``.
  init(to target: NameScript) { table = target == .persian ? Self.toPersian : Self.toArabic }

  /// Appends the name's letters, exchanged; ill-formed bytes become U+FFFD.
  func append(_ name: UnsafeBufferPointer<UInt8>, to output: inout Arena<UInt8>) {
    var position = 0
    while position < name.count {
      let (scalar, length) = name.scalar(at: position)
      if let letter = table[scalar] {
        output.append(utf8: letter)
      } else {
        output.append(UnsafeBufferPointer(rebasing: name[position..<min(position + length, name.count)]))
      }
      position += length
    }
  }

  /// ي ى ك ة, hamza on alif, and marks.
  private static let toPersian: [UInt32: String] = [
    0x64A: "\u{6CC}", 0x649: "\u{6CC}", 0x643: "\u{6A9}", 0x629: "\u{647}", 0x623: "\u{627}",
    0x625: "\u{627}", 0x671: "\u{627}", 0x640: "",
  ].merging(marks) { first, _ in first }

  /// ی ک گ پ چ ژ ۀ, and the joiner, for which Arabic writes a space.
  private static let toArabic: [UInt32: String] = [
    0x6CC: "\u{64A}", 0x6A9: "\u{643}", 0x6AF: "\u{63A}", 0x67E: "\u{628}", 0x686: "\u{62A}\u{634}",
    0x698: "\u{62C}", 0x6C0: "\u{647}", 0x6C2: "\u{647}", 0x200C: " ", 0x640: "",
  ].merging(marks) { first, _ in first }

  /// Harakat and the superscript alif.
  private static let marks = Dictionary(
    uniqueKeysWithValues: (Array(0x64B...0x652) + [0x670]).map { (UInt32($0), "") })
}
