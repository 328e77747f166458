/// What `dabir entities` reads of a line that `dabir run` wrote.
struct AnnotatedLine: Decodable {
  struct Mention: Decodable {
    var text: String
    var type: String
    var entity: String?
    var label: String?
  }

  struct Name: Decodable {
    var text: String
    var forms: Forms
  }

  /// A name's spellings in other scripts, best first.
  struct Forms: Decodable {
    var latin: [String]
    var arabic: [String]
    var persian: [String]
  }

  var lang: String?
  var mentions: [Mention]?
  var names: [Name]?
}
