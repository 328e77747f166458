import TestSupport
import Testing

/// The rules of the house about who may know whom. A new target needs a line here before it builds green.
@Suite("Imports")
struct ImportTests {
  /// Modules of the platform that every target may use; none of them is Foundation.
  private static let platform: Set = ["Glibc", "Synchronization"]

  /// What each target may import besides ``platform``. Arrows point downward only.
  private static let allowed: [String: Set<String>] = [
    "PluginABI": [],
    "TextCore": ["CTextKernels"],
    "Statistics": [],
    "ByteStreams": nativeCodecs,
    "JSONTree": ["CSimdJSON"],
    "LanguageIdentification": ["TextCore"],
    "Segmentation": ["TextCore", "CICUShim", "CTextKernels"],
    "Transliteration": ["TextCore", "CICUShim", "CNameMatcher", "CNetworkKernels", "CTransliterationModel"],
    "KnowledgeBase": [
      "TextCore", "ByteStreams", "Transliteration", "JSONTree", "CBuiltInKnowledge", "CTextKernels",
    ],
    "EntityLinking": ["TextCore", "KnowledgeBase", "Transliteration"],
    "ArticleIO": ["TextCore", "ByteStreams", "CSimdJSON"],
    "Pipeline": ["TextCore"],
    "PipelineFile": ["TextCore", "Pipeline", "CYAML"],
    "Stages": librariesOfStages.union(["Pipeline"]),
    "Plugins": [
      "TextCore", "Pipeline", "ArticleIO", "JSONTree", "PluginABI", "CPluginProcess", "CSimdJSON",
    ],
    "Runner": [
      "TextCore", "ByteStreams", "ArticleIO", "Pipeline", "Statistics", "Dispatch", "CProcessControl",
      "CAllocationCounter",
    ],
    "DabirCommand": librariesOfStages.union([
      "Pipeline", "PipelineFile", "Stages", "Plugins", "PluginABI", "Runner", "Statistics", "ArgumentParser",
      "Logging",
      "Dispatch", "Foundation", "FoundationEssentials",
    ]),
    "dabir": ["DabirCommand"],
  ]

  private static let nativeCodecs: Set = ["CCodecs", "CArchive", "Dispatch"]

  private static let librariesOfStages: Set = [
    "TextCore", "ByteStreams", "ArticleIO", "LanguageIdentification", "Segmentation", "Transliteration",
    "KnowledgeBase", "EntityLinking",
  ]

  @Test("Every import of every target is one that the table allows")
  func imports() throws {
    let imports = try importsByTarget()
    #expect(imports.count >= 10, "the sources were not found")
    for (target, found) in imports where !isNative(target) {
      let known = try #require(Self.allowed[target], "target '\(target)' has no line in the table")
      for (module, path) in found where !known.union(Self.platform).contains(module) {
        Issue.record("\(path) imports \(module), which \(target) may not")
      }
    }
  }

  @Test("The table itself keeps the rules")
  func table() {
    for (target, modules) in Self.allowed {
      if !["DabirCommand"].contains(target) {
        #expect(modules.isDisjoint(with: ["Foundation", "FoundationEssentials"]), "\(target)")
      }
      if Self.librariesOfStages.contains(target) {
        #expect(modules.isDisjoint(with: ["Yams", "Pipeline", "PipelineFile", "Runner"]), "\(target)")
      }
    }
    let concrete = Self.librariesOfStages.subtracting(["TextCore", "ByteStreams", "ArticleIO"])
    #expect(Self.allowed["Pipeline"] == ["TextCore"])
    #expect(Self.allowed["Runner"]?.isDisjoint(with: concrete.union(["Stages", "PipelineFile"])) == true)
    #expect(Self.allowed["PipelineFile"]?.isDisjoint(with: concrete.union(["Stages", "Runner"])) == true)
    #expect(firstCycle() == nil)
  }

  @Test("Nobody imports ICU itself")
  func icu() throws {
    for (_, found) in try importsByTarget() {
      for (module, path) in found where module == "CICU" { Issue.record("\(path) imports CICU") }
    }
  }

  @Test("ICU's headers are seen in C files of CICUShim alone, and no header shows another library's")
  func headers() throws {
    for path in try RepositoryFiles.list("Sources")
    where path.hasSuffix(".c") || path.hasSuffix(".cpp")
      || path.hasSuffix(".h")
    {
      for line in try RepositoryFiles.lines(path) where line.hasPrefix("#include") {
        if line.contains("<unicode/") {
          let isShim = path.hasPrefix("Sources/CICUShim/") && path.hasSuffix(".c")
          #expect(isShim || path.hasPrefix("Sources/CICU/"), "\(path): \(line)")
        }
        if path.contains("/include/") {
          let standard = ["<stdbool.h>", "<stddef.h>", "<stdint.h>"]
          #expect(standard.contains { line.contains($0) }, "\(path): \(line)")
        }
      }
    }
  }

  /// Native libraries' targets: they hold no Swift.
  private func isNative(_ target: String) -> Bool {
    target.hasPrefix("C") && target.dropFirst().first?.isUppercase == true
  }

  /// The modules that the Swift files of each target import, each with a file that does.
  private func importsByTarget() throws -> [String: [(module: String, path: String)]] {
    var found: [String: [(module: String, path: String)]] = [:]
    for path in try RepositoryFiles.list("Sources") where path.hasSuffix(".swift") {
      let target = String(path.split(separator: "/")[1])
      found[target, default: []] += try RepositoryFiles.lines(path).compactMap(Self.module(ofLine:)).map {
        ($0, path)
      }
    }
    return found
  }

  /// The module of an import line: `@testable internal import struct A.B` is one of `A`.
  static func module(ofLine line: Substring) -> String? {
    var words = line.split(separator: " ").drop {
      $0.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains($0)
    }
    guard words.popFirst() == "import" else { return nil }
    if ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"].contains(words.first) {
      words = words.dropFirst()
    }
    return words.first?.split(separator: ".").first.map(String.init)
  }

  @Test(
    "Import lines are understood",
    arguments: [
      ("import A", "A"), ("  import A", "A"), ("@testable import A", "A"), ("internal import A", "A"),
      ("@preconcurrency public import struct A.B", "A"), ("// import A", nil), ("importer.import(A)", nil),
      ("let import A", nil),
    ] as [(Substring, String?)])
  func lines(line: Substring, module: String?) {
    #expect(Self.module(ofLine: line) == module)
  }

  /// A target that can reach itself over allowed imports.
  private func firstCycle() -> String? {
    Self.allowed.keys.sorted().first { start in
      var reached: Set<String> = []
      var open = Array(Self.allowed[start] ?? [])
      while let next = open.popLast() {
        if reached.insert(next).inserted { open += Self.allowed[next] ?? [] }
      }
      return reached.contains(start)
    }
  }
}
