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
    if position == kept, capacity > 0 {
      let moved = dabir_move_to_file(0, spool, Int64(min(capacity, 1 << 20)))
      if moved == 0 { return 0 }
      // What is no pipe cannot be moved.
      guard moved > 0 else { return try copy(into: buffer, capacity) }
      kept += Int(moved)
    }
    if position < kept {
      let count = pread(spool, buffer, min(capacity, kept - position), off_t(position))
      guard count > 0 else { throw StreamError(SystemError("read", path: "the copy of standard input")) }
      position += count
      return count
    }
    return 0
  }

  private func copy(into buffer: UnsafeMutablePointer<UInt8>, _ capacity: Int) throws(StreamError) -> Int {
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

/// Standard input that is a file, which any process of a run can read from where it began.
///
/// Ownership: it belongs to the reader.
final class RepeatableInput: ByteSource {
  private let input = FileSource.standardInput()
  private let start: Int
  private(set) var inputPosition = 0

  /// Nil when standard input is no file.
  init?() {
    guard FileIdentity.isRegularFile(descriptor: 0) else { return nil }
    start = max(0, Int(lseek(0, 0, SEEK_CUR)))
  }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    // The place where reading began stays where it was, for the next process.
    let count = try input.read(into: buffer, capacity: capacity, at: start + inputPosition)
    inputPosition += count
    return count
  }
}
