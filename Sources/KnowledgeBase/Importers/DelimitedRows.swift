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
  /// A row has at most so many lines: a quotation mark that none of them closes was meant as a letter.
  private static let lineLimit = 64

  /// A line without its end.
  private struct Line {
    /// Nil when it is longer than a row may be.
    var text: String?
    var number: Int
    /// Whether it has an odd number of quotation marks: what was quoted before it is not behind it, or the reverse.
    var turnsQuoting = false

    init(_ line: LineReader.Line, number: Int) {
      self.number = number
      guard case .whole(let bytes) = line else { return }
      let end = bytes.last == 0x0D ? bytes.count - 1 : bytes.count
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      text = String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
      turnsQuoting = bytes.reduce(0) { $0 + ($1 == 0x22 ? 1 : 0) } % 2 == 1
    }
  }

  private let lines: LineReader
  private let style: Style
  /// Lines that a row was thought to go on with, and that are read again.
  private var putBack: ArraySlice<Line> = []
  /// The line on which the row last read begins, from 1.
  private(set) var lineNumber = 0

  init(_ source: any ByteSource, _ style: Style) {
    lines = LineReader(source, limit: Self.limit)
    self.style = style
  }

  /// The next row that is not empty; nil behind the last one.
  func next() throws(ImportError) -> Row? {
    while let line = try nextLine() {
      lineNumber = line.number
      guard let text = line.text else { return .bad("the row is too long") }
      if text.isEmpty || text == "\u{1A}" { continue }
      if style == .tabs { return .cells(Self.cells(text)) }
      if !line.turnsQuoting { return .cells(Self.quotedCells(text)) }
      guard let row = try row(from: text) else { return .bad("a quotation mark is not closed") }
      return .cells(Self.quotedCells(row))
    }
    return nil
  }

  private func nextLine() throws(ImportError) -> Line? {
    if let line = putBack.popFirst() { return line }
    guard let line = try lines.nextLine() else { return nil }
    return Line(line, number: lines.lineNumber)
  }

  private static func cells(_ text: String) -> [String] {
    text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { String($0) ?? "" }
  }

  /// A row that begins with a text, with the lines that its quotation marks need; nil when they are not closed
  /// within the limits: then only the first line is given up.
  private func row(from text: String) throws(ImportError) -> String? {
    var row = text
    var taken: [Line] = []
    while taken.count < Self.lineLimit, row.utf8.count < Self.limit, let line = try nextLine() {
      taken.append(line)
      guard let more = line.text else { break }
      row += "\n" + more
      if line.turnsQuoting { return row }
    }
    putBack = taken + putBack
    return nil
  }

  /// The cells of a row, which may be quoted.
  private static func quotedCells(_ text: String) -> [String] {
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
    return cells
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
  /// What a row says.
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
