import ByteStreams
import TextCore

/// Writes sections behind a header and a section table.
struct FileAssembler {
  private var sections: [(kind: SectionKind, spool: SectionSpool)] = []

  /// Adds a section; empty ones are left out.
  mutating func add(_ kind: SectionKind, _ spool: SectionSpool) throws(SystemError) {
    try spool.flush()
    if spool.count > 0 { sections.append((kind, spool)) }
  }

  /// Writes the file.
  func write(to sink: some ByteSink) throws(SystemError) {
    var table = RecordWriter()
    var content = StableHash()
    var offset = Self.aligned(KnowledgeFile.headerSize + sections.count * KnowledgeFile.rowSize)
    var end = offset
    for (kind, spool) in sections {
      table.fixed(kind.rawValue)
      table.fixed(UInt32(0))
      table.fixed(UInt64(offset))
      table.fixed(UInt64(spool.count))
      table.fixed(spool.hashValue)
      for number in [UInt64(kind.rawValue), UInt64(spool.count), spool.hashValue] {
        withUnsafeBytes(of: number.littleEndian) { content.add($0) }
      }
      end = offset + spool.count
      offset = Self.aligned(end)
    }
    var header = RecordWriter()
    header.fixed(KnowledgeFile.magic)
    header.fixed(KnowledgeFile.version)
    header.fixed(UInt32(sections.count))
    header.fixed(UInt64(end))
    header.fixed(StableHash.of(UnsafeRawBufferPointer(table.bytes.elements)))
    header.fixed(content.value)
    header.fixed(StableHash.of(UnsafeRawBufferPointer(header.bytes.elements)))
    header.fixed(UInt64(0))
    header.fixed(UInt64(0))
    try sink.write(header.bytes.elements)
    try sink.write(table.bytes.elements)
    var position = header.bytes.count + table.bytes.count
    for (_, spool) in sections {
      try Self.pad(from: position, sink)
      position = Self.aligned(position) + spool.count
      try spool.forEachPiece { piece throws(SystemError) in try sink.write(UnsafeBufferPointer(piece)) }
    }
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + KnowledgeFile.alignment - 1) / KnowledgeFile.alignment * KnowledgeFile.alignment
  }

  private static func pad(from position: Int, _ sink: some ByteSink) throws(SystemError) {
    let zeroes = [UInt8](repeating: 0, count: aligned(position) - position)
    try zeroes.withUnsafeBufferPointer { bytes throws(SystemError) in try sink.write(bytes) }
  }
}
