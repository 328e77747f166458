import CICUShim
import TextCore

extension TokenKind {
  /// The kind of a segment by ICU's rule status, or nil when the segment is white space.
  init?(ruleStatus: Int32, segment text: UnsafeBufferPointer<UInt8>, _ span: Span) {
    var position = Int(span.start)
    var startClass = CharacterClass.whiteSpace
    while ruleStatus == 0, startClass == CharacterClass.whiteSpace, position < Int(span.end) {
      let (scalar, length) = text.scalar(at: position)
      startClass = UInt8(dabir_class_of(Int32(bitPattern: scalar)))
      position += length
    }
    self.init(status: UInt8(ruleStatus / 100), startClass: startClass)
  }

  /// The kind of a segment by its rule status in hundreds and, where that is 0, the class of its first
  /// character that is not white space; nil when there is no such character.
  init?(status: UInt8, startClass: UInt8) {
    switch (status, startClass) {
    case (1, _): self = .number
    case (2, _): self = .word
    case (3, _): self = .kana
    case (4, _): self = .ideograph
    case (_, CharacterClass.whiteSpace): return nil
    case (_, CharacterClass.punctuation): self = .punctuation
    default: self = .symbol
    }
  }
}
