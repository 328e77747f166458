import ArticleIO
import ByteStreams
import TextCore

/// A source that is being read.
///
/// Ownership: it belongs to the reader.
final class OpenSource {
  let place: SourcePlace
  let record: RecordSource
  let bytes: LookAhead
  /// Where the bytes that come next are in the source, after decompression.
  var offset = 0
  /// Whether it is a text of which nothing was taken: an empty one is a document too.
  var isUntouchedText: Bool

  var format: InputFormat { record.format }

  init(place: SourcePlace, record: RecordSource, bytes: LookAhead) {
    self.place = place
    self.record = record
    self.bytes = bytes
    isUntouchedText = record.format == .text
  }
}

/// Opens the inputs of a run, and the members of those that are containers, one after the other.
///
/// What cannot be opened or read is noted, and the next one goes on.
///
/// Ownership: it belongs to the reader.
final class InputSequence {
  private let inputs: [Input]
  let fields: FieldMapping
  private let documentLimit: Int
  private let forgottenBytes: Int
  private let openInput: (Input) throws(StreamError) -> InputReader

  /// The input that is open, and where in the list it is.
  private var input: (index: Int, reader: InputReader)?
  private var nextInput: Int
  private var nextMember: Int
  private var skipAtStart: Int
  private var source: OpenSource?
  /// The bytes of the inputs that are done.
  private(set) var finishedBytes: Int
  private var failures: [InputFailure] = []
  /// Whether reading was interrupted; then there is nothing more to come, and what was read last is no whole.
  private(set) var isInterrupted = false
  /// The input that failed last, and how often it did.
  private var failing = (input: -1, count: 0)
  /// Problems of one input that are told of; a container may have a million members.
  private static let toldFailures = 100
  /// Members of containers that are no files, or whose format is not known.
  private var skippedMembers = 0
  /// What the open input's reader passed over and was counted already.
  private var countedSkips = 0

  /// - Parameters:
  ///   - documentLimit: the longest header row in bytes.
  ///   - cursor: where to start.
  ///   - finishedBytes: the bytes of the inputs before the cursor's.
  ///   - forgottenBytes: what standard input lacks at its start.
  ///   - open: opens an input.
  init(
    _ inputs: [Input], fields: FieldMapping, documentLimit: Int, from cursor: Cursor = .start,
    finishedBytes: Int = 0, forgottenBytes: Int = 0,
    open: @escaping (Input) throws(StreamError) -> InputReader
  ) {
    self.inputs = inputs
    self.fields = fields
    self.documentLimit = documentLimit
    self.finishedBytes = finishedBytes
    self.forgottenBytes = forgottenBytes
    openInput = open
    nextInput = cursor.input
    nextMember = cursor.member
    skipAtStart = cursor.offset
  }

  /// Where reading goes on after what was read so far.
  var cursor: Cursor {
    if let source, !source.bytes.isAtEnd {
      return Cursor(input: source.place.input, member: source.place.member, offset: source.offset)
    }
    if let input { return Cursor(input: input.index, member: nextMember, offset: 0) }
    return Cursor(input: nextInput, member: 0, offset: 0)
  }

  /// The source to read from; nil when all are read.
  func current() -> OpenSource? {
    while !isInterrupted {
      if let source, !source.bytes.isAtEnd || source.isUntouchedText { return source }
      source = nil
      guard let input = input ?? openNext() else { return nil }
      do {
        guard let member = try input.reader.nextMember() else {
          close()
          continue
        }
        let index = nextMember
        nextMember += 1
        source = try open(member, SourcePlace(input: input.index, member: index))
      } catch {
        note(input.index, error)
      }
    }
    return nil
  }

  /// Reads behind the bytes of an arena; a source that fails is noted and ends there.
  func read(_ source: OpenSource, into arena: inout Arena<UInt8>, count: Int) {
    do {
      try source.bytes.read(into: &arena, count: count)
    } catch {
      fail(source, error)
    }
  }

  /// Notes that a source cannot be read further, and goes on behind it.
  func fail(_ source: OpenSource, _ error: any Error) {
    note(source.place.input, error)
    source.bytes.end()
    source.isUntouchedText = false
  }

  private func note(_ input: Int, _ error: any Error) {
    let streamError = error as? StreamError
    if streamError?.isInterruption == true {
      isInterrupted = true
      return
    }
    var reason = String(describing: error)
    if case .expansion = streamError?.problem { reason += "; if it is none, raise limits.expand" }
    failing = (input, input == failing.input ? failing.count + 1 : 1)
    guard failing.count <= Self.toldFailures else { return }
    let isLast = failing.count == Self.toldFailures
    let rest = "; further problems of '\(inputs[input].name)' are not listed"
    failures.append(
      InputFailure(
        input: input, reason: reason + (isLast ? rest : ""),
        isPermanent: streamError?.isPermanent ?? (error is InputError)))
  }

  /// What could not be read since the last call.
  func takeFailures() -> [InputFailure] {
    defer { failures = [] }
    return failures
  }

