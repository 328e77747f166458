import TextCore

/// A place in the archive: the input, the member if it is a container, and the byte in it after decompression.
struct Cursor: Sendable, Hashable {
  var input: Int
  var member: Int
  var offset: Int

  static let start = Cursor(input: 0, member: 0, offset: 0)

  /// The source that the place is in.
  var place: SourcePlace { SourcePlace(input: input, member: member) }

  func encode(to encoder: inout RecordEncoder) {
    encoder.put(input)
    encoder.put(member)
    encoder.put(offset)
  }
}

extension Cursor {
  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Damage) {
    self.init(input: try decoder.int(), member: try decoder.int(), offset: try decoder.int())
  }
}
