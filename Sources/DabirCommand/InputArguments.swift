import Pipeline
import Runner

/// The inputs that the command line names, or else the pipeline file.
struct InputArguments {
  private let paths: [String]
  private let loaded: LoadedPipeline

  init(_ paths: [String], of loaded: LoadedPipeline) {
    self.paths = paths
    self.loaded = loaded
  }

  /// Lists the inputs.
  ///
  /// - Parameter stop: makes the error to throw of what is wrong.
  func list(orStop stop: ([String]) -> any Error) throws -> [Input] {
    let requests =
      paths.isEmpty
      ? loaded.settings.inputPaths.map { InputRequest(path: $0, base: loaded.source.directory) }
      : paths.map { InputRequest(path: $0) }
    guard !requests.isEmpty else {
      throw stop([
        "there is no input: name files on the command line or set input.paths in '\(loaded.source.name)'"
      ])
    }
    if requests.filter({ $0.path == "-" }).count > 1 { throw stop(["standard input can be read only once"]) }
    let (listed, problems) = InputListing.list(requests, format: loaded.settings.inputFormat)
    guard problems.isEmpty else { throw stop(problems) }
    return listed
  }
}
