import TextCore

/// A stage of a pipeline as it was asked for.
public struct StageRequest: Sendable {
  /// The stage.
  public var type: StageType
  /// The name it goes by in this pipeline: its own, or what `as:` says.
  public var label: String
  /// Its checked options.
  public var options: OptionValues
  /// Where it was asked for.
  public var location: SourceLocation

  /// Makes a request.
  public init(type: StageType, label: String, options: OptionValues, location: SourceLocation) {
    self.type = type
    self.label = label
    self.options = options
    self.location = location
  }
}

/// A chain of stages that fit together: every layer that one reads is written by an earlier one.
///
/// Making a plan loads nothing; ``Chain`` does.
public struct Plan: Sendable {
  /// A stage with its layers resolved.
  public struct Step: Sendable {
    /// What was asked for.
    public let request: StageRequest
    /// The ids of the layers that it writes.
    public let writes: [Int]
    /// The ids of the layers that it reads and that are there, by name.
    public let reads: [String: Int]

    /// The stage's description.
    public var description: StageDescription { request.type.description }
    /// The name it goes by in this pipeline.
    public var label: String { request.label }
  }

  /// The stages in order.
  public let steps: [Step]
  /// The layers of all stages; the index is the layer's id.
  public let layers: [LayerSchema]

  /// Checks a chain.
  ///
  /// - Throws: ``DiagnosticsError`` with every mistake: a layer that no earlier stage writes, a column that it
  ///   lacks, a layer that two stages write, a name that two stages share.
  public init(_ requests: [StageRequest], registry: StageRegistry) throws(DiagnosticsError) {
    var steps: [Step] = []
    var layers: [LayerSchema] = []
    var writers: [Int: String] = [:]
    var labels: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for (position, var request) in requests.enumerated() {
      let description = request.type.description
      if !labels.insert(request.label).inserted {
        diagnostics.append(
          Diagnostic(
            "two stages go by the name '\(request.label)'", at: request.location,
            hint: "give this one a name of its own with 'as:'"))
      }
      var reads: [String: Int] = [:]
      for use in description.reads {
        guard let id = layers.firstIndex(where: { $0.name == use.layer }) else {
          if use.isOptional { continue }
          let later = requests[position...].dropFirst()
          diagnostics.append(
            Self.missing(use.layer, for: request, later: Array(later), registry: registry))
          continue
        }
        reads[use.layer] = id
        if let option = use.sharedOption, let writer = steps.first(where: { $0.writes.contains(id) }),
          let mistake = Self.share(option, of: writer.request, with: &request)
        {
          diagnostics.append(mistake)
        }
        for column in use.columns where layers[id].column(named: column) == nil {
          diagnostics.append(
            Diagnostic(
              "stage '\(request.label)' reads column '\(column)', which layer '\(use.layer)' does not have",
              at: request.location,
              hint: Suggestion.hint(for: column, in: layers[id].columns.map(\.name))))
        }
      }
      var writes: [Int] = []
      for schema in description.writes {
        if let id = layers.firstIndex(where: { $0.name == schema.name }) {
          diagnostics.append(
            Diagnostic(
              "stage '\(request.label)' writes layer '\(schema.name)', "
                + "which stage '\(writers[id] ?? "?")' has written already",
              at: request.location, hint: "leave one of the two out"))
          continue
        }
        writers[layers.count] = request.label
        writes.append(layers.count)
        layers.append(schema)
      }
      steps.append(Step(request: request, writes: writes, reads: reads))
    }
    guard diagnostics.isEmpty else { throw DiagnosticsError(diagnostics) }
    self.steps = steps
    self.layers = layers
  }

  /// The id of the layer with this name.
  public func layer(named name: String) -> Int? { layers.firstIndex { $0.name == name } }

  /// Gives a request the value that the writer of a layer has for an option, if it has one; a mistake when another
  /// was asked for.
  private static func share(
    _ option: String, of writer: StageRequest, with request: inout StageRequest
  ) -> Diagnostic? {
    guard let value = writer.options.entries.first(where: { $0.name == option })?.value,
      let own = request.options.entries.first(where: { $0.name == option }), own.value != value
    else { return nil }
    if own.isGiven {
      return Diagnostic(
        "'\(option)' of stage '\(request.label)' is not that of stage '\(writer.label)', whose layer it reads",
        at: own.location ?? request.location,
        hint: "leave it out here: it takes what '\(writer.label)' has")
    }
    request.options.set(option, value, isGiven: false)
    return nil
  }

  private static func missing(
    _ layer: String, for request: StageRequest, later: [StageRequest], registry: StageRegistry
  ) -> Diagnostic {
    func writes(_ description: StageDescription) -> Bool { description.writes.contains { $0.name == layer } }
    let hint: String?
    if let stage = later.first(where: { writes($0.type.description) }) {
      hint = "stage '\(stage.label)' writes it: put it before this one"
    } else {
      let names = registry.types.map(\.description).filter(writes).map { "'\($0.name)'" }
      hint = names.isEmpty ? nil : "put stage \(names.joined(separator: " or ")) before this one"
    }
    return Diagnostic(
      "stage '\(request.label)' reads layer '\(layer)', which no stage before it writes",
      at: request.location, hint: hint)
  }
}
