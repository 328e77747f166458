import CICUShim
import TextCore

/// Takes white space off the ends of spans.
struct Trimmer: Sendable {
  static let shared = Trimmer()

  /// By first byte: whether a character of ICU's property White_Space starts with it. Lives as long as the
  /// process.
  private let canStartWhiteSpace: ConstantTable<Bool>

  private init() {
    var starts = [Bool](repeating: false, count: 256)
    for scalar in UInt32(0)..<0x10000 where Self.isWhiteSpace(scalar) {
      let character = Unicode.Scalar(scalar).map { String($0) } ?? ""
      for first in character.utf8.prefix(1) { starts[Int(first)] = true }
    }
    canStartWhiteSpace = ConstantTable(starts)
  }

  private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    UInt32(bitPattern: dabir_class_of(Int32(bitPattern: scalar))) == DABIR_CLASS_WHITE_SPACE.rawValue
  }

  /// The span between two positions of a text without White_Space at its ends, or nil when nothing is left.
  func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Span? {
    var start = start
    var end = end
    while start < end, canStartWhiteSpace[Int(text[start])] {
      let (value, length) = text.scalar(at: start)
      guard value < 0x80 || Self.isWhiteSpace(value) else { break }
      start += length
    }
    while start < end {
      var first = end - 1
      while first > start, end - first < 4, text[first] & 0xC0 == 0x80 { first -= 1 }
      let lead = text[first]
      guard canStartWhiteSpace[Int(lead)] else { break }
      guard lead < 0x80 || Self.isWhiteSpace(text.scalar(at: first).value) else { break }
      end = first
    }
    return start < end ? Span(start: UInt32(start), end: UInt32(end)) : nil
  }
}
