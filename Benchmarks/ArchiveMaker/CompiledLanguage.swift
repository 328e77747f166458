/// A language with its templates cut into pieces, ready to be written as bytes.
struct CompiledLanguage {
  typealias Template = [Piece]

  /// A piece of a template.
  enum Piece {
    case literal([UInt8])
    /// A value of a list, by the list's index.
    case name(Int)
    case person
    case organization
    case number
    case few
  }

  static let latinDigits = digits("0123456789")
  /// The index of the list of places.
  static let places = 0

  let tag: [UInt8]
  let digits: [[UInt8]]
  let givenNames: [[UInt8]]
  let familyNames: [[UInt8]]
  let organizations: [(before: [UInt8], after: [UInt8])]
  let lists: [[[UInt8]]]
  let titles: [Template]
  let leads: [Template]
  let sentences: [Template]

  init(_ language: Language) {
    func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
    tag = Array(language.tag.utf8)
    digits = Self.digits(language.digits)
    givenNames = bytes(language.givenNames)
    familyNames = bytes(language.familyNames)
    organizations = language.organizations.map { pattern in
      let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
      return (parts[0], parts[1])
    }
    lists = [language.places, language.goods, language.topics, language.days, language.offices].map(bytes)
    titles = language.titles.map(Self.compile)
    leads = language.leads.map(Self.compile)
    sentences = language.sentences.map(Self.compile)
  }

  private static func digits(_ text: String) -> [[UInt8]] {
    text.unicodeScalars.map { Array(String($0).utf8) }
  }

  /// Cuts a template at its places in braces.
  private static func compile(_ text: String) -> Template {
    var pieces: Template = []
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        pieces.append(.literal(Array(part.utf8)))
        continue
      }
      pieces.append(place(part[..<end]))
      pieces.append(.literal(Array(part[part.index(after: end)...].utf8)))
    }
    return pieces
  }

  private static func place(_ name: Substring) -> Piece {
    switch name {
    case "person": return .person
    case "organization": return .organization
    case "number": return .number
    case "few": return .few
    default:
      guard let list = ["place", "goods", "topic", "day", "office"].firstIndex(of: String(name)) else {
        preconditionFailure("a template has the unknown place {\(name)}")
      }
      return .name(list)
    }
  }
}
