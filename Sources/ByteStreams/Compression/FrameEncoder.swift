import CCodecs
import Glibc

/// Compresses whole buffers, each into one frame that can be decoded alone and may follow another.
///
/// The same bytes at the same level always give the same frame: gzip headers hold neither time nor name.
///
/// Ownership: one thread at a time; one a worker, used again and again.
public final class FrameEncoder {
  /// The levels that a format has; the first one is the default.
  public static func levels(of compression: Compression) -> (default: Int, allowed: ClosedRange<Int>)? {
    switch compression {
    case .gzip: (2, 0...3)
    case .zstd: (3, 1...19)
    case .xz, .bzip2: nil
    }
  }

  private let encoder: OpaquePointer
  private let path: String

  /// Makes an encoder for gzip or zstd.
  ///
  /// - Parameters:
  ///   - compression: gzip or zstd; others cannot be written.
  ///   - level: how hard to try; outside the allowed range the nearest is taken. nil for the default.
  ///   - path: the file it is for, as the user knows it.
  /// - Throws: ``SystemError`` with `ENOTSUP` for other formats, with `ENOMEM` when memory is short.
  public init(_ compression: Compression, level: Int? = nil, path: String) throws(SystemError) {
    guard let levels = Self.levels(of: compression) else {
      throw SystemError("write \(compression.rawValue) to", path: path, code: ENOTSUP)
    }
    let wanted = min(max(level ?? levels.default, levels.allowed.lowerBound), levels.allowed.upperBound)
    guard let encoder = dabir_encoder_open(compression.codec.number, Int32(wanted)) else {
      throw SystemError("compress", path: path, code: ENOMEM)
    }
    self.encoder = encoder
    self.path = path
  }

  deinit { dabir_encoder_close(encoder) }

  /// How many bytes the frame of `count` bytes has at most.
  public func maximumCount(of count: Int) -> Int { dabir_encoder_bound(encoder, count) }

  /// Compresses bytes into one frame.
  ///
  /// - Parameter target: room for ``maximumCount(of:)`` bytes.
  /// - Returns: how many bytes the frame has.
  /// - Throws: ``SystemError`` with `ENOMEM` when memory is short.
  public func encode(
    _ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>
  ) throws(SystemError) -> Int {
    let bound = dabir_encoder_bound(encoder, bytes.count)
    let count = dabir_encoder_encode(encoder, bytes.baseAddress, bytes.count, target, bound)
    if count == 0 { throw SystemError("compress", path: path, code: ENOMEM) }
    return count
  }
}
