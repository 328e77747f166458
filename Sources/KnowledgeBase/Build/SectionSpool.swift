import ByteStreams
import TextCore

/// The bytes of a section while it is written: they go to a temporary file, piece by piece.
///
/// Ownership: one thread at a time.
final class SectionSpool {
  private static let bufferBytes = 256 << 10

  private let file: SpoolFile
  private(set) var writer = RecordWriter()
  private var hash = StableHash()

  init() throws(SystemError) { file = try SpoolFile() }

  /// The number of bytes so far.
  var count: Int { file.count + writer.bytes.count }

  /// Lets `body` append to the section.
  func append(_ body: (inout RecordWriter) -> Void) throws(SystemError) {
    body(&writer)
    if writer.bytes.count >= Self.bufferBytes { try flush() }
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    try append { $0.append(bytes) }
  }

  func flush() throws(SystemError) {
    hash.add(UnsafeRawBufferPointer(writer.bytes.elements))
    try file.write(writer.bytes.elements)
    writer.removeAll()
  }

  /// The hash of what was flushed.
  var hashValue: UInt64 { hash.value }

  /// Calls `body` with the section's bytes, piece by piece; each but the last has a multiple of 12 and 16 bytes.
  func forEachPiece(
    _ body: (UnsafeMutableBufferPointer<UInt8>) throws(SystemError) -> Void
  ) throws(SystemError) {
    try flush()
    var buffer = Arena<UInt8>(capacity: Self.pieceBytes)
    var offset = 0
    while offset < file.count {
      buffer.truncate(to: 0)
      while buffer.count < min(Self.pieceBytes, file.count - offset) {
        let wanted = min(Self.pieceBytes, file.count - offset) - buffer.count
        let read = try file.read(
          into: buffer.base + buffer.count, capacity: wanted, at: offset + buffer.count)
        if read == 0 { throw SystemError("read", path: "a temporary file", code: 5) }
        buffer.advance(by: read)
      }
      try body(UnsafeMutableBufferPointer(start: buffer.base, count: buffer.count))
      offset += buffer.count
    }
  }

  private static let pieceBytes = 48 * 4096

  /// The section's bytes as memory, for lookups while the rest is built.
  func map() throws(SystemError) -> MappedFile {
    try flush()
    return try file.map()
  }
}
