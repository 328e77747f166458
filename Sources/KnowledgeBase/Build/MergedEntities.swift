import ByteStreams

/// The entities of a build, each merged from all records with its id, in the order of their ids.
///
/// Ownership: one thread at a time.
final class MergedEntities {
  private var spool: RecordSpool?
  private var priors = PriorModel()

  /// Merges sorted records, and counts what the priors need.
  func merge(_ fragments: ExternalSorter, memory: Int, _ report: inout BuildReport) throws(SystemError) {
    let spool = try RecordSpool()
    var writer = RecordWriter()
    var current: EntityRecord?
    func close() throws(SystemError) {
      guard let record = current else { return }
      guard record.isEntity else {
        report.unknownIDs += 1
        return
      }
      report.entities += 1
      priors.observe(record)
      writer.removeAll()
      record.encode(into: &writer)
      try Array(record.id.utf8).withUnsafeBufferPointer { key throws(SystemError) in
        try spool.add(key, writer.bytes.elements)
      }
    }
    try fragments.forEach { key, value throws(SystemError) in
      let record = EntityRecord(decoding: UnsafeRawBufferPointer(value))
      if current?.id == record.id {
        current?.merge(record)
      } else {
        try close()
        current = record
      }
    }
    try close()
    try spool.finish()
    priors.finish()
    self.spool = spool
  }

  /// Calls `body` with every entity and its prior.
  func forEach(_ body: (EntityRecord, Double) throws(SystemError) -> Void) throws(SystemError) {
    guard let spool else { return }
    let reader = RecordSpool.Reader(spool)
    while try reader.next() {
      let record = EntityRecord(decoding: UnsafeRawBufferPointer(reader.value))
      try body(record, priors.prior(record))
    }
  }
}
