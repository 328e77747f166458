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

/// A document that brought the working process down, or would not end.
struct Culprit: Sendable, Hashable {
  var cursor: Cursor
  var failure: DocumentFailure
}

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

/// A record of the journal.
enum JournalRecord: Sendable, Hashable {
  /// What the run depends on; the first record.
  case start(Fingerprint)
  case commit(Commit)
  case culprit(Culprit)
}

extension JournalRecord {
  var encoded: [UInt8] {
    var encoder = RecordEncoder()
    switch self {
    case .start(let fingerprint):
      encoder.put(0)
      encoder.put(fingerprint.facts) { fact, encoder in
        encoder.put(fact.name)
        encoder.put(fact.value)
      }
    case .commit(let commit):
      encoder.put(1)
      encoder.put(commit.sequence)
      commit.cursor.encode(to: &encoder)
      commit.lines.encode(to: &encoder)
      encoder.put(commit.outputLengths) { $1.put($0) }
      encoder.put(commit.quarantineLength)
      encoder.put(commit.finishedBytes)
      commit.counts.encode(to: &encoder)
      encoder.put(commit.failures) { failure, encoder in
        encoder.put(failure.input)
        encoder.put(failure.reason)
        encoder.put(failure.isPermanent ? 1 : 0)
      }
      encoder.put(commit.ids) { $1.put(fixed: $0) }
      encoder.put(commit.duplicates)
      encoder.put(commit.isLast ? 1 : 0)
    case .culprit(let culprit):
      encoder.put(2)
      culprit.cursor.encode(to: &encoder)
      encoder.put(culprit.failure.stage)
      encoder.put(culprit.failure.reason)
    }
    return encoder.bytes
  }

  init(_ bytes: ArraySlice<UInt8>) throws(RecordDecoder.Damage) {
    var decoder = RecordDecoder(bytes)
    switch try decoder.int() {
    case 0:
      let facts = try decoder.list { decoder throws(RecordDecoder.Damage) in
        Fingerprint.Fact(name: try decoder.text(), value: try decoder.text())
      }
      self = .start(Fingerprint(facts: facts))
    case 1:
      self = .commit(
        Commit(
          sequence: try decoder.int(), cursor: try Cursor(&decoder), lines: try Cursor(&decoder),
          outputLengths: try decoder.list { decoder throws(RecordDecoder.Damage) in try decoder.int() },
          quarantineLength: try decoder.int(), finishedBytes: try decoder.int(),
          counts: try RunCounts(&decoder),
          failures: try decoder.list { decoder throws(RecordDecoder.Damage) in
            InputFailure(
              input: try decoder.int(), reason: try decoder.text(), isPermanent: try decoder.int() == 1)
          },
          ids: try decoder.list { decoder throws(RecordDecoder.Damage) in try decoder.fixed() },
          duplicates: try decoder.int(), isLast: try decoder.int() == 1))
    case 2:
      let cursor = try Cursor(&decoder)
      let failure = DocumentFailure(stage: try decoder.text(), reason: try decoder.text())
      self = .culprit(Culprit(cursor: cursor, failure: failure))
    default: throw RecordDecoder.Damage()
    }
  }
}
