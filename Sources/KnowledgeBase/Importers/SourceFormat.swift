import ByteStreams

/// Reads the records of sources of one form.
protocol SourceReader {
  /// Reads all records.
  ///
  /// - Throws: ``ImportError`` when the source cannot be read any further, or the sink refuses a record.
  func read(_ source: any ByteSource, into sink: RecordSink) throws(ImportError)
}

/// The forms that sources can have.
enum SourceFormat {
  /// The number of bytes that recognition looks at.
  static let startLength = 64 << 10

  /// A reader for a source that starts with these bytes; nil when it is of no known form.
  static func reader(for start: [UInt8], options: ImportOptions) -> (any SourceReader)? {
    let text = start.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard let first = text.first else { return JSONSource(options: options) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return JSONSource(options: options) }
    let line = String(decoding: text.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    return table(firstLine: line).map { TableSource(form: $0, options: options) }
  }

  /// The form of a table that starts with a line.
  private static func table(firstLine line: String) -> (any TableForm)? {
    let tabs = line.split(separator: "\t", omittingEmptySubsequences: false)
    if tabs.starts(with: ["id", "type", "en", "ar", "fa"]) { return NameTable() }
    if tabs.count == 19, Int(tabs[0]) != nil, Double(tabs[4]) != nil { return GeoNames() }
    if 8...10 ~= tabs.count, Int(tabs[0]) != nil, Int(tabs[1]) != nil { return GeoNamesAlternateNames() }
    let commas = line.split(separator: ",", omittingEmptySubsequences: false)
    let header = commas.map { $0.filter { $0 != "\"" } }
    if header.first == "id", header.contains("schema"), header.contains("aliases") {
      return OpenSanctionsTable(columns: header)
    }
    guard commas.count >= 5, Int(commas[0]) != nil, line.contains("-0-") || line.contains("\"aka\"") else {
      return nil
    }
    return Int(commas[1]) == nil ? OFACTable() : OFACAlternateNames()
  }
}
