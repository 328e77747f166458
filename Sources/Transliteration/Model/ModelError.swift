/// Why bytes are no usable transliteration model.
public enum ModelError: Error, Equatable, CustomStringConvertible {
  /// The bytes do not begin as a model does.
  case notAModel
  /// The model was written by a program that knows a newer format.
  case newerFormat(UInt32)
  /// The model was written by a program that knew an older format.
  case olderFormat(UInt32)
  /// The bytes end early or were changed.
  case damaged(part: String)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .notAModel: "this is no transliteration model; make one with 'dabir transliterate train'"
    case .newerFormat(let version):
      "the model has format \(version), but this program reads format \(ModelImage.formatVersion); "
        + "use a newer program or train the model again"
    case .olderFormat(let version):
      "the model has format \(version), but this program reads format \(ModelImage.formatVersion); train the model again"
    case .damaged(let part): "the model is damaged (\(part)); copy or train it again"
    }
  }
}
