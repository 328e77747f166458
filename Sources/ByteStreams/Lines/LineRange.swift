import Glibc

/// The lines of a file that start within a range of its bytes.
///
/// Lines end at line feeds alone. Ranges that follow one another have every line exactly once: a line belongs to
/// the range that its first byte is in, whole, however far it reaches beyond.
final class LineRange: ByteSource {
  private let file: FileSource
  private let bytes: Range<Int>
  private var position: Int

  /// Finds the lines.
  ///
  /// - Throws: ``StreamError`` when the file cannot be read; with `ESPIPE` when it is no regular file.
  init(path: String, startingIn range: Range<Int>) throws(StreamError) {
    do throws(SystemError) {
      file = try FileSource(path: path)
      guard file.size != nil else { throw SystemError("read a range of", path: path, code: ESPIPE) }
    } catch {
      throw StreamError(error)
    }
    let start = try file.lineStart(from: range.lowerBound)
    bytes = start..<max(start, try file.lineStart(from: range.upperBound))
    position = bytes.lowerBound
  }

  /// Where the first line starts in the file.
  var start: Int { bytes.lowerBound }

  /// How many bytes of the lines were read.
  var inputPosition: Int { position - bytes.lowerBound }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    let count = try file.read(
      into: buffer, capacity: min(capacity, bytes.upperBound - position), at: position)
    position += count
    return count
  }
}

extension FileSource {
  private static let blockSize = 256 << 10

  /// The start of the first line that starts at a byte or behind it; the end of the file when none does.
  fileprivate func lineStart(from offset: Int) throws(StreamError) -> Int {
    let size = size ?? 0
    guard offset > 0 else { return 0 }
    var place = min(offset - 1, size)
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    while place < size {
      let count = try fill(&block, at: place, upTo: size)
      if count == 0 { break }
      if let feed = block[..<count].firstIndex(of: 0x0A) { return place + feed + 1 }
      place += count
    }
    return place
  }

  /// How many line feeds stand before a byte of a regular file.
  ///
  /// - Complexity: the file is read up to there.
  public func lineFeeds(before offset: Int) throws(StreamError) -> Int {
    var feeds = 0
    var place = 0
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    while place < offset {
      let count = try fill(&block, at: place, upTo: offset)
      if count == 0 { break }
      feeds += block[..<count].count { $0 == 0x0A }
      place += count
    }
    return feeds
  }

  private func fill(_ block: inout [UInt8], at place: Int, upTo end: Int) throws(StreamError) -> Int {
    try block.withUnsafeMutableBufferPointer { bytes throws(StreamError) in
      guard let base = bytes.baseAddress else { return 0 }
      return try read(into: base, capacity: min(bytes.count, end - place), at: place)
    }
  }
}
