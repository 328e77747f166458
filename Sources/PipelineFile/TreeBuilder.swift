import Pipeline

/// Builds the tree of a YAML text.
///
/// Repeated keys, unset variables and wrong tags are reported and the tree goes on; what libyaml cannot read,
/// and what is built to exhaust a reader, ends it.
struct TreeBuilder {
  /// The most values of a tree, each use of an alias counted with all that it stands for.
  static let maximumNodes = 1_000_000
  /// The most lists and maps inside each other.
  static let maximumDepth = 200
  /// The message about more than that.
  static let tooDeep = "lists and maps stand more than \(maximumDepth) deep in each other"

  private struct Anchored {
    var node: Node
    var size: Int
    var height: Int
  }

  private let text: SourceText
  private let base: Origin.Base
  /// Whether messages name lines: not those about the command line.
  private let hasLines: Bool
  private let replacement: EnvironmentReplacement
  private let findings: Findings
  private let events: YAMLEvents
  private var anchors: [String: Anchored] = [:]
  private var openAnchors: [String] = []
  private var nodes = 0
  /// Bytes of the values in which variables were replaced, all together.
  private var replacedBytes = 0

  private init(
    _ text: SourceText, _ base: Origin.Base, hasLines: Bool, _ environment: [String: String],
    _ findings: Findings, _ events: YAMLEvents
  ) {
    self.text = text
    self.base = base
    self.hasLines = hasLines
    self.replacement = EnvironmentReplacement(environment: environment)
    self.findings = findings
    self.events = events
  }