  /// How much of standard input no later process needs once everything before ``cursor`` is on the disk.
  ///
  /// Compressed input must be decoded from its start, and a header row is read again.
  var forgettableBytes: Int {
    guard let input, inputs[input.index].path == nil, input.reader.compression == nil,
      input.reader.containerFormat == nil, let source, source.format == .jsonl
    else { return 0 }
    return source.offset - streamStart(inputs[input.index])
  }

  /// Where standard input begins within what it is a part of.
  private func streamStart(_ input: Input) -> Int { input.range?.lowerBound ?? 0 }

  /// The bytes read so far, as the inputs are on the disk.
  var bytesRead: Int { finishedBytes + (input?.reader.inputPosition ?? 0) }

  /// Opens the next input that can be opened, and passes over the members that were read by an earlier process.
  private func openNext() -> (index: Int, reader: InputReader)? {
    while nextInput < inputs.count {
      let index = nextInput
      nextInput += 1
      let members = nextMember
      nextMember = 0
      do {
        let reader = try openInput(inputs[index])
        input = (index, reader)
        pass(members, of: reader)
        return input
      } catch {
        note(index, error)
        // Where an earlier process stopped in this input says nothing of the next one.
        nextMember = 0
        skipAtStart = 0
        input = nil
      }
    }
    return nil
  }

  /// Passes over members; what is wrong with them was noted by the process that read them.
  private func pass(_ members: Int, of reader: InputReader) {
    guard members > 0 else { return }
    while nextMember < members {
      guard (try? reader.nextMember()) ?? nil != nil else { break }
      nextMember += 1
    }
    countedSkips = reader.skippedMembers
  }

  /// Members of containers since the last call that are no files, or whose format is not known.
  func takeSkippedMembers() -> Int {
    countSkips()
    defer { skippedMembers = 0 }
    return skippedMembers
  }

  private func countSkips() {
    guard let reader = input?.reader else { return }
    skippedMembers += reader.skippedMembers - countedSkips
    countedSkips = reader.skippedMembers
  }

  private func close() {
    guard let input else { return }
    countSkips()
    countedSkips = 0
    finishedBytes += input.reader.inputPosition
    self.input = nil
    nextMember = 0
  }

  /// Makes a member ready to be read; nil when its format is not known.
  private func open(_ member: InputMember, _ place: SourcePlace) throws -> OpenSource? {
    let input = inputs[place.input]
    let name = member.name.map { "\(input.name)/\($0)" } ?? input.name
    let skip = skipAtStart
    skipAtStart = 0
    guard let format = try format(of: member, in: input) else {
      skippedMembers += 1
      return nil
    }
    let bytes = LookAhead(member.source)
    let start = try bytes.peek(4 << 10)
    let origin = input.path == nil ? streamStart(input) + forgottenBytes : self.input?.reader.start ?? 0
    if origin == 0, start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      throw InputError(
        "cannot read '\(name)': it is UTF-16; convert it first, for example with: iconv -f UTF-16 -t UTF-8")
    }
    let header = format == .csv || format == .tsv ? try header(of: name, format, bytes) : nil
    let record = RecordSource(name: name, format: format, header: header)
    let source = OpenSource(place: place, record: record, bytes: bytes)
    source.offset = origin
    if skip > 0 {
      // An earlier process has opened this member, and so has counted what stood before it.
      countedSkips = self.input?.reader.skippedMembers ?? 0
      let missing = try bytes.skip(skip - origin)
      guard missing == 0 else { throw InputError("cannot go on with '\(name)': it is shorter than it was") }
      source.offset = skip
    }
    return source
  }

  private func format(of member: InputMember, in input: Input) throws(InputError) -> InputFormat? {
    if let format = input.format { return format }
    if let name = member.name { return InputFormat(fileName: name) }
    guard input.path != nil else { return .jsonl }
    throw InputError(
      "cannot read '\(input.name)': it is no container, whatever its name says; set input.format")
  }

  /// The columns of CSV, whose header row stays to be read as the first row.
  private func header(of name: String, _ format: InputFormat, _ bytes: LookAhead) throws -> CSVHeader? {
    var length = 4 << 10
    while true {
      let start = try bytes.peek(length)
      if start.isEmpty { return nil }
      let end = start.withUnsafeBufferPointer { RecordFraming.firstRecordEnd(of: format, in: $0) }
      if let end = end ?? (start.count < length ? start.count : nil) {
        do throws(CSVHeaderError) {
          return try start.prefix(end).withUnsafeBufferPointer { row throws(CSVHeaderError) in
            try CSVHeader(row, format: format, mapping: fields)
          }
        } catch {
          throw InputError("cannot read '\(name)': \(error.description)")
        }
      }
      if length > documentLimit {
        throw InputError(
          "cannot read '\(name)': its header row does not end within limits.document "
            + "(\(documentLimit) bytes); is a quote left open?")
      }
      length *= 2
    }
  }
}

/// Why an input cannot be read.
struct InputError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
