import ArticleIO
import ByteStreams
import Glibc
import TextCore

/// Where documents go that failed: one JSON line each, with why and with the original bytes.
final class Quarantine {
  private let place: Place
  private var file: OutputFile?
  private var line = Arena<UInt8>()
  /// Bytes written so far, also by earlier processes of the run.
  private(set) var length: Int

  private enum Place {
    case file(String, overwrites: Bool)
    /// Between the lines of the output, with a mark.
    case marked(RunOutput)
  }

  /// Nothing is created before the first document comes.
  ///
  /// - Parameter length: what an earlier process of the run wrote for good.
  init(path: String, overwrites: Bool, length: Int) throws(SystemError) {
    place = .file(path, overwrites: overwrites)
    self.length = length
    if length > 0 { file = try OutputFile(path: path, overwrites: overwrites, keeping: length) }
  }

  /// Lines go where the output goes, behind those of their batch.
  init(marking output: RunOutput) {
    place = .marked(output)
    length = 0
  }

  /// What a commit must flush.
  var descriptor: Int32? { file?.descriptor }

  /// Writes one document.
  func write(_ record: QuarantineRecord) throws(SystemError) {
    if case .file(let path, let overwrites) = place, file == nil {
      file = try OutputFile(path: path, overwrites: overwrites)
    }
    line.truncate(to: 0)
    if case .marked = place { line.append(literal: "q\t") }
    line.append(literal: "{\"input\":")
    line.append(jsonString: record.source.name)
    line.append(literal: ",\"offset\":")
    line.append(decimal: record.offset)
    line.append(literal: ",\"line\":")
    line.append(decimal: record.line)
    line.append(literal: ",\"format\":")
    line.append(jsonString: record.source.format.rawValue)
    if let header = record.source.header {
      line.append(literal: ",\"header\":")
      line.append(jsonString: header.row)
    }
    line.append(literal: ",\"id\":")
    line.append(jsonString: record.id)
    line.append(literal: ",\"stage\":")
    line.append(jsonString: record.failure.stage)
    line.append(literal: ",\"reason\":")
    line.append(jsonString: record.failure.reason)
    line.append(literal: ",\"bytes\":\"")
    switch record.original {
    case .memory(let bytes): line.append(base64: bytes)
    case .spool(let spool): try append(spool)
    }
    line.append(literal: "\"}\n")
    try write(line.elements)
  }

  /// Copies a record from the disk in pieces of a multiple of three bytes, which base64 can be cut at.
  private func append(_ spool: SpoolFile) throws(SystemError) {
    var piece = Arena<UInt8>()
    let size = 3 << 16
    piece.reserve(extra: size)
    var offset = 0
    while offset < spool.count {
      try write(line.elements)
      line.truncate(to: 0)
      var filled = 0
      while filled < size {
        let count = try spool.read(into: piece.base + filled, capacity: size - filled, at: offset + filled)
        if count == 0 { break }
        filled += count
      }
      if filled == 0 { break }
      line.append(base64: UnsafeBufferPointer(start: piece.base, count: filled))
      offset += filled
    }
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    switch place {
    case .file: try file?.write(bytes)
    case .marked(let output): try output.append(bytes)
    }
    length += bytes.count
  }

  /// Gives the file its name; when no document came, one of an earlier run that may be replaced is removed.
  func finish() throws(SystemError) {
    if let file {
      try file.finish()
    } else if case .file(let path, overwrites: true) = place {
      try Self.remove(path)
    }
  }

  /// Removes the quarantine of an earlier run, finished or not.
  static func remove(_ path: String) throws(SystemError) {
    for name in [path, OutputFile.partialPath(of: path)] where unlink(name) != 0 && errno != ENOENT {
      throw SystemError("remove", path: name)
    }
  }
}

/// A document that failed, as the quarantine keeps it.
struct QuarantineRecord {
  /// The original bytes of a record.
  enum Original {
    case memory(UnsafeBufferPointer<UInt8>)
    case spool(SpoolFile)
  }

  let source: RecordSource
  let offset: Int
  /// The line in the source, from 1.
  let line: Int
  let id: String
  let failure: DocumentFailure
  let original: Original
}
