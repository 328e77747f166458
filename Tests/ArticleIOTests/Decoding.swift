import TestSupport
import TextCore

@testable import ArticleIO

/// A document as tests look at it.
struct Decoded: Hashable, CustomStringConvertible {
  var id: String
  var idIsNumber: Bool
  var text: String
  var title: String?
  var date: String?
  var language: String?
  /// The members that pass through, each with its comma.
  var extras: String
  var offset: Int
  var line: Int
  /// The record's own bytes, as text.
  var record: String
  var invalidUTF8: Int
  var loneSurrogates: Int
  /// Why it is no document.
  var failure: String?

  init(_ index: Int, of batch: Batch) {
    let document = batch.documents[index]
    id = batch.strings.string(document.id)
    idIsNumber = document.idIsNumber
    text = batch.text.string(document.text)
    title = document.title.map { batch.strings.string($0) }
    date = document.date.map { batch.strings.string($0) }
    language = document.declaredLanguage?.description
    extras = batch.strings.string(document.extraFields)
    offset = document.source.offset
    line = document.source.line
    record = batch.input.string(document.source.bytes)
    invalidUTF8 = document.repair.invalidUTF8
    loneSurrogates = document.repair.loneSurrogates
    if case .failed(let failure) = document.state { self.failure = batch.failures[failure].reason }
  }

  var description: String { failure.map { "\(id): \($0)" } ?? "\(id): \(text)\(extras)" }
}

/// Decodes a whole input as one piece, as the runner does with a small file.
func decode(
  _ input: [UInt8], _ format: InputFormat = .jsonl, mapping: FieldMapping = FieldMapping(),
  limit: Int = 1 << 20
) throws -> [Decoded] {
  try decodeBatch(input, format, mapping: mapping, limit: limit).documents
}

func decode(
  _ input: String, _ format: InputFormat = .jsonl, mapping: FieldMapping = FieldMapping(),
  limit: Int = 1 << 20
) throws -> [Decoded] {
  try decode(Array(input.utf8), format, mapping: mapping, limit: limit)
}

/// Decodes an input, cut into pieces that end at the given positions, all in one batch.
func decodeBatch(
  _ input: [UInt8], _ format: InputFormat = .jsonl, mapping: FieldMapping = FieldMapping(),
  limit: Int = 1 << 20, cuts: [Int] = []
) throws -> (documents: [Decoded], lines: Int) {
  guard let decoder = ArticleDecoder(mapping: mapping, maximumBytes: limit) else { throw OutOfMemory() }
  let batch = Batch(layers: [])
  let header = try header(of: input, format, mapping)
  var lines = 0
  var start = 0
  for end in cuts + [input.count] where end > start {
    let first = batch.input.count
    withBytes(Array(input[start..<end])) { batch.input.append($0) }
    let source = RecordSource(name: "in", format: format, header: header)
    let piece = InputPiece(source: source, offset: start, bytes: ByteRange(first, batch.input.count))
    let documents = batch.documents.count
    let found = decoder.decode(piece, index: 0, into: batch)
    // Lines count from the start of each piece.
    for document in documents..<batch.documents.count { batch.documents[document].source.line += lines }
    lines += found
    start = end
  }
  return ((0..<batch.documents.count).map { Decoded($0, of: batch) }, lines)
}

struct OutOfMemory: Error {}

private func header(of input: [UInt8], _ format: InputFormat, _ mapping: FieldMapping) throws -> CSVHeader? {
  guard format == .csv || format == .tsv else { return nil }
  return try withBytes(input) { bytes in
    let end = RecordFraming.firstRecordEnd(of: format, in: bytes) ?? bytes.count
    return try CSVHeader(UnsafeBufferPointer(rebasing: bytes[..<end]), format: format, mapping: mapping)
  }
}
