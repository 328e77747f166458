// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "my-dabir",
  dependencies: [.package(name: "dabir", path: "../../..")],
  targets: [
    .executableTarget(
      name: "my-dabir",
      dependencies: ["DabirCommand", "Pipeline", "TextCore"].map { .product(name: $0, package: "dabir") })
  ],
  swiftLanguageModes: [.v6]
)
