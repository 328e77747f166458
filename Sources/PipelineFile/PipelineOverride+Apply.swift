import Pipeline

extension PipelineOverride {
  /// Puts the value into the tree of a file.
  func apply(to root: inout Node, _ value: Node, _ findings: Findings) {
    let origin = value.origin
    do throws(Refusal) {
      if path[0] == "stages", path.count > 1 {
        try setStage(&root, value)
      } else {
        try root.set(path[...], behind: [], value)
      }
    } catch {
      findings.add(error.message, at: origin, hint: error.hint)
    }
  }

  private func setStage(_ root: inout Node, _ value: Node) throws(Refusal) {
    guard case .map(var keys) = root.content, let index = keys.firstIndex(where: { $0.key == "stages" }),
      case .list(var items) = keys[index].value.content
    else { throw Refusal(message: "the file has no list of stages") }
    let position = try Self.position(of: path[1], in: items)
    // The entry is there, or it would have no position.
    guard let entry = StageEntry(items[position]) else { return }
    var options = entry.options
    try options.set(path[2...], behind: path[..<2], value)
    let changed = Node.Entry(key: entry.name, keyOrigin: entry.nameOrigin, value: options)
    items[position].content = .map([changed] + entry.strays)
    keys[index].value.content = .list(items)
    root.content = .map(keys)
  }

  /// The stage that goes by a label, or else the only one of that name.
  private static func position(of label: String, in items: [Node]) throws(Refusal) -> Int {
    let entries = items.enumerated().compactMap { index, node in StageEntry(node).map { (index, $0) } }
    let byLabel = entries.filter { $0.1.label == label }
    let found = byLabel.isEmpty ? entries.filter { $0.1.name == label } : byLabel
    if found.count == 1 { return found[0].0 }
    if found.isEmpty {
      throw Refusal(
        message: "no stage goes by the name '\(label)'",
        hint: Suggestion.hint(for: label, in: entries.map(\.1.label)))
    }
    throw Refusal(
      message: "\(found.count) stages are named '\(label)'",
      hint: "give them names of their own with 'as:', and use those here")
  }
}

/// Why a value cannot be put where the command line wants it.
private struct Refusal: Error {
  var message: String
  var hint: String?
}

extension Node {
  /// Sets the value behind some keys; maps that are missing on the way are made.
  fileprivate mutating func set(
    _ path: ArraySlice<String>, behind: ArraySlice<String>, _ value: Node
  ) throws(Refusal) {
    guard let key = path.first else {
      self = value
      return
    }
    var entries: [Entry] = []
    if case .map(let present) = content {
      entries = present
    } else if !isNull {
      let name = behind.joined(separator: ".")
      throw Refusal(message: "'\(name)' is \(phrase) in the file, so it has no key '\(key)'")
    }
    let index = entries.firstIndex { $0.key == key } ?? entries.count
    if index == entries.count {
      let null = Node(content: .scalar(Scalar(text: "", isPlain: true)), origin: value.origin)
      entries.append(Entry(key: key, keyOrigin: value.origin, value: null))
    }
    try entries[index].value.set(path.dropFirst(), behind: behind + [key], value)
    content = .map(entries)
  }
}
