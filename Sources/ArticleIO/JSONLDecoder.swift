import CSimdJSON
import Glibc
import TextCore

/// Reads documents from lines of JSON.
///
/// Ownership: it keeps a simdjson parser; one a worker.
final class JSONLDecoder {
  private let mapping: FieldMapping
  private let reserved: ReservedNames
  private let parser: OpaquePointer
  private var repaired = Arena<UInt8>()

  /// Makes a decoder; nil when memory is short.
  init?(mapping: FieldMapping) {
    self.mapping = mapping
    self.reserved = ReservedNames(mapping.reserved)
    let wanted = mapping.wanted
    var bytes: [UInt8] = []
    let ranges = wanted.map { field in
      let start = bytes.count
      bytes.append(contentsOf: field.path.utf8)
      return start..<bytes.count
    }
    let opened = bytes.withUnsafeBufferPointer { all in
      let views = ranges.map { range in
        dabir_json_view(data: all.baseAddress.map { $0 + range.lowerBound }, length: range.count)
      }
      return dabir_json_open(views, wanted.map(\.usesUp), wanted.count)
    }
    guard let opened else { return nil }
    parser = opened
  }

  deinit { dabir_json_close(parser) }

  /// Appends the documents of a piece to its batch; a line that is not one becomes a failed document.
  ///
  /// Lines end with a line feed only; a carriage return before it is white space to JSON. Lines of white space
  /// are no documents.
  ///
  /// - Returns: the number of line feeds in the piece.
  func decode(_ piece: InputPiece, _ builder: DocumentBuilder, into batch: Batch) -> Int {
    var line = 0
    var start = piece.bytes.start
    if piece.offset == 0 { start += batch.input.bytes(piece.bytes).byteOrderMarkLength() }
    while start < piece.bytes.end {
      let rest = piece.bytes.end - start
      let found = memchr(batch.input.base + start, 0x0A, rest)
      let end =
        found.map { batch.input.base.distance(to: $0.assumingMemoryBound(to: UInt8.self)) } ?? piece.bytes.end
      decode(ByteRange(start, end), line: line, builder, into: batch)
      if found != nil { line += 1 }
      start = end + 1
    }
    return line
  }

  private func decode(
    _ bytes: ByteRange, line: Int, _ builder: DocumentBuilder, into batch: Batch
  ) {
    let raw = batch.input.bytes(bytes)
    if raw.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
    let position = builder.position(bytes, line: line)
    guard bytes.count <= builder.maximumBytes else {
      builder.reject(
        RejectionReason.tooLarge(bytes.count, limit: builder.maximumBytes), at: position, in: batch)
      return
    }
    var repair = Repair()
    var result = parse(raw)
    if result.status == DABIR_JSON_INVALID_UTF8.status {
      repaired.truncate(to: 0)
      repair.invalidUTF8 = UTF8Repair.append(raw, to: &repaired)
      result = parse(repaired.elements)
    }
    if result.status == DABIR_JSON_BAD_ESCAPE.status {
      if repair.isEmpty {
        repaired.truncate(to: 0)
        repaired.append(raw)
      }
      repair.loneSurrogates = SurrogateRepair.replaceLoneEscapes(in: &repaired)
      if repair.loneSurrogates > 0 { result = parse(repaired.elements) }
    }
    guard result.status == DABIR_JSON_OK.status else {
      builder.reject(RejectionReason.notJSON(result), at: position, in: batch)
      return
    }
    append(result, position, repair, builder, to: batch)
  }

  private func parse(_ line: UnsafeBufferPointer<UInt8>) -> dabir_json_result {
    var result = dabir_json_result()
    // Arenas end in 64 readable bytes, which is what the parser asks for.
    if let base = line.baseAddress { dabir_json_parse(parser, base, line.count, &result) }
    return result
  }

