import TextCore

/// A stage that can be named in pipeline files: its description and how to make it.
public struct StageType: Sendable {
  /// What is known without running it.
  public let description: StageDescription
  /// Makes the stage from checked options; this is where resources are loaded.
  public let make: @Sendable (OptionValues) throws -> any Stage
  /// Whether the rows that the stage writes are taken as they are, because its own tests check them.
  ///
  /// The rows of all others are checked in every run: a span outside its text would bring the process down.
  public private(set) var isTrusted = false
  /// Absolute paths of the files that a stage from outside consists of: when one has changed, so may its output.
  public private(set) var files: [String] = []
  /// For a stage whose layers depend on its options: the stage that they make of it.
  ///
  /// The second value is the absolute folder of the file that asks for the stage.
  public private(set) var resolve: (@Sendable (OptionValues, String) throws(DiagnosticsError) -> StageType)?

  /// Makes an entry for the registry.
  public init(_ description: StageDescription, make: @escaping @Sendable (OptionValues) throws -> any Stage) {
    self.description = description
    self.make = make
  }

  /// Makes an entry for a stage that is only known when its options are.
  public init(
    _ description: StageDescription,
    resolve: @escaping @Sendable (OptionValues, String) throws(DiagnosticsError) -> StageType
  ) {
    self.description = description
    self.make = { _ in throw DocumentFailure(stage: description.name, reason: "its options are not read yet")
    }
    self.resolve = resolve
  }

  /// The same stage, made of the files at these absolute paths.
  public func made(of files: [String]) -> StageType {
    var type = self
    type.files = files
    return type
  }

  /// The same stage, whose rows are checked only where contract checks are asked for.
  public var trusted: StageType {
    var type = self
    type.isTrusted = true
    return type
  }
}

/// The stages that pipeline files can name.
public struct StageRegistry: Sendable {
  /// The stages, sorted by name.
  public let types: [StageType]

  /// Makes a registry; of two stages with one name the later stands.
  public init(_ types: [StageType]) {
    var byName: [String: StageType] = [:]
    for type in types { byName[type.description.name] = type }
    self.types = byName.values.sorted { $0.description.name < $1.description.name }
  }

  /// The names, sorted.
  public var names: [String] { types.map(\.description.name) }

  /// The stage with a name.
  public subscript(name: String) -> StageType? { types.first { $0.description.name == name } }
}
