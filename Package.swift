// swift-tools-version: 6.1
import PackageDescription

/// Kernels are two hundred times slower without optimization, so tests build them with `-O`. Packages with
/// unsafe flags cannot be depended on by version, hence only when asked for: the Makefile does.
let optimizesKernels = Context.environment["DABIR_OPTIMIZE_KERNELS"] == "1"
let kernel: [SwiftSetting] =
  optimizesKernels ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []

let cxxKernel: [CXXSetting] =
  optimizesKernels ? [.unsafeFlags(["-O2"], .when(configuration: .debug))] : []

let package = Package(
  name: "dabir",
  targets: [
    // Native libraries, each behind one thin C target whose headers show only types of our own.
    .systemLibrary(name: "CICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICUShim", dependencies: ["CICU"]),
    // simdjson's pkg-config file has flags that SwiftPM refuses with a warning; none is needed.
    .target(name: "CSimdJSON", cxxSettings: cxxKernel, linkerSettings: [.linkedLibrary("simdjson")]),
    // Libraries: they never see a pipeline, YAML or Foundation.
    .target(name: "TextCore", swiftSettings: kernel),
    .target(name: "Segmentation", dependencies: ["TextCore", "CICUShim"], swiftSettings: kernel),
    .target(name: "ByteStreams"),
    .target(name: "ArticleIO", dependencies: ["TextCore", "ByteStreams", "CSimdJSON"], swiftSettings: kernel),
    .target(name: "Pipeline", dependencies: ["TextCore"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
