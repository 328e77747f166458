import ByteStreams
import CProcessControl
import Glibc

/// Standard input that can be read again by a process that comes after this one: what is read is kept in a
/// file that outlives the process, until it is forgotten.
///
/// Ownership: it belongs to the reader; the file belongs to the supervisor.
final class SpooledInput: ByteSource {
  private let spool: Int32
  private let input = FileSource.standardInput()
  private let keeper: DescriptorSink
  private var position = 0
  private var kept: Int

  /// - Parameters:
  ///   - spool: the file.
  ///   - offset: bytes that will never be read again; reading still starts at 0, so these are skipped.
  init(spool: Int32, offset: Int) {
    self.spool = spool
    keeper = DescriptorSink(descriptor: spool, path: "the copy of standard input")
    var status = stat()
    kept = fstat(spool, &status) == 0 ? Int(status.st_size) : 0
    lseek(spool, 0, SEEK_END)
    forget(offset)
  }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(SystemError) -> Int {
    if position < kept {
      let count = pread(spool, buffer, min(capacity, kept - position), off_t(position))
      guard count > 0 else { throw SystemError("read", path: "the copy of standard input") }
      position += count
      return count
    }
    let count = try input.read(into: buffer, capacity: capacity)
    try keeper.write(UnsafeBufferPointer(start: buffer, count: count))
    position += count
    kept += count
    return count
  }

  /// Gives back the disk space of bytes that no later process needs.
  func forget(_ count: Int) {
    // Whole blocks only; a hole reads as zeroes, which the skip at the start passes over.
    if count >= 1 << 20 { dabir_forget_start(spool, Int64(count & ~0xFFFF)) }
  }
}
