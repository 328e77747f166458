/// Reads any input: plain or compressed, one file or a container of many, recognised by its first bytes.
///
/// ```swift
/// let input = try InputReader(path: "articles.tar.gz", options: InputOptions(expansion: .init(ratio: 200)))
/// while let member = try input.nextMember() {
///   … member.source.read(into: buffer, capacity: 1 << 20) …
/// }
/// ```
/// An error of a member's source concerns that member; the next one can be asked for. An error of
/// ``nextMember()`` ends the input. A compressed member is unwrapped once; a container in a container is not.
///
/// Ownership: one thread at a time, the same for its members.
public final class InputReader {
  /// The input as the user knows it.
  public let path: String
  /// Its size on the disk in bytes; nil when it is no regular file.
  public let size: Int?
  /// How it is compressed as a whole.
  public let compression: Compression?
  /// What holds its members.
  public let containerFormat: ContainerFormat?
  /// Where in the file the first byte is that is read.
  public let start: Int
  /// How many members so far were no regular files: folders, links, devices.
  public private(set) var skippedMembers = 0

  private let options: InputOptions
  private let source: any ByteSource
  private let container: (any Container)?
  /// One for all members, so that many small ones do not get past it.
  private let memberExpansion: ExpansionGuard?
  private var current: ReadAhead?
  private var isAtEnd = false

  /// Opens a file.
  ///
  /// - Throws: ``StreamError`` when it cannot be opened. Damage is reported by the members.
  public convenience init(path: String, options: InputOptions = InputOptions()) throws(StreamError) {
    let file: FileSource
    do throws(SystemError) {
      file = try FileSource(path: path, interrupt: options.interrupt)
    } catch {
      throw StreamError(error)
    }
    self.init(file, file: file, path: file.path, options: options)
  }

  /// Reads the lines of a plain file that start within a range of its bytes, each whole.
  ///
  /// - Throws: ``StreamError`` when it cannot be opened, or is no regular file.
  public convenience init(
    path: String, linesStartingIn range: Range<Int>, options: InputOptions = InputOptions()
  ) throws(StreamError) {
    let lines = try LineRange(path: path, startingIn: range)
    var plain = options
    plain.isPlain = true
    self.init(lines, file: nil, path: path, start: lines.start, options: plain)
  }

  /// Reads another source, from its start.
  ///
  /// - Parameter path: what messages call it.
  public convenience init(_ source: any ByteSource, path: String, options: InputOptions = InputOptions()) {
    self.init(source, file: nil, path: path, options: options)
  }

  /// Reads standard input, which stays open.
  public static func standardInput(options: InputOptions = InputOptions()) -> InputReader {
    InputReader(FileSource.standardInput(), path: "standard input", options: options)
  }

  private init(
    _ bytes: any ByteSource, file: FileSource?, path: String, start origin: Int = 0, options: InputOptions
  ) {
    self.path = path
    self.start = origin
    self.size = file?.size
    self.options = options
    let start = options.isPlain ? [] : bytes.prefix(ContainerFormat.magicLength)
    let plain = PrefixedSource(start, bytes)
    let compression = Compression(magic: start)
    self.compression = compression
    var magic = start
    var source: any ByteSource = plain
    if let compression {
      let decoded = DecodedSource(
        plain, compression.codec, label: SourceLabel(path: path), expansion: options.guarded(),
        isOutermost: true)
      let ahead: any ByteSource = options.readsAhead ? ReadAhead(decoded) : decoded
      magic = ahead.prefix(ContainerFormat.magicLength)
      source = PrefixedSource(magic, ahead)
    }
    self.source = source
    let format = ContainerFormat(magic: magic)
    self.containerFormat = format
    let guarded = options.guarded()
    self.memberExpansion = options.guarded()
    self.container = format.map { format in
      do throws(StreamError) {
        if let file, format == .zip, compression == nil, let directory = try ZipDirectory(file) {
          return ZipContainer(file, directory, expansion: guarded)
        }
        return StreamedContainer(source, format, path: path, expansion: guarded)
      } catch {
        return FailedContainer(error)
      }
    }
  }

  deinit { current?.stop() }

  /// How many bytes of the input as it is on the disk were used, for progress.
  public var inputPosition: Int { current?.inputPosition ?? container?.inputPosition ?? source.inputPosition }

  /// Goes on to the next member; nil behind the last one.
  ///
  /// - Throws: ``StreamError`` when the container itself cannot be read any further.
  public func nextMember() throws(StreamError) -> InputMember? {
    current?.stop()
    current = nil
    guard !isAtEnd else { return nil }
    guard let container else {
      isAtEnd = true
      return InputMember(name: nil, size: compression == nil ? size : nil, source: source)
    }
    do throws(StreamError) {
      while let entry = try container.next() {
        if entry.isFile { return unwrap(entry) }
        skippedMembers += 1
      }
      isAtEnd = true
      return nil
    } catch {
      isAtEnd = true
      throw error
    }
  }

  /// Decodes a member that is compressed, and refuses one that is a container.
  private func unwrap(_ entry: ContainerEntry) -> InputMember {
    var member = InputMember(name: entry.name, size: entry.size, source: entry.source)
    guard entry.size != 0 else { return member }
    let label = SourceLabel(path: path, member: entry.name)
    let magic = entry.source.prefix(ContainerFormat.magicLength)
    let whole = PrefixedSource(magic, entry.source)
    member.compression = Compression(magic: magic)
    if let compression = member.compression {
      let decoded = DecodedSource(
        whole, compression.codec, label: label, expansion: memberExpansion, isOutermost: false)
      member.source = ahead(decoded)
    } else if let format = ContainerFormat(magic: magic) {
      let error = label.error(.nestedContainer, format: format.rawValue, position: nil)
      member.source = FailedSource(error, inputPosition: entry.source.inputPosition)
    } else {
      member.source = entry.isCompressed ? ahead(whole) : whole
    }
    return member
  }

  private func ahead(_ source: any ByteSource) -> any ByteSource {
    guard options.readsAhead else { return source }
    let ahead = ReadAhead(source)
    current = ahead
    return ahead
  }
}
