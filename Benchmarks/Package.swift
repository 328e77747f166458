// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that whoever uses the libraries does not build the benchmarks' dependencies.
let package = Package(
  name: "dabir-benchmarks",
  dependencies: [
    .package(name: "dabir", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "SegmentationBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Segmentation", package: "dabir"),
        .product(name: "TextCore", package: "dabir"),
      ],
      path: "Benchmarks/SegmentationBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
    .target(name: "CAllocationCounter"),
    .target(name: "BenchmarkArticles", dependencies: [.product(name: "TextCore", package: "dabir")]),
    .executableTarget(
      name: "SegmentationRatios",
      dependencies: [
        "BenchmarkArticles", "CAllocationCounter",
        .product(name: "Segmentation", package: "dabir"),
        .product(name: "TextCore", package: "dabir"),
      ]),
    .executableTarget(
      name: "NameScanning",
      dependencies: [
        "BenchmarkArticles", "CAllocationCounter",
        .product(name: "KnowledgeBase", package: "dabir"),
        .product(name: "TextCore", package: "dabir"),
      ]),
      name: "NameMatching", dependencies: [.product(name: "Transliteration", package: "dabir")]),
  ],
  swiftLanguageModes: [.v6]
)
