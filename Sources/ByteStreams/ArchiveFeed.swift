/// Hands blocks of a source to libarchive, and keeps the error that it met.
///
/// Ownership: the container, which outlives the archive that calls back.
final class ArchiveFeed {
  private static let blockBytes = 128 << 10

  private let source: any ByteSource
  private let block = UnsafeMutablePointer<UInt8>.allocate(capacity: blockBytes)
  private var pending: StreamError?
  /// Why there are no more blocks, once libarchive was told.
  private(set) var failure: StreamError?

  init(_ source: any ByteSource) { self.source = source }

  deinit { block.deallocate() }

  var inputPosition: Int { source.inputPosition }

  /// The next block; the bytes before an error are handed on before the error is.
  func next(_ result: UnsafeMutablePointer<UnsafePointer<UInt8>?>) -> Int {
    result.pointee = UnsafePointer(block)
    var count = 0
    if pending == nil {
      do throws(StreamError) {
        try source.readFully(into: block, capacity: Self.blockBytes, count: &count)
      } catch {
        pending = error
      }
    }
    if count == 0 { failure = pending }
    return failure == nil ? count : -1
  }

  /// Reads what is behind the container's end, so that damage there is found.
  func drain() throws(StreamError) {
    if let pending { throw pending }
    while try source.read(into: block, capacity: Self.blockBytes) > 0 {}
  }
}
