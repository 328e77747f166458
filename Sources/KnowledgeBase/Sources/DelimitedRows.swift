import ByteStreams
import TextCore

/// The rows of a table with a delimiter between the cells.
///
/// Ownership: one thread at a time.
final class DelimitedRows {
  /// How cells are written.
  enum Style {
    /// Tabs between cells, nothing quoted.
    case tabs
    /// RFC 4180: commas, quotation marks around cells that hold them, doubled inside; cells may hold line breaks.
    case commas
  }

  /// A row, or what is wrong with it.
  enum Row {
    case cells([String])
    case bad(String)
  }

  /// The longest row in bytes.
  private static let limit = 4 << 20

  private let lines: LineReader
  private let style: Style
  /// The line on which the row last read begins, from 1.
  private(set) var lineNumber = 0

  init(_ source: any ByteSource, _ style: Style) {
    lines = LineReader(source, limit: Self.limit)
    self.style = style
  }

  /// The next row that is not empty; nil behind the last one.
  func next() throws(ImportError) -> Row? {
    while let line = try lines.next() {
      lineNumber = lines.lineNumber
      guard case .whole(let bytes) = line else { return .bad("the row is too long") }
      let text = Self.text(bytes)
      if text.isEmpty || text == "\u{1A}" { continue }
      return style == .tabs ? .cells(Self.cells(text)) : try quotedRow(text)
    }
    return nil
  }

  private static func text(_ line: UnsafeBufferPointer<UInt8>) -> String {
    let end = line.last == 0x0D ? line.count - 1 : line.count
    let start = line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return String(decoding: line[min(start, end)..<end], as: UTF8.self)
  }

  private static func cells(_ text: String) -> [String] {
    text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { String($0) ?? "" }
  }

  /// A row whose cells may be quoted, with the lines that its quotation marks need.
  private func quotedRow(_ first: String) throws(ImportError) -> Row {
    var text = first
    while text.utf8.reduce(0, { $0 + ($1 == 0x22 ? 1 : 0) }) % 2 == 1 {
      guard text.utf8.count < Self.limit, case .whole(let more)? = try lines.next() else {
        return .bad("a quotation mark is not closed")
      }
      text += "\n" + Self.text(more)
    }
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var bytes = text.utf8.makeIterator()
    var byte = bytes.next()
    while let current = byte {
      byte = bytes.next()
      if isQuoted {
        if current == 0x22, byte == 0x22 {
          cell.append(current)
          byte = bytes.next()
        } else if current == 0x22 {
          isQuoted = false
        } else {
          cell.append(current)
        }
      } else if current == 0x22 {
        isQuoted = true
      } else if current == 0x2C {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else {
        cell.append(current)
      }
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    return .cells(cells)
  }
}

/// Tables of one form, whose rows speak of one entity each.
protocol TableForm: Sendable {
  /// What reports call it.
  var name: String { get }
  /// How cells are written.
  var style: DelimitedRows.Style { get }
  /// Whether the first row names the columns.
  var hasHeader: Bool { get }
  /// What a row says; nil when it is left out on purpose.
  func reading(of cells: [String], options: ImportOptions, source: String) -> RecordReading
}

/// Reads tables of one form.
struct TableSource: SourceReader {
  let form: any TableForm
  let options: ImportOptions

  func read(_ source: any ByteSource, into sink: RecordSink) throws(ImportError) {
    let rows = DelimitedRows(source, form.style)
    var isFirst = form.hasHeader
    while let row = try rows.next() {
      if isFirst {
        isFirst = false
        continue
      }
      switch row {
      case .bad(let reason): sink.reject(line: rows.lineNumber, reason)
      case .cells(let cells):
        try sink.take(
          form.reading(of: cells, options: options, source: sink.source), form: form.name,
          line: rows.lineNumber)
      }
    }
  }
}
