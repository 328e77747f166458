/// A zip archive in a file, by the list at its end.
///
/// The list is walked, not loaded: memory does not depend on how many members there are.
///
/// Ownership: one thread at a time, the same for its members.
final class ZipContainer: Container {
  private static let windowBytes = 64 << 10

  private let file: FileSource
  private let directory: ZipDirectory
  /// Counted by the members, also by those that are not compressed: they may overlap.
  let expansion: ExpansionGuard?
  /// A part of the list; records are taken from its front.
  private var window: [UInt8] = []
  private var windowStart: Int
  private var position: Int
  private var current: ZipMember?

  init(_ file: FileSource, _ directory: ZipDirectory, expansion: ExpansionGuard?) {
    self.file = file
    self.directory = directory
    self.expansion = expansion
    self.windowStart = directory.start
    self.position = directory.start
  }

  /// The bytes of members that were used up; those of the list count as they are walked.
  private(set) var membersRead = 0

  /// How many bytes of the file were used; members that overlap do not make it more than there are.
  var inputPosition: Int { min(membersRead + position - directory.start, file.size ?? .max) }

  func next() throws(StreamError) -> ContainerEntry? {
    current?.container = nil
    current = nil
    guard position < directory.end else { return nil }
    guard let length = ZipRecord.length(slice(ZipRecord.fixedLength)), length <= directory.end - position,
      case let bytes = slice(length), bytes.count == length
    else {
      position = directory.end
      throw error(.damaged, member: nil)
    }
    let record = ZipRecord(bytes)
    position += length
    let member = ZipMember(self, record)
    current = member
    return ContainerEntry(
      name: record.name, size: Int(exactly: record.size), isFile: record.isFile,
      isCompressed: record.method != 0, source: member)
  }

  /// The next bytes of the list, fewer than `count` only at its end.
  private func slice(_ count: Int) -> ArraySlice<UInt8> {
    let end = min(position + count, directory.end)
    if end > windowStart + window.count {
      windowStart = position
      window = file.bytes(position..<min(max(end, position + Self.windowBytes), directory.end)) ?? []
    }
    return window.dropFirst(position - windowStart).prefix(end - position)
  }

  func error(_ problem: StreamError.Problem, member: String?) -> StreamError {
    StreamError(problem, path: file.path, member: member, format: "zip", position: nil)
  }

  /// Finds a member's bytes and how to decode them.
  func content(of record: ZipRecord) throws(StreamError) -> any ByteSource {
    if record.isEncrypted { throw error(.encrypted, member: record.name) }
    let stored = try locate(record)
    guard record.method != 0 else { return stored }
    guard let codec = Codec(zipMethod: record.method) else { throw error(.unsupported, member: record.name) }
    return DecodedSource(
      stored, codec, label: SourceLabel(path: file.path, member: record.name), expansion: nil,
      isOutermost: false, inputBytes: Int(clamping: record.storedSize))
  }

  /// The member's own header is as long as its name and what its writer added there.
  private func locate(_ record: ZipRecord) throws(StreamError) -> FileRange {
    let headerLength = 30
    guard let size = file.size, let offset = Int(exactly: record.offset), offset <= size - headerLength,
      let header = file.bytes(offset..<offset + headerLength), header.uint32(at: 0) == 0x0403_4B50
    else { throw error(.damaged, member: record.name) }
    let start = offset + headerLength + Int(header.uint16(at: 26)) + Int(header.uint16(at: 28))
    guard start <= size, let length = Int(exactly: record.storedSize), length <= size - start else {
      throw error(.endsTooEarly, member: record.name)
    }
    return FileRange(file, start..<start + length) { [unowned self] count in membersRead += count }
  }
}

extension Codec {
  /// The decoder for zip's number of a method; nil for those that are not read here.
  fileprivate init?(zipMethod: UInt16) {
    switch zipMethod {
    case 8: self = .deflate
    case 12: self = .bzip2
    case 93: self = .zstd
    case 95: self = .xz
    default: return nil
    }
  }
}
