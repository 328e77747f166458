/// A record of the journal.
enum JournalRecord: Sendable, Hashable {
  /// The version of what records look like, which the first one tells; it changes with ``encoded``.
  static let version = 1

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
      encoder.put(Self.version)
      encoder.put(fingerprint.facts) { fact, encoder in
        encoder.put(fact.name)
        encoder.put(fact.value)
      }
    case .commit(let commit):
      encoder.put(1)
      commit.encode(to: &encoder)
    case .culprit(let culprit):
      encoder.put(2)
      culprit.encode(to: &encoder)
    }
    return encoder.bytes
  }

  init(_ bytes: ArraySlice<UInt8>) throws(RecordDecoder.Damage) {
    var decoder = RecordDecoder(bytes)
    switch try decoder.int() {
    case 0:
      guard try decoder.int() == Self.version else { throw RecordDecoder.Damage() }
      let facts = try decoder.list { decoder throws(RecordDecoder.Damage) in
        Fingerprint.Fact(name: try decoder.text(), value: try decoder.text())
      }
      self = .start(Fingerprint(facts: facts))
    case 1: self = .commit(try Commit(&decoder))
    case 2: self = .culprit(try Culprit(&decoder))
    default: throw RecordDecoder.Damage()
    }
    guard decoder.isAtEnd else { throw RecordDecoder.Damage() }
  }
}
