import TestSupport
import Testing

/// The rules of the house about who may know whom. A new target needs a line here before it builds green.
@Suite("Imports")
struct ImportTests {
  /// Modules of the platform that every target may use; none of them is Foundation.
  private static let platform: Set = ["Dispatch", "Glibc", "Synchronization"]

  /// What each target imports besides ``platform``, neither more nor less. Arrows point downward only.
  private static let table: [String: Set<String>] = [
    "TextCore": ["CTextKernels"],
    "Statistics": [],
    "ByteStreams": ["CCodecs", "CArchive"],
    "JSONTree": ["CSimdJSON"],
    "LanguageIdentification": [],
    "Segmentation": ["TextCore", "CICUShim", "CTextKernels"],
    "Transliteration": ["TextCore", "CICUShim", "CNameMatcher", "CNetworkKernels", "CTransliterationModel"],
    "KnowledgeBase": [
      "TextCore", "ByteStreams", "Transliteration", "JSONTree", "CBuiltInKnowledge", "CTextKernels",
    ],
    "EntityLinking": ["TextCore", "KnowledgeBase", "Transliteration"],
    "ArticleIO": ["TextCore", "CSimdJSON"],
    "Pipeline": ["TextCore"],
    "PipelineFile": ["TextCore", "Pipeline", "CYAML"],
    "Stages": [
      "TextCore", "ByteStreams", "LanguageIdentification", "Segmentation", "Transliteration", "KnowledgeBase",
      "EntityLinking", "Pipeline",
    ],
    "Plugins": [
      "TextCore", "ArticleIO", "JSONTree", "Pipeline", "PluginABI", "CPluginProcess", "CSimdJSON",
    ],
    "Runner": [
      "TextCore", "ByteStreams", "ArticleIO", "Pipeline", "Statistics", "CProcessControl",
      "CAllocationCounter",
    ],
    "DabirCommand": [
      "TextCore", "ByteStreams", "ArticleIO", "Segmentation", "Transliteration", "KnowledgeBase", "Pipeline",
      "PipelineFile", "Stages", "Plugins", "Runner", "Statistics", "ArgumentParser", "FoundationEssentials",
    ],
    "dabir": ["DabirCommand"],
  ]

  /// Targets that are useful without pipelines, and never see one.
  private static let libraries: Set = [
    "TextCore", "Statistics", "ByteStreams", "JSONTree", "LanguageIdentification", "Segmentation",
    "Transliteration", "KnowledgeBase", "EntityLinking", "ArticleIO",
  ]

  @Test("Every target imports what the table says, and the table says nothing else")
  func imports() throws {
    let imports = try importsByTarget()
    #expect(Set(imports.keys) == Set(Self.table.keys))
    for (target, found) in imports {
      let allowed = Self.table[target] ?? []
      for (module, path) in found where !allowed.union(Self.platform).contains(module) {
        Issue.record("\(path) imports \(module), which \(target) may not")
      }
      let unused = allowed.subtracting(found.map(\.module)).sorted()
      #expect(unused.isEmpty, "the table lets \(target) import what it does not")
    }
  }

  @Test("Package.swift declares what the table says, and nothing else")
  func declarations() throws {
    let declared = try declaredDependencies()
    for (target, modules) in Self.table {
      #expect(declared[target] == modules.subtracting(["FoundationEssentials"]), "\(target)")
    }
  }

  @Test("The table itself keeps the rules")
  func table() {
    for (target, modules) in Self.table where target != "DabirCommand" {
      #expect(modules.isDisjoint(with: ["Foundation", "FoundationEssentials"]), "\(target)")
    }
    let pipelines = Set(Self.table.keys).subtracting(Self.libraries)
    for target in Self.libraries {
      #expect(Self.table[target]?.isDisjoint(with: pipelines) == true, "\(target)")
    }
    let concrete = Self.libraries.subtracting(["TextCore", "ByteStreams", "ArticleIO", "Statistics"])
    #expect(Self.table["Pipeline"] == ["TextCore"])
    #expect(Self.table["Runner"]?.isDisjoint(with: concrete.union(["Stages", "PipelineFile"])) == true)
    #expect(Self.table["PipelineFile"]?.isDisjoint(with: concrete.union(["Stages", "Runner"])) == true)
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

  /// What `Package.swift` lets each target depend on: targets of its own and products of others.
  private func declaredDependencies() throws -> [String: Set<String>] {
    let text = try RepositoryFiles.lines("Package.swift").joined(separator: " ")
    let target = /arget\(\s*name: "(?<name>\w+)"(?:,\s*dependencies: \[(?<dependencies>.*?)\])?/
    let dependency = /(?:[\[,]|name:)\s*"(?<name>\w+)"/
    return Dictionary(
      uniqueKeysWithValues: text.matches(of: target).map { match in
        let names = "[\(match.dependencies ?? "")".matches(of: dependency).map { String($0.name) }
        return (String(match.name), Set(names))
      })
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
    Self.table.keys.sorted().first { start in
      var reached: Set<String> = []
      var open = Array(Self.table[start] ?? [])
      while let next = open.popLast() {
        if reached.insert(next).inserted { open += Self.table[next] ?? [] }
      }
      return reached.contains(start)
    }
  }
}
