import ArticleIO
import ByteStreams
import TestSupport
import TextCore

@testable import Runner

/// What a reader makes of some inputs: its batches, with the bytes that each holds.
struct Reading: Hashable {
  struct Piece: Hashable {
    var input: Int
    var offset: Int
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  struct Spooled: Hashable {
    var input: Int
    var offset: Int
    var bytes: [UInt8]
  }

  struct Cut: Hashable {
    var sequence: Int
    var pieces: [Piece]
    var oversized: Spooled?
  }

  var batches: [Cut] = []
  var failures: [InputFailure] = []
  var bytesRead = 0
  var headers: [Int: [String]] = [:]

  /// Reads inputs to their end, each through a source of its own.
  init(
    _ inputs: [(name: String, bytes: [UInt8])], limit: Int = 1 << 20, piece: Int = .max
  ) throws {
    let listed = inputs.map {
      Input(name: $0.name, path: $0.name, format: InputFormat(fileName: $0.name) ?? .jsonl)
    }
    let bytes = Dictionary(uniqueKeysWithValues: inputs.map { ($0.name, $0.bytes) })
    try self.init(listed, limit: limit) { input throws(StreamError) in
      TrickleSource(bytes[input.name] ?? [], piece: piece)
    }
  }

  /// Reads inputs to their end.
  init(
    _ inputs: [Input], limit: Int = 1 << 20,
    open: @escaping (Input) throws(StreamError) -> any ByteSource = Reading.open
  ) throws {
    let sequence = InputSequence(inputs, fields: FieldMapping(), documentLimit: limit) {
      input throws(StreamError) in
      InputReader(try open(input), path: input.name)
    }
    let pool = BatchPool { Batch(layers: []) }
    let budget = MemoryBudget(limit: 1 << 30)
    let reader = BatchReader(sequence, documentLimit: limit, pool: pool, budget: budget)
    while let job = reader.next() {
      batches.append(try Cut(job))
      bytesRead = job.bytesRead
      failures += job.failures
      for piece in job.pieces {
        if let header = piece.piece.source.header { headers[piece.place.input] = header.columns }
      }
      pool.give(job.batch)
      budget.release(job.footprint)
    }
    failures += reader.takeFailures()
  }

  static func open(_ input: Input) throws(StreamError) -> any ByteSource {
    guard let path = input.path else { return FileSource.standardInput() }
    do throws(SystemError) {
      return try FileSource(path: path)
    } catch {
      throw StreamError(error)
    }
  }

  /// The bytes of an input as the batches hold them, one after the other.
  func bytes(of input: Int) -> [UInt8] {
    batches.flatMap { cut in
      var bytes = cut.pieces.filter { $0.input == input }.flatMap(\.bytes)
      if let record = cut.oversized, record.input == input {
        bytes += record.bytes + [0x0A]
      }
      return bytes
    }
  }
}

extension Reading.Cut {
  init(_ job: Job) throws {
    sequence = job.sequence
    var places = job.pieces.map { piece in
      Reading.Piece(
        input: piece.place.input, offset: piece.piece.offset,
        bytes: Array(job.batch.input.bytes(piece.piece.bytes)))
    }
    if let spool = job.oversized, let record = places.popLast() {
      oversized = Reading.Spooled(
        input: record.input, offset: record.offset, bytes: try Reading.contents(spool))
    }
    pieces = places
  }
}

extension Reading {
  static func contents(_ spool: SpoolFile) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: spool.count)
    var filled = 0
    while filled < bytes.count {
      let count = try bytes.withUnsafeMutableBufferPointer {
        try spool.read(into: $0.baseAddress! + filled, capacity: $0.count - filled, at: filled)
      }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes[..<filled])
  }
}

/// A source that gives some bytes and then fails.
final class FailingSource: ByteSource {
  private let start: TrickleSource
  private var left: Int

  var inputPosition: Int { start.inputPosition }

  init(_ bytes: [UInt8]) {
    start = TrickleSource(bytes, piece: .max)
    left = bytes.count
  }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    if left == 0 { throw StreamError(SystemError("read", path: "broken", code: 5)) }
    let count = try start.read(into: buffer, capacity: capacity)
    left -= count
    return count
  }
}
