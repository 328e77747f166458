/// The entries of a map while it is read: keeps the first of equal keys and gathers what `<<` adds.
struct MapEntries {
  private var entries: [Node.Entry] = []
  private var lines: [String: Int] = [:]
  private var additions: [Node] = []

  mutating func add(_ key: Scalar, _ origin: Origin, _ value: Node, _ findings: Findings) {
    if key.isPlain, key.text == "<<" {
      additions.append(value)
      return
    }
    if let line = lines[key.text] {
      let hint = line > 0 ? "the first one is in line \(line)" : nil
      findings.add("the key '\(key.text)' is given twice", at: origin, hint: hint)
      return
    }
    lines[key.text] = origin.line
    entries.append(Node.Entry(key: key.text, keyOrigin: origin, value: value))
  }

  /// All entries: those written here, then those of the maps that `<<` names whose keys are not written here.
  mutating func merged(_ findings: Findings) -> [Node.Entry] {
    for addition in additions {
      if case .list(let maps) = addition.content {
        for map in maps { merge(map, findings) }
      } else {
        merge(addition, findings)
      }
    }
    return entries
  }

  private mutating func merge(_ map: Node, _ findings: Findings) {
    switch map.content {
    case .map(let more):
      for entry in more where lines[entry.key] == nil {
        lines[entry.key] = entry.keyOrigin.line
        entries.append(entry)
      }
    case .broken: break
    case .scalar, .list:
      findings.add("'<<' takes a map or a list of maps, not \(map.phrase)", at: map.origin)
    }
  }
}
