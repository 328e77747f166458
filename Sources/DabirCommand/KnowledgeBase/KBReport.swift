import KnowledgeBase

/// What a build came to, in words.
enum KBReport {
  static func text(_ report: SourceReport) -> String {
    let used = report.used.sorted { $0.key < $1.key }.map { "\(Figures.count($0.value)) \($0.key)" }
    var line = "\(report.path): " + (used.isEmpty ? "nothing used" : used.joined(separator: ", "))
    for (reason, count) in report.leftOut.sorted(by: { $0.key < $1.key }) {
      line += ", \(Figures.count(count)) left out (\(reason))"
    }
    if report.bad > 0 { line += ", \(Figures.count(report.bad)) bad" }
    var lines = [line] + report.firstBad.map { "  \($0)" }
    if report.bad > report.firstBad.count {
      lines.append("  … and \(Figures.count(report.bad - report.firstBad.count)) more")
    }
    return (lines + report.damage.map { "  \($0)" }).joined(separator: "\n")
  }

  static func text(_ report: BuildReport, path: String) -> String {
    var lines = [
      "\(path): \(Figures.count(report.entities)) entities, \(Figures.count(report.distinctNames)) names "
        + "(\(Figures.count(report.derivedNames)) of \(Figures.count(report.names)) uses derived), "
        + "\(Figures.count(report.words)) words, \(Figures.count(report.relations)) relations"
    ]
    func add(_ count: Int, _ what: String) {
      if count > 0 { lines.append("  \(Figures.count(count)) \(what)") }
    }
    add(report.matched, "records matched to an entity with another id")
    add(report.unknownIDs, "ids left out of which nothing but names, popularity or relations is known")
    add(report.openRelations, "relations left out whose other entity is not there")
    add(report.droppedRelations, "relations left out of entities that have too many")
    add(report.unnamedRelations, "bad relations: too many different names of them, or too long ones")
    add(report.unnamedFacts, "bad facts: too many different names of them, or too long ones")
    add(report.unusableNames, "names left out that are too long or have no letters")
    return lines.joined(separator: "\n")
  }
}
