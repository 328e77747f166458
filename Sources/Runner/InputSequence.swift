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

  var format: InputFormat { record.format }

  init(place: SourcePlace, record: RecordSource, bytes: LookAhead) {
    self.place = place
    self.record = record
    self.bytes = bytes
  }
}

/// Opens the inputs of a run one after the other.
///
/// An input that cannot be opened or read is noted, and the next one goes on.
///
/// Ownership: it belongs to the reader.
final class InputSequence {
  private let inputs: [Input]
  private let fields: FieldMapping
  private let documentLimit: Int
  private let source: (Input) throws(SystemError) -> any ByteSource
  private var nextInput: Int
  private var skipAtStart: Int
  private var open: OpenSource?
  private var bytesRead = 0
  private(set) var failures: [InputFailure] = []

  /// - Parameters:
  ///   - documentLimit: the longest header row in bytes.
  ///   - source: opens an input.
  init(
    _ inputs: [Input], fields: FieldMapping, documentLimit: Int, from cursor: Cursor = .start,
    source: @escaping (Input) throws(SystemError) -> any ByteSource
  ) {
    self.inputs = inputs
    self.fields = fields
    self.documentLimit = documentLimit
    self.source = source
    nextInput = cursor.input
    skipAtStart = cursor.offset
  }

  /// Where reading goes on after what was read so far.
  var cursor: Cursor {
    if let open, !open.bytes.isAtEnd {
      return Cursor(input: open.place.input, member: open.place.member, offset: open.offset)
    }
    return Cursor(input: nextInput, member: 0, offset: 0)
  }

  /// The source to read from; nil when all are read.
  func current() -> OpenSource? {
    if let open, !open.bytes.isAtEnd { return open }
    open = nil
    while open == nil, nextInput < inputs.count {
      let index = nextInput
      nextInput += 1
      let skip = skipAtStart
      skipAtStart = 0
      do {
        open = try opened(index, skip: skip)
      } catch {
        failures.append(InputFailure(input: index, reason: error.description))
      }
      if open?.bytes.isAtEnd == true { open = nil }
    }
    return open
  }

  /// Reads behind the bytes of an arena; a source that fails is noted and ends there.
  func read(_ source: OpenSource, into arena: inout Arena<UInt8>, count: Int) {
    let before = source.bytes.bytesRead
    do {
      try source.bytes.read(into: &arena, count: count)
    } catch {
      fail(source, error.description)
    }
    bytesRead += source.bytes.bytesRead - before
  }

  /// Notes that a source cannot be read further, and goes on behind it.
  func fail(_ source: OpenSource, _ reason: String) {
    failures.append(InputFailure(input: source.place.input, reason: reason))
    source.bytes.end()
  }

  /// The bytes read since the last call.
  func takeBytesRead() -> Int {
    defer { bytesRead = 0 }
    return bytesRead
  }

  private func opened(_ index: Int, skip: Int) throws(InputError) -> OpenSource {
    let input = inputs[index]
    let bytes = LookAhead(try open(input))
    let start = try peek(bytes, 4 << 10)
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      throw InputError(
        "cannot read '\(input.name)': it is UTF-16; convert it first, for example with: "
          + "iconv -f UTF-16 -t UTF-8")
    }
    let record = RecordSource(
      name: input.name, format: input.format, header: try header(of: input, bytes))
    let open = OpenSource(place: SourcePlace(input: index, member: 0), record: record, bytes: bytes)
    do throws(SystemError) {
      try bytes.skip(skip)
    } catch {
      throw InputError(error.description)
    }
    open.offset = skip
    bytesRead += bytes.bytesRead
    return open
  }

  private func open(_ input: Input) throws(InputError) -> any ByteSource {
    do throws(SystemError) {
      return try source(input)
    } catch {
      throw InputError(error.description)
    }
  }

  private func peek(_ bytes: LookAhead, _ count: Int) throws(InputError) -> ArraySlice<UInt8> {
    do throws(SystemError) {
      return try bytes.peek(count)
    } catch {
      throw InputError(error.description)
    }
  }

  /// The columns of CSV, whose header row stays to be read as the first row.
  private func header(of input: Input, _ bytes: LookAhead) throws(InputError) -> CSVHeader? {
    guard input.format == .csv || input.format == .tsv else { return nil }
    var length = 4 << 10
    while true {
      let start = try peek(bytes, length)
      if start.isEmpty { return nil }
      let end = start.withUnsafeBufferPointer { RecordFraming.firstRecordEnd(of: input.format, in: $0) }
      if let end = end ?? (start.count < length ? start.count : nil) {
        do throws(CSVHeaderError) {
          return try start.prefix(end).withUnsafeBufferPointer { row throws(CSVHeaderError) in
            try CSVHeader(row, format: input.format, mapping: fields)
          }
        } catch {
          throw InputError("cannot read '\(input.name)': \(error.description)")
        }
      }
      if length > documentLimit {
        throw InputError(
          "cannot read '\(input.name)': its header row does not end within limits.document "
            + "(\(documentLimit) bytes); is a quote left open?")
      }
      length *= 2
    }
  }
}

/// Why an input cannot be read.
struct InputError: Error {
  let description: String

  init(_ description: String) { self.description = description }
}