  /// The only document of a text; null when there is none, nil when it cannot be read.
  static func tree(
    of text: SourceText, base: Origin.Base, hasLines: Bool, environment: [String: String], findings: Findings
  ) -> Node? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var builder = TreeBuilder(text, base, hasLines: hasLines, environment, findings, YAMLEvents(bytes))
      do throws(DiagnosticsError) {
        return try builder.document()
      } catch {
        findings.add(contentsOf: error.diagnostics)
        return nil
      }
    }
  }

  private mutating func document() throws(DiagnosticsError) -> Node {
    var root: Node?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd:
        return root ?? Node(content: .scalar(Scalar(text: "", isPlain: true)), origin: origin(event))
      case .documentStart where root != nil:
        throw stop("a second document begins here, and a pipeline file has one", at: origin(event))
      case .documentStart, .other: continue
      default: root = try node(event, depth: 0).node
      }
    }
  }

  private func next() throws(DiagnosticsError) -> YAMLEvent {
    do throws(YAMLProblem) {
      return try events.next()
    } catch {
      let diagnostic = error.diagnostic(text) { position in
        switch position {
        case .scalar(let index): origin(text.place(scalar: index))
        case .byte(let index): origin(text.place(byte: index))
        }
      }
      throw DiagnosticsError([diagnostic])
    }
  }

  // MARK: Nodes

  private mutating func node(
    _ event: YAMLEvent, depth: Int
  ) throws(DiagnosticsError) -> (node: Node, height: Int) {
    if case .alias(let name) = event.kind { return try alias(name, event, depth) }
    let before = nodes
    try count(1, event)
    var node = Node(content: .broken, origin: origin(event))
    var height = 0
    if case .scalar(let scalar) = event.kind {
      node.content = self.scalar(scalar, event)
    } else {
      guard depth < Self.maximumDepth else {
        throw stop(Self.tooDeep, at: node.origin)
      }
      if let anchor = event.anchor { openAnchors.append(anchor) }
      if case .listStart = event.kind {
        (node.content, height) = try list(depth)
        if !hasTag(event, "seq") { node.content = .broken }
      } else {
        (node.content, height) = try map(depth)
        if !hasTag(event, "map") { node.content = .broken }
      }
      if event.anchor != nil { openAnchors.removeLast() }
    }
    if let anchor = event.anchor {
      anchors[anchor] = Anchored(node: node, size: nodes - before, height: height)
    }
    return (node, height)
  }

  private mutating func alias(
    _ name: String, _ event: YAMLEvent, _ depth: Int
  ) throws(DiagnosticsError) -> (node: Node, height: Int) {
    guard let anchored = anchors[name] else {
      if openAnchors.contains(name) {
        throw stop("the alias '*\(name)' stands inside the value that it names", at: origin(event))
      }
      throw stop(
        "no anchor '&\(name)' stands before this alias", at: origin(event),
        hint: "put a value that begins with '*' in quotes")
    }
    try count(anchored.size, event)
    guard depth + anchored.height <= Self.maximumDepth else {
      throw stop(Self.tooDeep, at: origin(event))
    }
    return (anchored.node, anchored.height)
  }

  private mutating func list(_ depth: Int) throws(DiagnosticsError) -> (Node.Content, Int) {
    var items: [Node] = []
    var highest = 0
    while true {
      let event = try next()
      if case .collectionEnd = event.kind { return (.list(items), highest + 1) }
      let (item, height) = try node(event, depth: depth + 1)
      items.append(item)
      highest = max(highest, height)
    }
  }

  private mutating func map(_ depth: Int) throws(DiagnosticsError) -> (Node.Content, Int) {
    var entries = MapEntries()
    var highest = 0
    while true {
      let event = try next()
      if case .collectionEnd = event.kind { return (.map(entries.merged(findings)), highest + 1) }
      let key = try key(event, depth: depth + 1)
      let (value, height) = try node(next(), depth: depth + 1)
      highest = max(highest, height)
      if let key { entries.add(key, origin(event), value, findings) }
    }
  }

  /// A key; nil when it is not text, which is reported.
  private mutating func key(_ event: YAMLEvent, depth: Int) throws(DiagnosticsError) -> Scalar? {
    if case .scalar(let scalar) = event.kind {
      try count(1, event)
      if let anchor = event.anchor {
        let node = Node(content: .scalar(scalar), origin: origin(event))
        anchors[anchor] = Anchored(node: node, size: 1, height: 0)
      }
      return scalar
    }
    let node = try node(event, depth: depth).node
    switch node.content {
    case .scalar(let scalar): return scalar
    case .broken: return nil
    case .list, .map:
      findings.add("a key must be text, not \(node.phrase)", at: origin(event))
      return nil
    }
  }

  private mutating func scalar(_ scalar: Scalar, _ event: YAMLEvent) -> Node.Content {
    var scalar = scalar
    if scalar.text.utf8.contains(UInt8(ascii: "$")) {
      let room = max(0, EnvironmentReplacement.maximumBytes - replacedBytes)
      let (text, mistakes) = replacement.replace(in: scalar.text, maximum: room)
      for mistake in mistakes {
        let place = self.text.place(of: mistake.needle, from: event.start, to: event.end)
        findings.add(mistake.message, at: place.map(origin) ?? origin(event), hint: mistake.hint)
      }
      replacedBytes += text.utf8.count
      guard mistakes.isEmpty else { return .broken }
      scalar.text = text
    }
    guard let tag = event.tag else { return .scalar(scalar) }
    guard let tagged = scalar.tagged(tag) else {
      findings.add("the tag '\(Self.short(tag))' does not fit here", at: origin(event))
      return .broken
    }
    return .scalar(tagged)
  }

  // MARK: Limits and places

  /// Whether a list or map has no tag but its own; any other is reported.
  private func hasTag(_ event: YAMLEvent, _ own: String) -> Bool {
    guard let tag = event.tag, tag != "!", tag != Scalar.tagPrefix + own else { return true }
    findings.add("the tag '\(Self.short(tag))' does not fit here", at: origin(event))
    return false
  }

  private static func short(_ tag: String) -> String {
    tag.hasPrefix(Scalar.tagPrefix) ? "!!" + tag.dropFirst(Scalar.tagPrefix.count) : tag
  }

  private mutating func count(_ more: Int, _ event: YAMLEvent) throws(DiagnosticsError) {
    nodes += more
    if nodes > Self.maximumNodes {
      throw stop(
        "more than \(Self.maximumNodes) values, each use of an alias counted with all that it stands for",
        at: origin(event))
    }
  }

  private func stop(_ message: String, at origin: Origin, hint: String? = nil) -> DiagnosticsError {
    DiagnosticsError([Diagnostic(message, at: origin.location, hint: hint)])
  }

  private func origin(_ event: YAMLEvent) -> Origin { origin(text.place(scalar: event.start)) }

  private func origin(_ place: (line: Int, column: Int)) -> Origin {
    hasLines ? Origin(base: base, line: place.line, column: place.column) : Origin(base: base)
  }
}
