import CSimdJSON
import TextCore

/// A record that failed in an earlier run, as its quarantine keeps it.
public struct QuarantinedRecord {
  /// Where the record came from.
  public var source: RecordSource
  /// The record's first byte in its source.
  public var offset: Int
  /// The record's line in its source, from 1.
  public var line: Int
}

/// Reads lines of a quarantine file.
///
/// Ownership: it keeps a simdjson parser; it belongs to the reader of a run.
public final class QuarantineParser {
  private static let fields = ["input", "format", "offset", "line", "header", "bytes"]

  /// Larger than any file: a number beyond is none of ours, and sums of smaller ones do not overflow.
  private static let end = 1 << 62

  private let parser: OpaquePointer
  private let mapping: FieldMapping

  /// Makes a parser; nil when memory is short.
  ///
  /// - Parameter mapping: what the columns of CSV become.
  public init?(mapping: FieldMapping) {
    self.mapping = mapping
    let paths = Self.fields.map { Array($0.utf8) }
    let bytes = paths.flatMap { $0 }
    let opened = bytes.withUnsafeBufferPointer { all in
      var start = 0
      let views = paths.map { path in
        defer { start += path.count }
        return dabir_json_view(data: all.baseAddress.map { $0 + start }, length: path.count)
      }
      return dabir_json_open(views, [Bool](repeating: true, count: views.count), views.count)
    }
    guard let opened else { return nil }
    parser = opened
  }

  deinit { dabir_json_close(parser) }

  /// Reads a line and appends the record's original bytes to an arena.
  ///
  /// - Parameters:
  ///   - line: 64 bytes behind it must be readable, as behind all that lies in an ``Arena``.
  ///   - bytes: another arena than the one that the line lies in.
  /// - Returns: nil when the line is none of a quarantine.
  public func parse(_ line: UnsafeBufferPointer<UInt8>, appendingTo bytes: inout Arena<UInt8>)
    -> QuarantinedRecord?
  {
    guard let base = line.baseAddress else { return nil }
    var result = dabir_json_result()
    dabir_json_parse(parser, base, line.count, &result)
    guard result.status == DABIR_JSON_OK.status, let values = result.values else { return nil }
    func text(_ index: Int) -> String? {
      guard values[index].kind == DABIR_JSON_STRING.kind else { return nil }
      return String(decoding: values[index].content.bytes, as: UTF8.self)
    }
    func number(_ index: Int) -> Int? {
      guard values[index].kind == DABIR_JSON_NUMBER.kind else { return nil }
      return Int(String(decoding: values[index].content.bytes, as: UTF8.self))
    }
    guard let name = text(0), let format = text(1).flatMap(InputFormat.init(rawValue:)),
      format != .quarantine,
      let offset = number(2), let line = number(3), 0..<Self.end ~= offset, 1..<Self.end ~= line,
      values[5].kind == DABIR_JSON_STRING.kind
    else { return nil }
    var source = RecordSource(name: name, format: format)
    if format == .csv || format == .tsv {
      guard let header = text(4).flatMap({ header($0, format) }) else { return nil }
      source.header = header
    }
    guard bytes.append(decodingBase64: values[5].content.bytes) else { return nil }
    return QuarantinedRecord(source: source, offset: offset, line: line)
  }

  private func header(_ row: String, _ format: InputFormat) -> CSVHeader? {
    Array(row.utf8).withUnsafeBufferPointer { try? CSVHeader($0, format: format, mapping: mapping) }
  }
}
