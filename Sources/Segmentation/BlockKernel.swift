import CTextKernels
import TextCore

/// The block kernel of an instruction set with the classes of a machine's characters.
///
/// Ownership: it points to classes that its ``WordMachine`` owns.
struct BlockKernel {
  let instructions: dabir_kernel
  let classes: UnsafePointer<dabir_char_classes>

  /// Writes boundaries and statuses from `position` on and moves it to the last; see `dabir_word_boundaries`.
  @inline(__always)
  func boundaries(
    _ text: UnsafeBufferPointer<UInt8>, stop: Int, _ position: inout Int,
    _ ends: UnsafeMutablePointer<UInt32>, _ statuses: UnsafeMutablePointer<UInt8>
  ) -> Int {
    dabir_word_boundaries(
      instructions, classes, text.baseAddress!, text.count, stop, &position, ends, statuses)
  }

  /// Writes tokens and their kinds from `position` on and moves it to the last boundary seen.
  @inline(__always)
  func tokens(
    _ text: UnsafeBufferPointer<UInt8>, stop: Int, _ position: inout Int,
    _ spans: UnsafeMutablePointer<Span>, _ kinds: UnsafeMutablePointer<UInt8>
  ) -> Int {
    dabir_word_tokens(instructions, classes, text.baseAddress!, text.count, stop, &position, spans, kinds)
  }

  /// Whether so few characters of a range are hard that blocks pay, judged by a few samples.
  func suits(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 4 * Self.blockLength else { return true }
    let samples = min(8, range.count >> 9 + 2)
    let stride = (range.count - Self.blockLength) / (samples - 1)
    var hard = 0
    for sample in 0..<samples {
      hard += Int(
        dabir_hard_characters(instructions, classes, text.baseAddress! + range.lowerBound + sample * stride))
    }
    return hard * Self.hardShare < samples * Self.blockLength
  }

  private static let blockLength = 64
  /// One hard character in so many bytes costs about what the blocks gain.
  private static let hardShare = 24
}
