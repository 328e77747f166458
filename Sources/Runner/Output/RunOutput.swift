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
  /// Where bytes that go to a stream are noted; nil for files.
  private let board: UnsafeMutablePointer<dabir_board>?
  private let name: String

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
      case .standardOutput, .markedOutput: sinks = [DescriptorSink.standardOutput()]
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
    name = target.name
    leftOut = 0
    if let board = self.board { leftOut = Int(board.pointee.bytes_out) - self.lengths[0] }
  }

  /// What a commit must flush.
  var descriptors: [Int32] { sinks.compactMap { ($0 as? OutputFile)?.descriptor } }

  /// Writes bytes behind those of all batches so far, to the only output.
  func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) { try write(bytes, sequence: 0) }

  /// Writes the output of a batch, to the output that its number names.
  func write(_ bytes: UnsafeBufferPointer<UInt8>, sequence: Int) throws(SystemError) {
    let shard = sequence % sinks.count
    let known = min(leftOut, bytes.count)
    leftOut -= known
    if known < bytes.count { try write(UnsafeBufferPointer(rebasing: bytes[known...]), to: sinks[shard]) }
    lengths[shard] += bytes.count
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>, to sink: any ByteSink) throws(SystemError) {
    guard let board, let base = bytes.baseAddress else { return try sink.write(bytes) }
    let code = dabir_board_write(board, descriptors.first ?? 1, base, Int64(bytes.count))
    if code != 0 { throw SystemError("write", path: name, code: code) }
  }

  /// Makes compressed outputs without a batch valid: nothing is written afterwards.
  func seal() throws(SystemError) {
    guard let empty = try frames?.emptyFrame() else { return }
    for (shard, sink) in sinks.enumerated() where lengths[shard] == 0 {
      try empty.withUnsafeBufferPointer { bytes throws(SystemError) in try sink.write(bytes) }
      lengths[shard] = empty.count
    }
  }

  /// Gives the files their names.
  func finish() throws(SystemError) {
    for sink in sinks { try sink.finish() }
  }
}
