import ByteStreams
import CProcessControl
import Glibc
import TextCore

/// The files or the stream that rendered batches go to.
///
/// Ownership: it belongs to the ordered writer.
final class RunOutput {
  private let sinks: [any ByteSink]
  /// Bytes written to each output so far, also by earlier processes of the run.
  private(set) var lengths: [Int]
  /// Bytes that an earlier process wrote to a stream behind the last commit, and that are not written again.
  private var leftOut: Int
  private let frames: FrameWriter?
  private let board: UnsafeMutablePointer<dabir_board>?

  /// Opens the outputs.
  ///
  /// - Parameters:
  ///   - lengths: what an earlier process of the run wrote for good; files are cut back to it.
  ///   - board: where bytes that go to a stream are noted.
  init(
    _ target: OutputTarget, lengths: [Int]?, overwrites: Bool, board: UnsafeMutablePointer<dabir_board>?
  ) throws(RunError) {
    do throws(SystemError) {
      frames = try FrameWriter(target)
      switch target {
      case .standardOutput: sinks = [DescriptorSink.standardOutput()]
      case .device(let path): sinks = [try OutputFile(path: path, overwrites: true)]
      case .file:
        var opened: [any ByteSink] = []
        for (index, path) in target.files.enumerated() {
          opened.append(try OutputFile(path: path, overwrites: overwrites, keeping: lengths?[index] ?? 0))
        }
        sinks = opened
      }
    } catch {
      throw RunError(error.description)
    }
    self.lengths = lengths ?? sinks.map { _ in 0 }
    self.board = target.isStream ? board : nil
    leftOut = 0
    if let board = self.board { leftOut = Int(board.pointee.bytes_out) - self.lengths[0] }
  }

  /// What a commit must flush.
  var descriptors: [Int32] { sinks.compactMap { ($0 as? OutputFile)?.descriptor } }

  /// Writes the output of a batch, to the output that its number names.
  func write(_ bytes: UnsafeBufferPointer<UInt8>, sequence: Int) throws(SystemError) {
    let shard = sequence % sinks.count
    lengths[shard] += bytes.count
    let known = min(leftOut, bytes.count)
    leftOut -= known
    guard known < bytes.count else { return }
    let rest = UnsafeBufferPointer(rebasing: bytes[known...])
    guard let board else { return try sinks[shard].write(rest) }
    // In pieces that a pipe takes whole or not at all, so that one knows what went out when the process ends.
    var written = 0
    while written < rest.count {
      let piece = rest[written...].prefix(Int(PIPE_BUF))
      try sinks[shard].write(UnsafeBufferPointer(rebasing: piece))
      dabir_board_add_bytes_out(board, UInt64(piece.count))
      written += piece.count
    }
  }

  /// Makes compressed outputs without documents files of their format.
  func fillEmpty() throws(SystemError) {
    guard let empty = try frames?.emptyFrame() else { return }
    for shard in sinks.indices where lengths[shard] == 0 {
      try empty.withUnsafeBufferPointer { bytes throws(SystemError) in try sinks[shard].write(bytes) }
      lengths[shard] = empty.count
    }
  }

  /// Gives the files their names.
  func finish() throws(SystemError) {
    for sink in sinks { try sink.finish() }
  }
}
