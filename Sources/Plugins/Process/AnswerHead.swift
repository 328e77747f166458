import CSimdJSON
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
