/// Trains models of transliteration from pairs of names.
///
/// The same pairs, in the same order, give the same bytes.
public struct ModelTrainer: Sendable {
  private let settings: TrainingSettings

  /// Makes a trainer with the settings of the built-in model.
  public init() { settings = TrainingSettings() }

  init(settings: TrainingSettings) { self.settings = settings }

  /// A trained direction, to be put into a model.
  public struct TrainedDirection: Sendable {
    let sections: DirectionTrainer.Sections
  }

  /// Trains one direction; several can be trained at the same time.
  ///
  /// - Parameters:
  ///   - pairs: names of the language of the direction.
  ///   - tuning: pairs that only say how to weigh what was learnt, best of names that are in no pair; when there
  ///     are none, some of `pairs` are held out for that.
  ///   - words: words of names in Latin letters for directions to Latin, words of the language for others.
  /// - Throws: ``TrainingError`` when there is too little to learn from.
  /// - Complexity: about a minute of one core for 60,000 pairs.
  public func train(
    _ direction: Direction, pairs: [NamePair], tuning: [NamePair] = [], words: NameWords? = nil
  ) throws(TrainingError) -> TrainedDirection {
    let trainer = DirectionTrainer(direction: direction, words: words?.counts ?? [], settings: settings)
    return TrainedDirection(sections: try trainer.train(pairs, tuning: tuning))
  }

  /// The longest name of a model, in bytes of UTF-8.
  public static let longestName = ModelImage.nameLength - 1

  /// The bytes of a model of trained directions.
  ///
  /// - Parameter name: at most ``longestName`` bytes; more are cut off.
  public func assemble(name: String, _ directions: [TrainedDirection]) -> [UInt8] {
    ModelImage.assemble(name: name, sections: directions.flatMap(\.sections))
  }
}

/// Why no model could be trained.
public enum TrainingError: Error, Equatable, CustomStringConvertible {
  /// Fewer pairs than needed, after those that cannot be aligned were left out.
  case tooFewPairs(Int)
  /// The training made a model that cannot be read: a fault of the program.
  case unusableModel(ModelError)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .tooFewPairs(let count):
      "there are only \(count) pairs of names whose letters fit each other; give at least \(DirectionTrainer.fewestPairs)"
    case .unusableModel(let error): "training failed: \(error)"
    }
  }
}
