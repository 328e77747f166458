import CTextKernels

/// The ways to find word boundaries, which all give the same ones.
public enum WordKernel: String, CaseIterable, Sendable {
  /// The fastest that the processor runs and the text suits; the others are for tests and measurements.
  case automatic
  /// 64 bytes at a time with AVX-512 VBMI2.
  case avx512
  /// 64 bytes at a time with AVX2.
  case avx2
  /// 64 bytes at a time with NEON.
  case neon
  /// 64 bytes at a time in portable C.
  case plain
  /// The machine over both halves of a text.
  case twoLanes
  /// The machine, one character after the other.
  case oneLane
  /// ICU's own iterator.
  case iterator

  /// The kernels that this processor runs.
  public static var available: [WordKernel] {
    allCases.filter { $0.instructions.map(dabir_kernel_available) ?? true }
  }

  /// The instruction set of a block kernel.
  var instructions: dabir_kernel? {
    switch self {
    case .avx512: DABIR_KERNEL_AVX512
    case .avx2: DABIR_KERNEL_AVX2
    case .neon: DABIR_KERNEL_NEON
    case .plain: DABIR_KERNEL_PLAIN
    case .automatic, .twoLanes, .oneLane, .iterator: nil
    }
  }
}

/// Word rules as a machine together with its kernels.
///
/// Ownership: it owns its tables, which never change after `init`, so that all workers share it.
final class WordMachine: @unchecked Sendable {
  let machine: BoundaryMachine
  private let classes: UnsafePointer<dabir_char_classes>
  private let split: SplitPoint
  /// The best block kernel, unless the proof failed for these rules.
  let blocks: BlockKernel?

  init(rules: RuleImage) throws(UnusableRules) {
    machine = try BoundaryMachine(rules: rules)
    split = SplitPoint(machine: machine)
    classes = BlockClasses(machine: machine).makeTables()
    let best = BlockKernel(instructions: dabir_kernel_best(), classes: classes)
    blocks = BlockProof.holds(machine, best) ? best : nil
  }

  deinit { classes.deallocate() }

  /// How many entries a writer needs for `length` bytes of a text: the kernels write some more than they count,
  /// and the two lanes go on to a place where the text can be split.
  static func room(_ length: Int) -> Int { length + SplitPoint.reach + 256 }

  /// Cuts a text from `position`, which must be a boundary, at least to `stop`, and moves `position` to the
  /// last boundary written.
  func cut<Writer: SegmentWriter>(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, stop: Int, with kernel: WordKernel,
    to writer: inout Writer
  ) {
    switch kernel {
    case .automatic:
      // The plain block kernel is no faster than two lanes.
      if let blocks, blocks.instructions != DABIR_KERNEL_PLAIN {
        cutBlocks(blocks, text, &position, stop: stop, to: &writer) { blocks.suits(text, $0) }
      }
      if position < stop {
        position = machine.walkTwoLanes(text, from: position, stop: stop, split: split, to: &writer)
      }
    case .avx512, .avx2, .neon, .plain:
      guard blocks != nil, let instructions = kernel.instructions else { fallthrough }
      let chosen = BlockKernel(instructions: instructions, classes: classes)
      cutBlocks(chosen, text, &position, stop: stop, to: &writer) { _ in true }
    case .oneLane, .iterator:
      position = machine.walk(text, from: position, until: stop, end: text.count, to: &writer)
    case .twoLanes:
      position = machine.walkTwoLanes(text, from: position, stop: stop, split: split, to: &writer)
    }
  }

  /// Blocks as far as they go, and the machine where a character is hard or a segment longer than a block.
  ///
  /// - Parameter pays: asked at the first such place whether to go on with blocks in the rest of the range; if
  ///   not, nothing more is written.
  private func cutBlocks<Writer: SegmentWriter>(
    _ blocks: BlockKernel, _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, stop: Int,
    to writer: inout Writer, whileItPays pays: (Range<Int>) -> Bool
  ) {
    var stretch = Self.shortestStretch
    var hasAsked = false
    while true {
      let start = position
      writer.runBlocks(blocks, text, stop: stop, &position)
      if position >= stop { return }
      if !hasAsked && !pays(position..<stop) { return }
      hasAsked = true
      // Where the blocks hardly get on, they are tried again ever later.
      let isStuck = position - start < 64
      stretch = isStuck ? min(2 * stretch, Self.longestStretch) : Self.shortestStretch
      position = machine.walk(
        text, from: position, until: min(position + stretch, stop), end: text.count, to: &writer)
      if position >= stop { return }
    }
  }

  private static let shortestStretch = 12
  private static let longestStretch = 1024
}
