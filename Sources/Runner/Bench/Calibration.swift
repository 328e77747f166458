import Pipeline

/// Two fixed pieces of work by which the speed of the machine itself is told from that of the program.
///
/// Both are chains of loads each of which needs the one before, so that neither compilers nor wide processors
/// change how long they take: one stays within the first cache, the other wanders through 8 MB.
final class Calibration {
  private static let coreSize = 1 << 11
  private static let memorySize = 1 << 20
  private let core: [Int]
  private let memory: [Int]
  private var place = 0

  init() {
    core = Self.cycle(Self.coreSize)
    memory = Self.cycle(Self.memorySize)
  }

  /// Processor time of a walk within the first cache, in nanoseconds: the clock rate and what shares the core.
  func coreNanoseconds() -> UInt64 { walk(core, steps: 200_000) }

  /// Processor time of a walk beyond the second cache, in nanoseconds: the state of shared caches.
  func memoryNanoseconds() -> UInt64 { walk(memory, steps: 40_000) }

  private func walk(_ next: [Int], steps: Int) -> UInt64 {
    next.withUnsafeBufferPointer { next in
      let start = Clock.threadNanoseconds()
      var here = place % next.count
      for _ in 0..<steps { here = next[here] }
      // Where one walk ends the next begins, so that none can be left out.
      place = here
      return Clock.threadNanoseconds() - start
    }
  }

  /// A permutation with a single cycle, by Sattolo's algorithm.
  private static func cycle(_ count: Int) -> [Int] {
    var next = Array(0..<count)
    var state: UInt64 = 1
    for last in stride(from: count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      next.swapAt(last, Int(state.multipliedFullWidth(by: UInt64(last)).high))
    }
    return next
  }
}
