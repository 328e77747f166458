import ArgumentParser
import ArticleIO
import KnowledgeBase
import TextCore

/// `dabir kb info`.
struct KBInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Show what a knowledge base holds.")

  @Argument(help: "The file, or 'builtin'.") var path: String
  @Flag(help: "Compare all bytes with their checksums.") var verify = false
  @Flag(help: "Print JSON instead of text.") var json = false
  @Flag(help: "Print only the ids of all entities, one a line.") var ids = false

  func run() throws {
    let knowledge = try openKnowledgeBase(path)
    if ids { return try printIDs(knowledge) }
    let damaged = verify ? knowledge.damagedSections() : []
    try printData(json ? value(knowledge, damaged).text() : text(knowledge, damaged))
    if !damaged.isEmpty { throw ExitCode.failure }
  }

  private func printIDs(_ knowledge: KnowledgeBase) throws {
    let block = 1 << 14
    for start in stride(from: 0, to: knowledge.entityCount, by: block) {
      let numbers = start..<min(start + block, knowledge.entityCount)
      try printData(numbers.map { knowledge.entity(UInt32($0)).idText + "\n" }.joined())
    }
  }

  private func text(_ knowledge: KnowledgeBase, _ damaged: [String]) -> String {
    var table = TextTable()
    table.add(["bytes", Figures.count(knowledge.byteCount)])
    table.add(["content", knowledge.contentHash])
    table.add(["entities", Figures.count(knowledge.entityCount)])
    for (type, count) in Self.countByType(knowledge) { table.add(["  \(type.code)", Figures.count(count)]) }
    table.add(["words", Figures.count(knowledge.names.words.count)])
    for (name, length) in knowledge.sectionLengths { table.add(["section \(name)", Figures.count(length)]) }
    var lines = [table.text]
    for (key, value) in knowledge.origin {
      lines.append("\(key): \(value.split(separator: "\t").joined(separator: ", "))")
    }
    if verify {
      lines.append(
        damaged.isEmpty ? "all bytes are as written" : "damaged: \(damaged.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func value(_ knowledge: KnowledgeBase, _ damaged: [String]) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "path", value: .string(path)),
      .init(key: "bytes", value: .integer(knowledge.byteCount)),
      .init(key: "content", value: .string(knowledge.contentHash)),
      .init(key: "entities", value: .integer(knowledge.entityCount)),
      .init(
        key: "types",
        value: .object(
          Self.countByType(knowledge).map { .init(key: $0.0.code, value: .integer($0.1)) })),
      .init(key: "words", value: .integer(knowledge.names.words.count)),
      .init(
        key: "sections",
        value: .object(knowledge.sectionLengths.map { .init(key: $0.name, value: .integer($0.length)) })),
      .init(
        key: "origin", value: .array(knowledge.origin.map { .array([.string($0.key), .string($0.value)]) })),
    ]
    if verify { members.append(.init(key: "damaged", value: .array(damaged.map { .string($0) }))) }
    return .object(members)
  }

  private static func countByType(_ knowledge: KnowledgeBase) -> [(EntityType, Int)] {
    var counts = [Int](repeating: 0, count: EntityType.allCases.count)
    for number in 0..<UInt32(knowledge.entityCount) {
      counts[Int(knowledge.entity(number).type.rawValue)] += 1
    }
    return EntityType.allCases.map { ($0, counts[Int($0.rawValue)]) }.filter { $0.1 > 0 }
  }
}
