/// A name letter by letter, in the one form that all its typings share.
///
/// The three arrays have one element a letter. A value can be filled again and again without allocation.
public struct CanonicalName: Sendable, Equatable {
  /// The letters as UTF-16 units: hamza seats, ى and ی, ک, ة are folded to ا و ي, ك, ه; marks, joiners and
  /// tatweel are gone; Latin letters are lower case without diacritics; digits are ASCII.
  ///
  /// Words are separated by one space; of punctuation there remain `-` and `.` between letters.
  public internal(set) var letters: [UInt16] = []
  /// The letters as they were written, composed and in lower case but not folded: أ, ة, š.
  public internal(set) var written: [UInt16] = []
  /// What was written on or behind each letter.
  public internal(set) var marks: [LetterMarks] = []
  /// The first scalar that belongs to no name, such as an emoji or a control character; it was left out.
  public internal(set) var stray: Unicode.Scalar?

  /// Makes an empty name.
  public init() {}

  /// The canonical letters as a string.
  public var text: String { String(decoding: letters, as: UTF16.self) }

  mutating func removeAll() {
    letters.removeAll(keepingCapacity: true)
    written.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    stray = nil
  }

  @inline(__always)
  mutating func append(_ letter: UInt16, written form: UInt16) {
    letters.append(letter)
    written.append(form)
    marks.append([])
  }

  /// Appends a space between words: never at the start, nor next to another separator.
  @inline(__always)
  mutating func appendSpace() {
    guard let last = letters.last, last != ASCII.space, last != ASCII.hyphen else { return }
    append(ASCII.space, written: ASCII.space)
  }

  /// Appends a hyphen, which takes the place of a space before it; never at the start.
  @inline(__always)
  mutating func appendHyphen() {
    if letters.last == ASCII.space { removeLast() }
    guard let last = letters.last, last != ASCII.hyphen else { return }
    append(ASCII.hyphen, written: ASCII.hyphen)
  }

  /// Takes away separators at the end.
  mutating func trimEnd() {
    while let last = letters.last, last == ASCII.space || last == ASCII.hyphen { removeLast() }
  }

  private mutating func removeLast() {
    letters.removeLast()
    written.removeLast()
    marks.removeLast()
  }

  /// Adds marks to the last letter; without a letter they are left out.
  @inline(__always)
  mutating func mark(_ added: LetterMarks) {
    guard !marks.isEmpty else { return }
    marks[marks.count - 1].formUnion(added)
  }
}

/// The ASCII characters that have a part to play in names.
enum ASCII {
  static let space: UInt16 = 0x20
  static let hyphen: UInt16 = 0x2D
  static let period: UInt16 = 0x2E
}
