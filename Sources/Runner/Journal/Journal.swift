import ByteStreams
import Glibc
import TextCore

/// The record of what a run has put on the disk for good.
///
/// Records are appended, each with its length and a hash, so that a record that was cut by a crash is told from
/// a whole one. Without a path the journal is a nameless file that lives as long as the run's processes.
///
/// Ownership: one process appends at a time; the supervisor only while no working process lives.
final class Journal {
  let descriptor: Int32
  private let path: String?

  private init(descriptor: Int32, path: String?) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens or creates a journal and takes hold of it.
  ///
  /// - Parameter output: what people call the output that the journal is about.
  /// - Throws: ``RunError`` when another run has it, or when it is none.
  static func open(path: String, output: String) throws(RunError) -> Journal {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw RunError(SystemError("create", path: output).description) }
    // A working process outlives a supervisor that was killed by a moment.
    var attempts = 20
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      attempts -= 1
      if code == EWOULDBLOCK, attempts > 0 {
        usleep(50_000)
        continue
      }
      close(descriptor)
      throw refusal(code, path: path, output: output)
    }
    let journal = Journal(descriptor: descriptor, path: path)
    guard journal.mayBeOne else {
      throw RunError(
        "'\(path)' holds something else than a run's journal, which goes there; move it away or choose another output"
      )
    }
    return journal
  }

  /// Whether the file is empty, or begins with a record's length; what a crash left of one may be zeros.
  private var mayBeOne: Bool {
    var length: UInt64 = 0
    let count = withUnsafeMutableBytes(of: &length) { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count < 8 || UInt64(littleEndian: length) <= Self.longestRecord
  }

  /// Records hold fingerprints and positions: no text file begins with such a number.
  private static let longestRecord: UInt64 = 1 << 32

  /// Why a journal cannot be held, by the error number of `flock`.
  static func refusal(_ code: Int32, path: String, output: String) -> RunError {
    if code == EWOULDBLOCK { return RunError("another run is writing to '\(output)'") }
    let error = SystemError("lock", path: path, code: code)
    return RunError("\(error); if its file system has no locks, write the output to another one")
  }

  /// Wraps a nameless journal that another process opened.
  static func nameless(descriptor: Int32) -> Journal { Journal(descriptor: descriptor, path: nil) }

  /// All whole records; what a crash left behind the last one is cut off.
  ///
  /// - Returns: nil when records are whole but none of this version of the program.
  func load() throws(SystemError) -> [JournalRecord]? {
    let bytes = try contents()
    var records: [JournalRecord] = []
    var position = 0
    while let (body, end) = Self.record(in: bytes, at: position) {
      guard let record = try? JournalRecord(body) else { return nil }
      records.append(record)
      position = end
    }
    if position < bytes.count, ftruncate(descriptor, off_t(position)) != 0 { throw error("write") }
    return records
  }

  /// Appends a record and flushes it to the disk.
  func append(_ record: JournalRecord) throws(SystemError) {
    let body = record.encoded
    var encoder = RecordEncoder()
    encoder.put(fixed: UInt64(body.count))
    encoder.put(fixed: body.withUnsafeBytes(StableHash.of))
    lseek(descriptor, 0, SEEK_END)
    let sink = DescriptorSink(descriptor: descriptor, path: path ?? "the journal")
    try (encoder.bytes + body).withUnsafeBufferPointer { bytes throws(SystemError) in try sink.write(bytes) }
    if path != nil, fdatasync(descriptor) != 0 { throw error("write") }
  }

  /// Forgets all records.
  func clear() throws(SystemError) {
    guard ftruncate(descriptor, 0) == 0 else { throw error("write") }
  }

  /// Removes the file: the run is complete.
  func remove() {
    if let path { unlink(path) }
  }

  private static func record(in bytes: [UInt8], at start: Int) -> (body: ArraySlice<UInt8>, end: Int)? {
    guard bytes.count - start >= 16 else { return nil }
    var head = RecordDecoder(bytes[start..<start + 16])
    guard let length = try? head.fixed(), let hash = try? head.fixed(),
      length <= UInt64(bytes.count - start - 16)
    else { return nil }
    let body = bytes[start + 16..<start + 16 + Int(length)]
    return body.withUnsafeBytes(StableHash.of) == hash ? (body, body.endIndex) : nil
  }

  private func contents() throws(SystemError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw error("read") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(filled))
      }
      if count < 0 { throw error("read") }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  private func error(_ action: String) -> SystemError { SystemError(action, path: path ?? "the journal") }
}
