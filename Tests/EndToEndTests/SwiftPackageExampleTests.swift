import Foundation
import TestSupport
import Testing

@Suite("A Swift package with a stage of its own")
struct SwiftPackageExampleTests {
  @Test(
    "It builds against this package, and its command has the built-in stages and its own",
    // A package that depends on this one builds all of it once more, which takes minutes.
    .enabled(
      if: ProcessInfo.processInfo.environment["DABIR_BUILD_EXAMPLES"] == "1", "make examples runs this"))
  func package() throws {
    let folder = try TemporaryFolder()
    let finished = try CommandRunner.shell(
      """
      set -e
      cd "\(CommandRunner.package)"
      # Not with optimized kernels, which hide what the compiler cannot do without.
      unset DABIR_OPTIMIZE_KERNELS
      swift build --package-path Pipelines/plugins/swift-example --scratch-path .build/swift-example >&2
      cd Pipelines/plugins/swift-example
      command="\(CommandRunner.package)/.build/swift-example/debug/my-dabir"
      "$command" test pipeline.yaml
      "$command" stages
      """, in: folder, seconds: 1800)
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.text.contains("pipeline.yaml: 1 passed, 0 failed\n"))
    let stages = finished.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(stages.contains("shouting Finds words in capitals."))
    #expect(stages.contains { $0.hasPrefix("tokenize Cuts ") })
  }
}
