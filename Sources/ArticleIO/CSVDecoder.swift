import CSimdJSON
import Glibc
import TextCore

/// Reads documents from rows of CSV or TSV.
struct CSVDecoder {
  let format: InputFormat
  let header: CSVHeader

  /// Appends the documents of a piece to its batch; a row that is not one becomes a failed document.
  ///
  /// - Returns: the number of line feeds in the piece.
  func decode(_ piece: InputPiece, _ builder: DocumentBuilder, into batch: Batch) -> Int {
    var line = 0
    var start = piece.bytes.start
    while start < piece.bytes.end {
      let rest = batch.input.bytes(ByteRange(start, piece.bytes.end))
      var scanner = RowScanner(rest, from: 0, delimiter: format.delimiter)
      let length = scanner.nextRowEnd()
      if length == nil, scanner.isInsideQuotes {
        let lineEnd = RecordFraming.endOfOversized(format, in: rest)
        let bytes = ByteRange(start, start + (lineEnd ?? rest.count))
        let position = builder.position(bytes, line: line)
        builder.reject("a quote is opened in this row and never closed", at: position, in: batch)
        start = bytes.end
        line += lineEnd == nil ? 0 : 1
        continue
      }
      let bytes = ByteRange(start, start + (length ?? rest.count))
      let isHeader = piece.offset == 0 && start == piece.bytes.start
      if !isHeader { decode(bytes, line: line, builder, into: batch) }
      line += batch.input.bytes(bytes).count { $0 == 0x0A }
      start = bytes.end
    }
    return line
  }

  private func decode(
    _ bytes: ByteRange, line: Int, _ builder: DocumentBuilder, into batch: Batch
  ) {
    var raw = batch.input.bytes(bytes)
    if raw.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { return }
    let position = builder.position(bytes, line: line)
    guard raw.count <= builder.maximumBytes else {
      builder.reject(
        RejectionReason.tooLarge(raw.count, limit: builder.maximumBytes), at: position, in: batch)
      return
    }
    var repaired = Arena<UInt8>()
    var repair = Repair()
    if let base = raw.baseAddress, !dabir_is_utf8(base, raw.count) {
      repair.invalidUTF8 = UTF8Repair.append(raw, to: &repaired)
      raw = repaired.elements
    }
    var content = Arena<UInt8>()
    var ends: [Int] = []
    var fields = RowFields(raw, delimiter: format.delimiter)
    while fields.next(into: &content) { ends.append(content.count) }
    guard ends.count == header.columns.count else {
      builder.reject(
        "the row has \(ends.count) fields, the header has \(header.columns.count)", at: position, in: batch)
      return
    }
    func field(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      content.bytes(ByteRange(index == 0 ? 0 : ends[index - 1], ends[index]))
    }
    let textStart = batch.text.count
    for index in header.text {
      let part = field(index)
      if part.isEmpty { continue }
      if batch.text.count > textStart { batch.text.append(literal: FieldMapping.separator) }
      batch.text.append(part)
    }
    func store(_ index: Int?) -> ByteRange? {
      guard let index, !field(index).isEmpty else { return nil }
      return builder.store(field(index), in: batch)
    }
    let id = store(header.id) ?? builder.id(of: position, in: batch)
    var document = Document(id: id, text: ByteRange(textStart, batch.text.count), source: position)
    document.repair = repair
    document.title = store(header.title)
    document.date = store(header.date)
    document.declaredLanguage = header.language.flatMap { LanguageTag(field($0)) }
    let start = batch.strings.count
    for (index, member) in header.members.enumerated() {
      guard let member else { continue }
      batch.strings.append(utf8: member)
      batch.strings.append(jsonString: field(index))
    }
    if let language = header.language, let member = header.unusedLanguage, document.declaredLanguage == nil,
      !field(language).isEmpty
    {
      batch.strings.append(utf8: member)
      batch.strings.append(jsonString: field(language))
    }
    document.extraFields = ByteRange(start, batch.strings.count)
    batch.documents.append(document)
  }
}
