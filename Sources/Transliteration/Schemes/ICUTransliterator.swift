internal import CICUShim
import Synchronization

/// ICU's own `Arabic-Latin` transliteration, for comparison and for those who rely on it.
final class ICUTransliterator: Sendable {
  static let shared = ICUTransliterator()

  /// ICU's transliterators are not thread-safe.
  private struct Handle: @unchecked Sendable {
    let pointer: OpaquePointer?
    let status: Int32
  }

  private let handle: Mutex<Handle>

  private init() {
    var status: Int32 = 0
    let pointer = dabir_transliterator_open("Arabic-Latin; NFC", &status)
    handle = Mutex(Handle(pointer: pointer, status: status))
  }

  /// The Latin letters of a text.
  func latin(_ text: String) throws(RomanizationError) -> String {
    guard text.utf8.count <= NameNormalizer.longestName else { throw .tooLong }
    var units = Array(text.utf16)
    let length = units.count
    // No letter of the rules grows more than fourfold.
    units.append(contentsOf: [UInt16](repeating: 0, count: length * 4 + 16))
    var status: Int32 = 0
    let count = handle.withLock { handle -> Int32 in
      guard let pointer = handle.pointer else {
        status = handle.status
        return -1
      }
      return units.withUnsafeMutableBufferPointer {
        guard let base = $0.baseAddress else { return -1 }
        return dabir_transliterate(pointer, base, Int32(length), Int32($0.count), &status)
      }
    }
    guard count >= 0 else { throw .unavailable(String(cString: dabir_icu_error_name(status))) }
    return String(decoding: units[..<Int(count)], as: UTF16.self)
  }
}
