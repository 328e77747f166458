import CSimdJSON
import Glibc
import TextCore

/// What kind of line a program printed.
struct AnswerHead {
  /// The number of the document that it answers.
  var document: Int?
  /// The number of the conversation whose end it confirms.
  var end: Int?
  /// The version of the protocol that it speaks, when it answers the greeting.
  var version: Int?
}

extension AnswerHead {
  /// Whether a line looks like the answer to a document, so that it can be taken for it; whether all of it is JSON
  /// is found out when its rows are read.
  static func isAnswer(_ line: UnsafeBufferPointer<UInt8>, to document: Int) -> Bool {
    let key: StaticString = "{\"n\":"
    guard let base = line.baseAddress, line.count > key.utf8CodeUnitCount, line.last == UInt8(ascii: "}"),
      memcmp(base, key.utf8Start, key.utf8CodeUnitCount) == 0
    else { return false }
    var place = key.utf8CodeUnitCount
    if line[place] == UInt8(ascii: " ") { place += 1 }
    var number = 0
    let start = place
    while place < line.count, place < start + 18, (0x30...0x39).contains(line[place]) {
      number = number * 10 + Int(line[place] - 0x30)
      place += 1
    }
    return place > start && place < line.count && number == document
      && (line[place] == UInt8(ascii: ",") || line[place] == UInt8(ascii: "}"))
  }
}

/// Reads what kind of line a program printed, and checks that the whole line is JSON.
///
/// Ownership: one thread.
final class AnswerHeadReader {
  private static let keys: [StaticString] = ["n", "end", "dabir"]

  private let parser: OpaquePointer

  /// Makes a reader; nil when memory is short.
  init?() {
    let views = Self.keys.map { dabir_json_view(data: $0.utf8Start, length: $0.utf8CodeUnitCount) }
    guard let parser = dabir_json_open(views, Self.keys.map { _ in false }, views.count) else { return nil }
    self.parser = parser
  }

  deinit { dabir_json_close(parser) }

  /// The kind of a line, behind whose bytes 64 are readable; nil when it is no JSON object.
  func read(_ line: UnsafeBufferPointer<UInt8>) -> AnswerHead? {
    guard let base = line.baseAddress else { return nil }
    var result = dabir_json_result()
    dabir_json_parse(parser, base, line.count, &result)
    guard result.status == Int32(bitPattern: DABIR_JSON_OK.rawValue), let values = result.values else {
      return nil
    }
    return AnswerHead(
      document: number(values[0]), end: number(values[1]), version: number(values[2]))
  }

  private func number(_ value: dabir_json_value) -> Int? {
    guard value.kind == Int32(bitPattern: DABIR_JSON_NUMBER.rawValue) else { return nil }
    return Int(
      String(
        decoding: UnsafeBufferPointer(start: value.content.data, count: value.content.length), as: UTF8.self))
  }
}
