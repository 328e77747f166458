import ByteStreams

/// The entities of a build, each merged from all records about it, in the order of their ids.
///
/// Ownership: one thread at a time.
final class MergedEntities {
  private var entities: RecordSpool?
  private var priors = PriorModel()
  private let supplement: SupplementaryKnowledge?

  init(supplement: SupplementaryKnowledge?) { self.supplement = supplement }

  /// Merges sorted records by id, then those whose ids are one entity's, and counts what the priors need.
  func merge(_ fragments: ExternalSorter, memory: Int, _ report: inout BuildReport) throws(SystemError) {
    let matching = EntityMatching(memory: memory / 2)
    let byID = try RecordSpool()
    var writer = RecordWriter()
    try Self.forEachMerged(fragments, &report) { record, report throws(SystemError) in
      guard record.isEntity else {
        report.unknownIDs += 1
        return
      }
      var record = record
      if let type = supplement?.type(of: record) { record.type = type }
      try matching.add(record)
      supplement?.observe(record)
      try Self.write(record, to: byID, &writer)
    }
    try byID.finish()
    try matching.finish()
    report.matched = matching.count
    try join(byID, matching, memory: memory / 2, &report)
  }

  /// Moves entities to the ids that they are matched to.
  private func join(
    _ byID: RecordSpool, _ matching: EntityMatching, memory: Int, _ report: inout BuildReport
  ) throws(SystemError) {
    let moved = ExternalSorter(budget: memory)
    let joined = try RecordSpool()
    var writer = RecordWriter()
    if matching.count > 0 {
      let reader = RecordSpool.Reader(byID)
      while try reader.next() {
        var record = EntityRecord(decoding: UnsafeRawBufferPointer(reader.value))
        guard let target = matching.target(of: record.id) else { continue }
        record.otherIDs.append(record.id)
        record.id = target
        try Self.add(record, to: moved, &writer)
      }
    }
    try supplement?.forEachRecord { record throws(SystemError) in
      var record = record
      record.id = matching.target(of: record.id) ?? record.id
      try Self.add(record, to: moved, &writer)
    }
    try moved.finish()
    // Both are sorted by id; the entity itself comes before those that are moved to it.
    let staying = RecordSpool.Reader(byID)
    var current: EntityMerger?
    func close() throws(SystemError) {
      guard let merged = current else { return }
      report.entities += 1
      report.droppedRelations += merged.droppedRelations
      priors.observe(merged.entity)
      try Self.write(merged.entity, to: joined, &writer)
    }
    func readStaying() throws(SystemError) -> Bool {
      while try staying.next() {
        let record = EntityRecord(decoding: UnsafeRawBufferPointer(staying.value))
        if matching.target(of: record.id) != nil { continue }
        try close()
        current = EntityMerger(record)
        return true
      }
      return false
    }
    try moved.forEach { key, value throws(SystemError) in
      while current.map({ Self.precedes($0.entity.id, key) }) ?? true {
        if try !readStaying() { break }
      }
      let record = EntityRecord(decoding: UnsafeRawBufferPointer(value))
      if current?.entity.id == record.id {
        current?.add(record)
      } else {
        try close()
        current = EntityMerger(record)
      }
    }
    while try readStaying() {}
    try close()
    try joined.finish()
    priors.finish()
    entities = joined
  }

  private static func add(
    _ record: EntityRecord, to sorter: ExternalSorter, _ writer: inout RecordWriter
  ) throws(SystemError) {
    writer.removeAll()
    record.encode(into: &writer)
    try Array(record.id.utf8).withUnsafeBufferPointer { key throws(SystemError) in
      try sorter.add(key: key, value: writer.bytes.elements)
    }
  }

  private static func precedes(_ id: String, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    id.utf8.lexicographicallyPrecedes(key)
  }

  /// Calls `body` with the entities of sorted records, each merged from all with its id.
  private static func forEachMerged(
    _ fragments: ExternalSorter, _ report: inout BuildReport,
    _ body: (EntityRecord, inout BuildReport) throws(SystemError) -> Void
  ) throws(SystemError) {
    var current: EntityMerger?
    func close() throws(SystemError) {
      guard let merged = current else { return }
      report.droppedRelations += merged.droppedRelations
      try body(merged.entity, &report)
    }
    try fragments.forEach { _, value throws(SystemError) in
      let record = EntityRecord(decoding: UnsafeRawBufferPointer(value))
      if current?.entity.id == record.id {
        current?.add(record)
      } else {
        try close()
        current = EntityMerger(record)
      }
    }
    try close()
  }

  private static func write(
    _ record: EntityRecord, to spool: RecordSpool, _ writer: inout RecordWriter
  ) throws(SystemError) {
    writer.removeAll()
    record.encode(into: &writer)
    try spool.add(UnsafeBufferPointer(start: nil, count: 0), writer.bytes.elements)
  }

  /// Calls `body` with every entity and its prior.
  func forEach(_ body: (EntityRecord, Double) throws(SystemError) -> Void) throws(SystemError) {
    guard let entities else { return }
    let reader = RecordSpool.Reader(entities)
    while try reader.next() {
      let record = EntityRecord(decoding: UnsafeRawBufferPointer(reader.value))
      try body(record, priors.prior(record))
    }
  }
}
