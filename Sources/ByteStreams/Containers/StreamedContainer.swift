import CArchive

/// A tar archive, or a zip archive that cannot be read at any place, through libarchive.
///
/// Ownership: one thread at a time, the same for its members.
final class StreamedContainer: Container {
  private let feed: ArchiveFeed
  private let archive: OpaquePointer?
  private let format: ContainerFormat
  private let path: String
  private let expansion: ExpansionGuard?
  private var current: StreamedMember?
  private var isAtEnd = false

  init(_ source: any ByteSource, _ format: ContainerFormat, path: String, expansion: ExpansionGuard?) {
    let feed = ArchiveFeed(source)
    self.feed = feed
    self.format = format
    self.path = path
    self.expansion = expansion
    let number = format == .tar ? DABIR_ARCHIVE_TAR : DABIR_ARCHIVE_ZIP
    let context = Unmanaged.passUnretained(feed).toOpaque()
    self.archive = dabir_archive_open(Int32(number.rawValue), context) { context, block in
      Unmanaged<ArchiveFeed>.fromOpaque(context).takeUnretainedValue().next(block)
    }
  }

  deinit {
    current?.archive = nil
    dabir_archive_close(archive)
  }

  var inputPosition: Int { feed.inputPosition }

  func next() throws(StreamError) -> ContainerEntry? {
    current?.archive = nil
    current = nil
    guard !isAtEnd else { return nil }
    guard let archive else { throw error(.noMemory) }
    var member = dabir_archive_member()
    let status = dabir_archive_next(archive, &member)
    guard status == DABIR_ARCHIVE_OK.rawValue else {
      isAtEnd = true
      try end(status)
      return nil
    }
    let name = member.name.map { String(cString: $0) } ?? ""
    let source = StreamedMember(
      archive, feed, isEncrypted: member.is_encrypted, format: format,
      label: SourceLabel(path: path, member: name), expansion: expansion)
    current = source
    return ContainerEntry(
      name: name, size: member.size >= 0 ? Int(member.size) : nil, isFile: member.is_file,
      isCompressed: format == .zip, source: source)
  }

  /// Finds out whether the end is a good one.
  private func end(_ status: Int32) throws(StreamError) {
    if let failure = feed.failure { throw failure }
    if let problem = StreamError.Problem(archiveStatus: status, isAtEnd: feed.isAtEnd) {
      throw error(problem)
    }
    let marked = try feed.drain(lookingFor: Self.zipEndMark)
    // A tar may end where any member does; the last record of a zip is this long at least.
    if format == .zip, marked < Self.zipEndLength { throw error(.endsTooEarly) }
  }

  private static let zipEndMark: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let zipEndLength = 22

  private func error(_ problem: StreamError.Problem) -> StreamError {
    StreamError(problem, path: path, format: format.rawValue, position: inputPosition)
  }
}

/// The bytes of one member.
private final class StreamedMember: ByteSource {
  /// nil once the container went on to the next member.
  fileprivate var archive: OpaquePointer?
  private let feed: ArchiveFeed
  private let format: ContainerFormat
  private let label: SourceLabel
  private let expansion: ExpansionGuard?
  private var failure: StreamError?

  init(
    _ archive: OpaquePointer, _ feed: ArchiveFeed, isEncrypted: Bool, format: ContainerFormat,
    label: SourceLabel, expansion: ExpansionGuard?
  ) {
    self.archive = archive
    self.feed = feed
    self.format = format
    self.label = label
    self.expansion = expansion
    if isEncrypted { failure = error(.encrypted) }
  }

  var inputPosition: Int { feed.inputPosition }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    if let failure { throw failure }
    guard let archive else { return 0 }
    if let expansion, !expansion.allows(from: inputPosition) {
      throw fail(error(.expansion(ratio: expansion.limit.ratio)))
    }
    var count = 0
    let status = dabir_archive_data(archive, buffer, capacity, &count)
    if let problem = StreamError.Problem(archiveStatus: status, isAtEnd: feed.isAtEnd) {
      throw fail(feed.failure ?? error(problem))
    }
    expansion?.count(count)
    return count
  }

  private func fail(_ error: StreamError) -> StreamError {
    failure = error
    return error
  }

  private func error(_ problem: StreamError.Problem) -> StreamError {
    label.error(problem, format: format.rawValue, position: inputPosition)
  }
}

extension StreamError.Problem {
  /// What libarchive's status means; nil when it is none of the bad ones.
  ///
  /// - Parameter isAtEnd: whether it wanted more bytes than there are, which it does not always tell.
  fileprivate init?(archiveStatus status: Int32, isAtEnd: Bool) {
    switch UInt32(status) {
    case DABIR_ARCHIVE_OK.rawValue, DABIR_ARCHIVE_END.rawValue: return nil
    case DABIR_ARCHIVE_ENDS_TOO_EARLY.rawValue: self = .endsTooEarly
    case DABIR_ARCHIVE_BAD_CHECKSUM.rawValue: self = .checksum
    case DABIR_ARCHIVE_UNSUPPORTED.rawValue: self = .unsupported
    case DABIR_ARCHIVE_ENCRYPTED.rawValue: self = .encrypted
    case DABIR_ARCHIVE_NO_MEMORY.rawValue: self = .noMemory
    default: self = isAtEnd ? .endsTooEarly : .damaged
    }
  }
}
