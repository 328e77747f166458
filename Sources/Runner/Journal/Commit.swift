/// What is on the disk for good, as a difference to the commit before.
struct Commit: Sendable, Hashable {
  /// The number of the next batch.
  var sequence: Int
  /// Where that batch starts.
  var cursor: Cursor
  /// The source that was written last, and as ``Cursor/offset`` its line feeds so far.
  var lines: Cursor
  /// The length of each output in bytes.
  var outputLengths: [Int]
  /// The length of the quarantine in bytes.
  var quarantineLength: Int
  /// The bytes of all inputs that are done.
  var finishedBytes: Int
  /// What became of documents since the commit before.
  var counts: RunCounts
  /// Inputs that could not be read to their end, since the commit before.
  var failures: [InputFailure]
  /// Hashes of ids that came first since the commit before.
  var ids: [UInt64]
  /// Documents since the commit before whose id had come already.
  var duplicates: Int
  /// Whether everything is read and written, so that only names are to be given.
  var isLast: Bool
}

extension Commit {
  func encode(to encoder: inout RecordEncoder) {
    encoder.put(sequence)
    cursor.encode(to: &encoder)
    lines.encode(to: &encoder)
    encoder.put(outputLengths) { $1.put($0) }
    encoder.put(quarantineLength)
    encoder.put(finishedBytes)
    counts.encode(to: &encoder)
    encoder.put(failures) { failure, encoder in
      encoder.put(failure.input)
      encoder.put(failure.reason)
      encoder.put(failure.isPermanent ? 1 : 0)
    }
    encoder.put(ids) { $1.put(fixed: $0) }
    encoder.put(duplicates)
    encoder.put(isLast ? 1 : 0)
  }

  init(_ decoder: inout RecordDecoder) throws(RecordDecoder.Damage) {
    sequence = try decoder.int()
    cursor = try Cursor(&decoder)
    lines = try Cursor(&decoder)
    outputLengths = try decoder.list { decoder throws(RecordDecoder.Damage) in try decoder.int() }
    quarantineLength = try decoder.int()
    finishedBytes = try decoder.int()
    counts = try RunCounts(&decoder)
    failures = try decoder.list { decoder throws(RecordDecoder.Damage) in
      InputFailure(
        input: try decoder.int(), reason: try decoder.text(), isPermanent: try decoder.int() == 1)
    }
    ids = try decoder.list { decoder throws(RecordDecoder.Damage) in try decoder.fixed() }
    duplicates = try decoder.int()
    isLast = try decoder.int() == 1
  }
}
