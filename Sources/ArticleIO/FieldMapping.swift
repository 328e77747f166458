/// Which fields of a record become which parts of a document.
///
/// A name may be a dotted path into nested objects (`content.body`); several text fields are joined with an
/// empty line between them. Fields that nothing here uses up pass through to the output.
public struct FieldMapping: Hashable, Sendable {
  /// The field with the id.
  public var id: String
  /// The fields with the text, in order; at least one.
  public var text: [String]
  /// The field with the title.
  public var title: String
  /// The field with the language.
  public var language: String
  /// The field with the date.
  public var date: String
  /// Names that the output uses itself: a passed-through field of such a name is written as `input_NAME`.
  public var reserved: Set<String>

  /// Makes a mapping.
  public init(
    id: String = "id", text: [String] = ["text"], title: String = "title", language: String = "lang",
    date: String = "date", reserved: Set<String> = []
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.language = language
    self.date = date
    self.reserved = reserved
  }

  /// What stands between joined text fields.
  static let separator: StaticString = "\n\n"

  /// The wanted fields in the order that decoders use: id, language, title, date, then the text fields. The
  /// first two and the texts are used up: the output writes them, or does not repeat them.
  var wanted: [(path: String, usesUp: Bool)] {
    let metadata = [(title, false), (date, false)].map { ($0.0, text.contains($0.0)) }
    return [(id, true), (language, true)] + metadata + text.map { ($0, true) }
  }
}

/// The place of each part in ``FieldMapping/wanted``.
enum WantedField {
  static let id = 0
  static let language = 1
  static let title = 2
  static let date = 3
  static let firstText = 4
}
