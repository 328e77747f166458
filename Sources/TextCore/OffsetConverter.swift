import CTextKernels

/// Turns byte positions of one text after the other into another unit.
///
/// For every 64 bytes of the text it is noted which of them start a character and how many characters come before,
/// so that a position anywhere costs no more than counting the bits of a word.
public struct OffsetConverter: ~Copyable {
  private let unit: OffsetUnit
  private let kernel: dabir_kernel
  private var blocks = Arena<dabir_unit_block>()
  private var length = 0
  private var isIdentity = true

  /// Makes a converter for a unit; ``begin(_:)`` gives it a text.
  public init(unit: OffsetUnit) { self.init(unit: unit, kernel: dabir_kernel_best()) }

  /// - Parameter kernel: one that this processor runs.
  init(unit: OffsetUnit, kernel: dabir_kernel) {
    self.unit = unit
    self.kernel = kernel
  }

  /// Starts on a text.
  ///
  /// - Complexity: O(n) in the text, O(1) when the unit is UTF-8.
  public mutating func begin(_ text: UnsafeBufferPointer<UInt8>) {
    isIdentity = true
    guard unit != .utf8, let base = text.baseAddress else { return }
    blocks.truncate(to: 0)
    blocks.reserve(extra: text.count / 64 + 1)
    length = text.count
    isIdentity = dabir_unit_blocks(kernel, base, length, unit == .utf16, blocks.base) == length
  }

  /// The position in the unit of a byte position on a character boundary of the text.
  ///
  /// - Complexity: O(1)
  public func convert(_ byte: UInt32) -> Int {
    if isIdentity { return Int(byte) }
    var byte = byte
    var position: UInt32 = 0
    dabir_unit_positions(kernel, blocks.base, length, &byte, 1, &position)
    return Int(position)
  }

  /// Converts spans, in any order, into a buffer with room for as many.
  ///
  /// - Complexity: O(spans)
  public func convert(_ spans: UnsafeBufferPointer<Span>, into target: UnsafeMutablePointer<Span>) {
    guard let base = spans.baseAddress else { return }
    if isIdentity {
      target.update(from: base, count: spans.count)
      return
    }
    // A span is two positions of 32 bits.
    base.withMemoryRebound(to: UInt32.self, capacity: 2 * spans.count) { bytes in
      target.withMemoryRebound(to: UInt32.self, capacity: 2 * spans.count) { units in
        dabir_unit_positions(kernel, blocks.base, length, bytes, 2 * spans.count, units)
      }
    }
  }
}
