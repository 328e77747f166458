import ByteStreams
import Glibc

/// Standard input that can be read again by a process that comes after this one: what is read is kept in a
/// file that outlives the process, until it is forgotten.
///
/// Ownership: it belongs to the reader; the file belongs to the supervisor.
final class SpooledInput: ByteSource {
  private let spool: Int32
  private let input = FileSource.standardInput()
  private let keeper: DescriptorSink
  private var position: Int
  private var kept: Int

  /// - Parameters:
  ///   - spool: the file.
  ///   - start: where reading begins; what is before it was forgotten.
  init(spool: Int32, from start: Int) {
    self.spool = spool
    position = start
    keeper = DescriptorSink(descriptor: spool, path: "the copy of standard input")
    var status = stat()
    kept = fstat(spool, &status) == 0 ? Int(status.st_size) : 0
    lseek(spool, 0, SEEK_END)
  }

  var inputPosition: Int { position }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    if position < kept {
      let count = pread(spool, buffer, min(capacity, kept - position), off_t(position))
      guard count > 0 else { throw StreamError(SystemError("read", path: "the copy of standard input")) }
      position += count
      return count
    }
    let count = try input.read(into: buffer, capacity: capacity)
    do throws(SystemError) {
      try keeper.write(UnsafeBufferPointer(start: buffer, count: count))
    } catch {
      throw StreamError(error)
    }
    position += count
    kept += count
    return count
  }
}
