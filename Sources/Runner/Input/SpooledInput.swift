import ByteStreams
import CProcessControl
import Glibc

/// Standard input that can be read again by a process that comes after this one: what is read is kept in a
/// file that outlives the process, until it is forgotten.
///
/// Ownership: it belongs to the reader; the file belongs to the supervisor.
final class SpooledInput: ByteSource {
  private let spool: Int32
  private let input: FileSource
  private let keeper: DescriptorSink
  private var position: Int
  private var kept: Int
  private var isPipe = true

  /// - Parameters:
  ///   - spool: the file.
  ///   - start: where reading begins; what is before it was forgotten.
  ///   - interrupt: a descriptor that ends waiting for bytes as soon as it can be read from.
  init(spool: Int32, from start: Int, interrupt: Int32?) {
    self.spool = spool
    input = FileSource.standardInput(interrupt: interrupt)
    position = start
    keeper = DescriptorSink(descriptor: spool, path: "the copy of standard input")
    var status = stat()
    kept = fstat(spool, &status) == 0 ? Int(status.st_size) : 0
  }

  var inputPosition: Int { position }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    if position == kept, try !keepMore(capacity, buffer) { return 0 }
    let count = pread(spool, buffer, min(capacity, kept - position), off_t(position))
    guard count > 0 else { throw StreamError(SystemError("read", path: "the copy of standard input")) }
    position += count
    return count
  }

  /// Reads on into the file; false at the end.
  ///
  /// The kernel moves what is in a pipe, so that nothing gets lost when the process is killed. With other streams
  /// there is a moment when bytes are only in this process.
  private func keepMore(_ capacity: Int, _ buffer: UnsafeMutablePointer<UInt8>) throws(StreamError) -> Bool {
    do throws(SystemError) { try input.waitForBytes() } catch { throw StreamError(error) }
    if isPipe {
      let count = dabir_move_from_pipe(0, spool, Int64(kept), Int64(capacity))
      if count >= 0 {
        kept += Int(count)
        return count > 0
      }
      guard errno == EINVAL else { throw StreamError(SystemError("copy", path: "standard input")) }
      isPipe = false
    }
    let count = try input.read(into: buffer, capacity: capacity)
    lseek(spool, off_t(kept), SEEK_SET)
    do throws(SystemError) {
      try keeper.write(UnsafeBufferPointer(start: buffer, count: count))
    } catch {
      throw StreamError(error)
    }
    kept += count
    return count > 0
  }
}
