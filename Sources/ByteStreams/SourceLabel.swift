/// What errors call a source.
struct SourceLabel {
  /// The file, as the user knows it.
  var path: String
  /// The member of the container, if it is one.
  var member: String?

  func error(_ problem: StreamError.Problem, format: String, position: Int?) -> StreamError {
    StreamError(problem, path: path, member: member, format: format, position: position)
  }
}