  private func append(
    _ result: dabir_json_result, _ position: SourcePosition, _ repair: Repair, _ builder: DocumentBuilder,
    to batch: Batch
  ) {
    guard let values = result.values else { return }
    let textStart = batch.text.count
    var parts = 0
    for index in mapping.text.indices {
      let value = values[WantedField.firstText + index]
      if value.kind == DABIR_JSON_MISSING.kind || value.kind == DABIR_JSON_NULL.kind { continue }
      guard value.kind == DABIR_JSON_STRING.kind else {
        batch.text.truncate(to: textStart)
        builder.reject(RejectionReason.notText(mapping.text[index], value.kind), at: position, in: batch)
        return
      }
      if parts > 0 { batch.text.append(literal: FieldMapping.separator) }
      batch.text.append(value.content.bytes)
      parts += 1
    }
    guard parts > 0 else {
      builder.reject(RejectionReason.missing(mapping.text), at: position, in: batch)
      return
    }
    let id = values[WantedField.id]
    let idRange =
      id.kind == DABIR_JSON_STRING.kind || id.kind == DABIR_JSON_NUMBER.kind
      ? builder.store(id.content.bytes, in: batch) : builder.id(of: position, in: batch)
    var document = Document(id: idRange, text: ByteRange(textStart, batch.text.count), source: position)
    document.idIsNumber = id.kind == DABIR_JSON_NUMBER.kind
    document.repair = repair
    let language = values[WantedField.language]
    if language.kind == DABIR_JSON_STRING.kind {
      document.declaredLanguage = LanguageTag(language.content.bytes)
    }
    let title = values[WantedField.title]
    if title.kind == DABIR_JSON_STRING.kind { document.title = builder.store(title.content.bytes, in: batch) }
    let date = values[WantedField.date]
    if date.kind == DABIR_JSON_STRING.kind { document.date = builder.store(date.content.bytes, in: batch) }
    document.extraFields = appendMembers(of: result, to: batch)
    appendUnusable(language, of: result, document.declaredLanguage, &document.extraFields, to: batch)
    batch.documents.append(document)
  }

  /// Hands a language on that is none, behind the other members.
  private func appendUnusable(
    _ value: dabir_json_value, of result: dabir_json_result, _ tag: LanguageTag?, _ fields: inout ByteRange,
    to batch: Batch
  ) {
    // One at the end of a path stands in the object that holds it.
    guard tag == nil, !mapping.language.contains(".") else { return }
    let isText = value.kind == DABIR_JSON_STRING.kind && value.content.length > 0
    guard isText || value.kind == DABIR_JSON_NUMBER.kind else { return }
    batch.strings.append(literal: ",")
    let prefix = Array(mapping.language.utf8).withUnsafeBufferPointer { self.prefix(of: $0, in: result) }
    batch.strings.append(jsonString: String(decoding: prefix, as: UTF8.self) + mapping.language)
    batch.strings.append(literal: ":")
    if isText {
      batch.strings.append(jsonString: value.content.bytes)
    } else {
      batch.strings.append(value.content.bytes)
    }
    fields = ByteRange(fields.start, batch.strings.count)
  }

  private func prefix(of name: UnsafeBufferPointer<UInt8>, in result: dabir_json_result) -> [UInt8] {
    reserved.prefix(of: name) { other in
      (0..<result.member_count).contains { result.members?[$0].name.bytes.elementsEqual(other) ?? false }
    }
  }

  /// Stores the members that no mapping uses up in the form in which the output has them.
  private func appendMembers(of result: dabir_json_result, to batch: Batch) -> ByteRange {
    let start = batch.strings.count
    for index in 0..<result.member_count {
      guard let member = result.members?[index] else { break }
      batch.strings.append(literal: ",\"")
      batch.strings.append(prefix(of: member.name.bytes, in: result))
      batch.strings.append(member.key.bytes)
      batch.strings.append(literal: "\":")
      batch.strings.append(member.value.bytes)
    }
    return ByteRange(start, batch.strings.count)
  }
}

extension dabir_json_view {
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: data, count: length) }
}

extension dabir_json_status {
  var status: Int32 { Int32(bitPattern: rawValue) }
}

extension dabir_json_kind {
  var kind: Int32 { Int32(bitPattern: rawValue) }
}
