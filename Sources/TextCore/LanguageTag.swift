/// A BCP 47 language tag of at most 15 bytes, kept without allocation.
///
/// Tags compare by their canonical case (`fa`, `zh-Hant`, `en-US`).
public struct LanguageTag: BitwiseCopyable, Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The longest tag that is kept, in bytes.
  public static let maximumLength = 15

  /// English.
  public static let english = LanguageTag(known: "en")
  /// Arabic.
  public static let arabic = LanguageTag(known: "ar")
  /// Persian.
  public static let persian = LanguageTag(known: "fa")
  /// Not determined.
  public static let undetermined = LanguageTag(known: "und")

  /// Reads a tag: a language of two or three letters, or of five to eight, then subtags of one to eight
  /// letters or digits behind `-` or `_`.
  ///
  /// Codes of three letters become those of two where the language has one (`fas` is `fa`), and the words
  /// *English*, *Arabic*, *Persian* and *Farsi* become their codes.
  ///
  /// - Returns: nil when the bytes are not such a tag, or are longer than ``maximumLength``.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 2, bytes.count <= Self.maximumLength else { return nil }
    var subtag = 0
    var length = 0
    for index in 0...bytes.count {
      let atEnd = index == bytes.count
      let byte = atEnd ? UInt8(ascii: "-") : bytes[index]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        guard length >= 1, length <= 8 else { return nil }
        if subtag == 0 && (length == 1 || length == 4) { return nil }
        if !atEnd { store(UInt8(ascii: "-"), at: index) }
        subtag += 1
        length = 0
        continue
      }
      let letter = byte | 0x20
      let isLetter = letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      guard isLetter || (isDigit && subtag > 0) else { return nil }
      store(isLetter ? letter : byte, at: index)
      length += 1
    }
    canonicalizeCase(count: bytes.count)
    canonicalizeLanguage()
  }

  /// Reads a tag from a string; nil when it is not one.
  public init?(_ string: String) {
    var copy = string
    guard let tag = copy.withUTF8({ LanguageTag($0) }) else { return nil }
    self = tag
  }

  private init(known literal: StaticString) {
    for index in 0..<literal.utf8CodeUnitCount { store(literal.utf8Start[index], at: index) }
  }

  /// ISO 15924 scripts are written `Arab`, regions `IR`, the rest in lower case.
  private mutating func canonicalizeCase(count: Int) {
    var start = 0
    for index in 0...count where index == count || self[index] == UInt8(ascii: "-") {
      let length = index - start
      if start > 0, length == 2 { for i in start..<index { upper(i) } }
      if start > 0, length == 4 { upper(start) }
      start = index + 1
    }
  }

  private mutating func canonicalizeLanguage() {
    let written = primary
    let length = written.count
    guard length != 2, let code = Self.canonicalCode(of: written.description) else { return }
    let rest = (length..<count).map { self[$0] }
    self = LanguageTag()
    for (index, byte) in (Array(code.utf8) + rest).enumerated() { store(byte, at: index) }
  }

  private mutating func upper(_ index: Int) {
    let byte = self[index]
    if byte >= UInt8(ascii: "a") { store(byte & ~0x20, at: index) }
  }

  private mutating func store(_ byte: UInt8, at index: Int) {
    let shift = UInt64(index & 7) * 8
    if index < 8 {
      low = low & ~(0xFF << shift) | UInt64(byte) << shift
    } else {
      high = high & ~(0xFF << shift) | UInt64(byte) << shift
    }
  }

  /// The byte at `index`, 0 behind the end.
  public subscript(index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (index < 8 ? low : high) >> (UInt64(index & 7) * 8))
  }

  /// The length in bytes.
  public var count: Int {
    var length = 0
    while length < Self.maximumLength, self[length] != 0 { length += 1 }
    return length
  }

  /// The language's code alone: `zh` of `zh-Hant-TW`.
  public var primary: LanguageTag {
    var tag = LanguageTag.none
    for index in 0..<Self.maximumLength {
      let byte = self[index]
      if byte == 0 || byte == UInt8(ascii: "-") { break }
      tag.store(byte, at: index)
    }
    return tag
  }

  private static let none = LanguageTag()
  private init() {}
}

extension LanguageTag: CustomStringConvertible {
  /// The tag as text.
  public var description: String {
    String(decoding: (0..<count).map { self[$0] }, as: UTF8.self)
  }
}
