// swift-tools-version: 6.1
import PackageDescription

/// Kernels are two hundred times slower without optimization, so tests build them with `-O`. Packages with
/// unsafe flags cannot be depended on by version, hence only when asked for: the Makefile does.
let optimizesKernels = Context.environment["DABIR_OPTIMIZE_KERNELS"] == "1"
let kernel: [SwiftSetting] =
  optimizesKernels ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []
let cKernel: [CSetting] =
  optimizesKernels ? [.unsafeFlags(["-O2"], .when(configuration: .debug))] : []
let cxxKernel: [CXXSetting] =
  optimizesKernels ? [.unsafeFlags(["-O2"], .when(configuration: .debug))] : []

/// The libraries that are useful alone, each a product.
let libraries = [
  "TextCore", "ByteStreams", "Segmentation", "LanguageIdentification", "Transliteration", "KnowledgeBase",
  "EntityLinking", "ArticleIO", "Statistics", "Pipeline", "PipelineFile", "Stages", "Plugins", "PluginABI",
  "Runner", "DabirCommand", "JSONTree",
]

let package = Package(
  name: "dabir",
  products: libraries.map { .library(name: $0, targets: [$0]) } + [
    // For benchmarks.
    .library(name: "CAllocationCounter", targets: ["CAllocationCounter"]),
    .executable(name: "dabir", targets: ["dabir"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Native libraries, each behind one thin C target whose headers show only types of our own.
    .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICUShim", dependencies: ["CICU"]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // simdjson's pkg-config file has flags that SwiftPM refuses with a warning; none is needed.
    .target(name: "CSimdJSON", cxxSettings: cxxKernel, linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "CCodecs",
      linkerSettings: ["isal", "zstd", "lzma", "bz2"].map { .linkedLibrary($0) }),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
    .target(name: "CProcessControl"),
    .target(name: "CPluginProcess"),
    .target(name: "CAllocationCounter"),
    // Data that is linked in as it is.
    .target(name: "CNameMatcher", exclude: ["name-matcher.bin"]),
    .target(name: "CNetworkKernels", cSettings: cKernel),
    // Kernels over text in C, for the instruction sets that Swift has no names for.
    .target(name: "CTextKernels", cSettings: cKernel),

    // The built-in knowledge base, linked in; `make builtin-kb` builds it from the tables.
    .target(name: "CBuiltInKnowledge", exclude: ["tables", "builtin.kb"]),
    // The interface of stages that live in shared libraries.
    .target(name: "PluginABI"),

    // Libraries: they never see a pipeline, YAML or Foundation.
    .target(
      name: "TextCore", dependencies: ["CTextKernels"], exclude: ["Folding/fold_table.py"],
      swiftSettings: kernel),
    .target(name: "Statistics", swiftSettings: kernel),
    .target(name: "ByteStreams", dependencies: ["CArchive", "CCodecs"], swiftSettings: kernel),
    .target(name: "JSONTree", dependencies: ["CSimdJSON"], swiftSettings: kernel),
    .target(
      name: "Segmentation", dependencies: ["TextCore", "CICUShim", "CTextKernels"], swiftSettings: kernel),
    .target(name: "LanguageIdentification", swiftSettings: kernel),
    // The built-in transliteration model as bytes; `model.bin` is found through the search path.
    .target(
      name: "CTransliterationModel", exclude: ["model.bin"]),
    .target(
      name: "Transliteration",
      dependencies: ["TextCore", "CICUShim", "CNameMatcher", "CNetworkKernels", "CTransliterationModel"],
      swiftSettings: kernel),
    .target(
      name: "KnowledgeBase",
      dependencies: [
        "TextCore", "ByteStreams", "Transliteration", "JSONTree", "CBuiltInKnowledge", "CTextKernels",
      ],
      swiftSettings: kernel),
    .target(
      name: "EntityLinking", dependencies: ["TextCore", "KnowledgeBase", "Transliteration"],
      swiftSettings: kernel),
    .target(name: "ArticleIO", dependencies: ["TextCore", "CSimdJSON"], swiftSettings: kernel),

    // Pipelines: the contract, the files that declare them, the stages, and the core that runs them.
    .target(name: "Pipeline", dependencies: ["TextCore"]),
    .target(name: "PipelineFile", dependencies: ["Pipeline", "TextCore", "CYAML"]),
    .target(
      name: "Stages",
      dependencies: [
        "Pipeline", "TextCore", "ByteStreams", "Segmentation", "LanguageIdentification", "KnowledgeBase",
        "EntityLinking", "Transliteration",
      ]),
    .target(
      name: "Plugins",
      dependencies: [
        "Pipeline", "TextCore", "ArticleIO", "CSimdJSON", "CPluginProcess", "JSONTree", "PluginABI",
      ]),
    .target(
      name: "Runner",
      dependencies: [
        "Pipeline", "ArticleIO", "ByteStreams", "Statistics", "TextCore", "CProcessControl",
        "CAllocationCounter",
      ]),

    // The command: a library, so that a user's own command can add stages.
    .target(
      name: "DabirCommand",
      dependencies: [
        "ArticleIO", "ByteStreams", "KnowledgeBase", "Pipeline", "PipelineFile", "Plugins", "Runner",
        "Segmentation", "Stages", "Statistics", "TextCore", "Transliteration",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "dabir", dependencies: ["DabirCommand"]),

    // Tests mirror the sources; what several of them use is in one library.
    .target(name: "TestSupport", dependencies: ["ByteStreams", "TextCore"], path: "Tests/TestSupport"),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
    .testTarget(
      name: "TextCoreTests", dependencies: ["CICUShim", "TextCore", "CTextKernels", "TestSupport"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
    .testTarget(name: "JSONTreeTests", dependencies: ["JSONTree", "TestSupport"]),
    .testTarget(name: "ByteStreamsTests", dependencies: ["ByteStreams", "TestSupport"]),
    .testTarget(
      name: "SegmentationTests",
      dependencies: ["Segmentation", "CICUShim", "CTextKernels", "TextCore", "TestSupport"]),
    .testTarget(
      name: "KnowledgeBaseTests", dependencies: ["KnowledgeBase", "ByteStreams", "TextCore", "TestSupport"]),
    .testTarget(
      name: "EntityLinkingTests",
      dependencies: ["EntityLinking", "KnowledgeBase", "TextCore", "TestSupport"]),
    .testTarget(name: "ArticleIOTests", dependencies: ["ArticleIO", "TextCore", "TestSupport"]),
    .testTarget(name: "PipelineTests", dependencies: ["Pipeline", "TextCore", "TestSupport"]),
    .testTarget(
      name: "RunnerTests",
      dependencies: [
        "Runner", "ArticleIO", "ByteStreams", "CAllocationCounter", "CProcessControl", "Pipeline",
        "Statistics", "TextCore", "TestSupport",
      ]),
    .testTarget(
      name: "TransliterationTests", dependencies: ["Transliteration", "TextCore", "TestSupport"]),
    .testTarget(
      name: "LanguageIdentificationTests", dependencies: ["LanguageIdentification", "TestSupport"]),
    .testTarget(
      name: "PipelineFileTests", dependencies: ["PipelineFile", "Pipeline", "TextCore", "TestSupport"]),
    .testTarget(
      name: "StagesTests", dependencies: ["Stages", "Pipeline", "PipelineFile", "TextCore", "TestSupport"]),
    .testTarget(
      name: "PluginsTests",
      dependencies: ["Plugins", "Pipeline", "PipelineFile", "TextCore", "PluginABI", "TestSupport"]),
    .testTarget(
      name: "DabirCommandTests",
      dependencies: [
        "DabirCommand", "ArticleIO", "KnowledgeBase", "Pipeline", "Runner", "Statistics", "TextCore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Runs the built command as a child process.
    .testTarget(name: "EndToEndTests", dependencies: ["dabir", "TextCore", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
