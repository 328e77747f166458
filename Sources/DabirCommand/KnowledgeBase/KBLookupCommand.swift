import ArgumentParser
import ArticleIO
import KnowledgeBase
import TextCore

/// `dabir kb lookup`.
struct KBLookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Show which entities a name may mean, and why.")

  @Argument(help: "A name in any of the languages, or an id.") var name: String
  @Option(help: "The knowledge base: a file, or 'builtin'.") var kb = "builtin"
  @Option(help: "Show only entities of this type: PER, ORG, GPE, LOC, EVENT, MISC.") var type: String?
  @Option(help: "Show at most so many.") var best = 10
  @Flag(help: "Print JSON instead of a table.") var json = false

  func run() throws {
    let wanted = try type.map { code in
      guard let type = EntityType(code: code) else { throw ValidationError("there is no type '\(code)'") }
      return type
    }
    guard best > 0 else { throw ValidationError("--best must be at least 1") }
    let knowledge = try openKnowledgeBase(kb)
    var lookup = NameLookup(knowledge)
    let found = lookup.find(name).filter { wanted == nil || $0.entity.type == wanted }.prefix(best)
    if json {
      try printData(JSONValue.array(found.map(Self.value)).text())
    } else if found.isEmpty {
      printNote("no entity is known by this name")
    } else {
      try printData(Self.table(Array(found)))
    }
    if found.isEmpty { throw ExitCode.failure }
  }

  private static func table(_ findings: [NameLookup.Finding]) -> String {
    var lines: [String] = []
    for finding in findings {
      let entity = finding.entity
      let names = TextLanguage.allCases.compactMap { entity.labelText($0) }.joined(separator: " · ")
      lines.append(
        "\(score(finding.score))  \(entity.idText)  \(entity.type.code)  \(names)"
          + (entity.country.map { "  [\($0)]" } ?? ""))
      var notes = ["by \(finding.reason.text)", "prior \(score(entity.prior))"]
      if !entity.descriptionText.isEmpty { notes.append(entity.descriptionText) }
      lines.append("      \(notes.joined(separator: "; "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func score(_ value: Float) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static func value(_ finding: NameLookup.Finding) -> JSONValue {
    let entity = finding.entity
    var members: [JSONValue.Member] = [
      .init(key: "id", value: .string(entity.idText)),
      .init(key: "type", value: .string(entity.type.code)),
      .init(key: "score", value: .number(Double(finding.score))),
      .init(key: "reason", value: .string(finding.reason.text)),
      .init(key: "prior", value: .number(Double(entity.prior))),
      .init(
        key: "labels",
        value: .object(
          TextLanguage.allCases.compactMap { language in
            entity.labelText(language).map { .init(key: language.tag, value: .string($0)) }
          })),
    ]
    if let country = entity.country { members.append(.init(key: "country", value: .string("\(country)"))) }
    members.append(.init(key: "description", value: .string(entity.descriptionText)))
    return .object(members)
  }
}
