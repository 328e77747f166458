/// Hands blocks of a source to libarchive, and keeps the error that it met.
///
/// Ownership: the container, which outlives the archive that calls back.
final class ArchiveFeed {
  private static let blockBytes = 128 << 10

  private let source: any ByteSource
  private let block = UnsafeMutablePointer<UInt8>.allocate(capacity: blockBytes)
  /// How many bytes the block has.
  private var filled = 0
  private var pending: StreamError?
  /// Whether libarchive was told that there are no more blocks.
  private(set) var isAtEnd = false
  /// Why there are no more blocks, once libarchive was told.
  private(set) var failure: StreamError?

  init(_ source: any ByteSource) { self.source = source }

  deinit { block.deallocate() }

  var inputPosition: Int { source.inputPosition }

  /// The next block; the bytes before an error are handed on before the error is.
  func next(_ result: UnsafeMutablePointer<UnsafePointer<UInt8>?>) -> Int {
    result.pointee = UnsafePointer(block)
    guard pending == nil else {
      failure = pending
      return -1
    }
    var count = 0
    do throws(StreamError) {
      try source.readFully(into: block, capacity: Self.blockBytes, count: &count)
    } catch {
      pending = error
      if count == 0 {
        failure = error
        return -1
      }
    }
    // The last block is kept: the container's end is in it.
    if count > 0 { filled = count }
    isAtEnd = count == 0
    return count
  }

  /// Reads what is behind the container's end, so that damage there is found.
  ///
  /// - Parameter mark: the bytes that the container's last record starts with.
  /// - Returns: how many bytes there are from the mark to the end; 0 without it.
  func drain(lookingFor mark: [UInt8]) throws(StreamError) -> Int {
    var found = bytesFrom(mark)
    while true {
      // The mark may lie across two blocks.
      let kept = min(filled, mark.count - 1)
      block.update(from: block + filled - kept, count: kept)
      if let pending { throw pending }
      let count = try source.read(into: block + kept, capacity: Self.blockBytes - kept)
      if count == 0 { return found }
      filled = kept + count
      found = found > 0 ? found + count : bytesFrom(mark)
    }
  }

  private func bytesFrom(_ mark: [UInt8]) -> Int {
    let bytes = UnsafeBufferPointer(start: block, count: filled)
    let start = bytes.indices.first { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
    return start.map { filled - $0 } ?? 0
  }
}
