import CICUShim
import TextCore

/// An ICU iterator over the boundaries of UTF-8 text.
///
/// Ownership: it owns its ICU object, which is not thread-safe; one a worker.
final class BreakIterator {
  /// What the boundaries separate.
  enum Kind: Int32 {
    case word = 1
    case sentence = 3
  }

  private let handle: OpaquePointer

  /// Opens an iterator for an ICU locale such as `en@ss=standard`.
  init(_ kind: Kind, locale: String) throws(SegmentationError) {
    var status: Int32 = 0
    guard let handle = dabir_break_open(kind.rawValue, locale, &status) else {
      throw SegmentationError(action: "open break rules for locale '\(locale)'", status: status)
    }
    self.handle = handle
  }

  deinit { dabir_break_close(handle) }

  /// The rules behind the iterator, compiled as ICU keeps them; empty when ICU does not give them.
  func compiledRules() -> [UInt8] {
    let length = dabir_break_rules(handle, nil, 0)
    return [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      guard length > 0, let base = buffer.baseAddress else { return }
      count = Int(dabir_break_rules(handle, base, length))
    }
  }

  /// Calls `body` with runs of boundaries (byte positions, the end of the text included) and rule statuses.
  func forEachRun(
    of text: UnsafeBufferPointer<UInt8>,
    _ body: (_ boundaries: UnsafeBufferPointer<UInt32>, _ statuses: UnsafeBufferPointer<Int32>) -> Void
  ) throws(SegmentationError) {
    guard let base = text.baseAddress, text.count > 0 else { return }
    var status: Int32 = 0
    guard dabir_break_set_text(handle, base, Int64(text.count), &status) else {
      throw SegmentationError(action: "start on a text", status: status)
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.runLength) { boundaries in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.runLength) { statuses in
        guard let first = boundaries.baseAddress, let firstStatus = statuses.baseAddress else { return }
        while true {
          let count = Int(dabir_break_next(handle, first, firstStatus, Int32(Self.runLength)))
          if count == 0 { return }
          body(
            UnsafeBufferPointer(start: first, count: count),
            UnsafeBufferPointer(start: firstStatus, count: count))
        }
      }
    }
  }

  private static let runLength = 512
}

/// ICU would not do what it was asked.
public struct SegmentationError: Error, CustomStringConvertible {
  /// What was asked, as a verb phrase.
  public var action: String
  /// ICU's error code.
  public var status: Int32

  /// The message for people.
  public var description: String {
    "ICU could not \(action): \(String(cString: dabir_icu_error_name(status)))"
  }
}

/// The versions of the Unicode library that finds the boundaries.
public enum UnicodeLibrary {
  /// ICU's version, such as `72.1`.
  public static var icuVersion: String { String(cString: dabir_icu_version()) }
  /// The version of the Unicode Standard that ICU knows, such as `15.0`.
  public static var unicodeVersion: String { String(cString: dabir_unicode_version()) }
}
