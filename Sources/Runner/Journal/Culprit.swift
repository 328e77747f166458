import TextCore

/// A document that brought the working process down, or would not end.
struct Culprit: Sendable, Hashable {
  var cursor: Cursor
  var failure: DocumentFailure
}

extension Culprit {
  func encode(to encoder: inout RecordEncoder) {
    cursor.encode(to: &encoder)
    encoder.put(failure.stage)
    encoder.put(failure.reason)
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Damage) {
    cursor = try Cursor(&decoder)
    failure = DocumentFailure(stage: try decoder.text(), reason: try decoder.text())
  }
}
