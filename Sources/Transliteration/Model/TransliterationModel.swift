internal import CTransliterationModel

/// The parameters of transliteration: read-only, shared by any number of workers.
///
/// ```swift
/// let model = try TransliterationModel.builtIn
/// let worker = try model.makeWorker(.persianToLatin)
/// let names = try worker.candidates(for: "قاسم سلیمانی")   // Ghasem Soleimani, …
/// ```
public struct TransliterationModel: Sendable {
  private let image: ModelImage
  private let directions: [DirectionModel?]

  /// The model that is part of the program; opening it reads nothing but its tables of contents.
  public static var builtIn: TransliterationModel {
    get throws(ModelError) {
      let length = Int(dabir_transliteration_model_length())
      let bytes = UnsafeRawBufferPointer(start: dabir_transliteration_model(), count: length)
      return try TransliterationModel(ModelImage(unowned: bytes), checks: false)
    }
  }

  /// Takes a model as training wrote it.
  ///
  /// - Throws: ``ModelError`` when the bytes are no model, of a newer format, or damaged.
  /// - Complexity: O(size); every table is checked.
  public init(bytes: [UInt8]) throws(ModelError) {
    try self.init(ModelImage(copying: bytes), checks: true)
  }

  private init(_ image: ModelImage, checks: Bool) throws(ModelError) {
    self.image = image
    var directions: [DirectionModel?] = []
    for direction in Direction.allCases {
      let has = image.has(.units, of: direction.number)
      directions.append(has ? try DirectionModel(image, direction: direction.number, checks: checks) : nil)
    }
    self.directions = directions
  }

  /// The name that the model was given when it was trained.
  public var name: String { image.name }

  /// The checksum of its bytes.
  public var checksum: UInt64 { image.checksum }

  /// The directions that it was trained for.
  public var trainedDirections: [Direction] { Direction.allCases.filter { directions[$0.number] != nil } }

  /// A worker for one thread.
  ///
  /// - Parameters:
  ///   - direction: one of ``trainedDirections``.
  ///   - best: number of candidates per name, 1 to ``TransliterationWorker/mostCandidates``.
  ///   - beam: how many beginnings of spellings the search follows, 1 to 64, 12 or 16 as suits the direction
  ///     if nothing is said; fewer are faster and find a little less.
  ///   - remembersUnits: whether the worker keeps what it found for the words of names, in a few megabytes, for
  ///     texts in which they come again; the candidates are the same.
  /// - Returns: nil when the model was not trained for the direction.
  public func makeWorker(
    _ direction: Direction, best: Int = 5, beam: Int? = nil, remembersUnits: Bool = false
  ) -> TransliterationWorker? {
    directions[direction.number].map {
      TransliterationWorker(
        $0, direction: direction, best: best, beam: beam ?? direction.usualBeam,
        remembersUnits: remembersUnits)
    }
  }
}
