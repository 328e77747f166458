import TextCore

/// The columns of a CSV or TSV input and what they become.
public struct CSVHeader: Sendable, Hashable {
  /// The column names, in order.
  public let columns: [String]
  /// The header row as the input has it, without its line end.
  public let row: String
  let id: Int?
  let language: Int?
  let title: Int?
  let date: Int?
  let text: [Int]
  /// For each column the start of its output member, `,"NAME":`, or nil when a mapping uses it up.
  let members: [String?]
  /// The same for a language that is none; nil without a language column.
  let unusedLanguage: String?

  /// Reads the columns of a header row.
  ///
  /// - Throws: ``CSVHeaderError`` when a text column is missing or two columns share a name.
  public init(_ row: UnsafeBufferPointer<UInt8>, format: InputFormat, mapping: FieldMapping)
    throws(CSVHeaderError)
  {
    var arena = Arena<UInt8>()
    _ = UTF8Repair.append(row, to: &arena)
    let end = arena.elements.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? 0
    self.row = String(decoding: arena.elements[..<end], as: UTF8.self)
    var columns: [String] = []
    var fields = RowFields(arena.elements, delimiter: format.delimiter)
    var field = Arena<UInt8>()
    while fields.next(into: &field) {
      columns.append(String(decoding: field.elements, as: UTF8.self))
      field.truncate(to: 0)
    }
    if columns.contains(where: { $0.unicodeScalars.contains("\r") }) {
      throw CSVHeaderError(
        "its header holds a carriage return; if lines end with that alone, convert them, for example with: "
          + "tr '\\r' '\\n'")
    }
    if let twice = Dictionary(grouping: columns, by: { $0 }).first(where: { $0.value.count > 1 }) {
      throw CSVHeaderError("two columns have the name '\(twice.key)'")
    }
    var text: [Int] = []
    for name in mapping.text {
      guard let index = columns.firstIndex(of: name) else {
        throw CSVHeaderError(
          "there is no column '\(name)' (columns: \(columns.joined(separator: ", "))); "
            + "input.fields.text says which column holds the text")
      }
      text.append(index)
    }
    self.columns = columns
    self.text = text
    id = columns.firstIndex(of: mapping.id)
    language = columns.firstIndex(of: mapping.language)
    title = columns.firstIndex(of: mapping.title)
    date = columns.firstIndex(of: mapping.date)
    let usedUp = Set(text + [id, language].compactMap { $0 })
    let reserved = ReservedNames(mapping.reserved)
    unusedLanguage = language.map { Self.member(columns[$0], columns, reserved) }
    members = columns.enumerated().map { index, name in
      guard !usedUp.contains(index) else { return nil }
      return Self.member(name, columns, reserved)
    }
  }

  /// What stands before a passed-through field's value: `,"NAME":`.
  private static func member(_ name: String, _ columns: [String], _ reserved: ReservedNames) -> String {
    let prefix = Array(name.utf8).withUnsafeBufferPointer {
      reserved.prefix(of: $0) { columns.contains(String(decoding: $0, as: UTF8.self)) }
    }
    var member = Arena<UInt8>()
    member.append(UInt8(ascii: ","))
    member.append(jsonString: String(decoding: prefix, as: UTF8.self) + name)
    member.append(UInt8(ascii: ":"))
    return String(decoding: member.elements, as: UTF8.self)
  }
}

/// A header row that cannot be used.
public struct CSVHeaderError: Error, Hashable, CustomStringConvertible {
  /// The message for people.
  public let description: String

  init(_ description: String) { self.description = description }
}

extension InputFormat {
  /// What separates the columns.
  var delimiter: UInt8 { self == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ",") }
}
