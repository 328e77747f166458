import ByteStreams

/// Why a source cannot be read, or not any further.
public enum ImportError: Error, Hashable, CustomStringConvertible {
  /// Its bytes cannot be had, or are damaged.
  case stream(StreamError)
  /// It is of no form that is known; the path, with the member of a container.
  case unknownForm(path: String)
  /// A list of words has a line that is no word and count.
  case badWordList(path: String, line: Int)
  /// What is built cannot be written.
  case build(KnowledgeBaseError)

  /// The message for people.
  public var description: String {
    switch self {
    case .stream(let error): error.description
    case .unknownForm(let path):
      "'\(path)' is of no known form; known are entities as JSON lines, Wikidata dumps, FollowTheMoney and "
        + "OpenSanctions exports, OFAC tables, GeoNames tables, Who's On First records and tables of names "
        + "(id, type, en, ar, fa, …)"
    case .badWordList(let path, let line):
      "\(path):\(line): expected a word, a tab and a number"
    case .build(let error): error.description
    }
  }
}

extension LineReader {
  /// The next line, with the error of an import.
  func nextLine() throws(ImportError) -> Line? {
    do throws(StreamError) { return try next() } catch { throw .stream(error) }
  }
}
