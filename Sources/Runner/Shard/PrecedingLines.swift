import ByteStreams
import Glibc

/// How many lines of an input stand before those that a run reads of it.
///
/// They are counted when a document fails for the first time: most shards never need it.
struct PrecedingLines {
  private let inputs: [Input]
  private var counts: [Int: Int] = [:]

  init(_ inputs: [Input]) { self.inputs = inputs }

  /// The count for the input with an index; 0 for standard input, whose start is not at hand.
  mutating func count(of index: Int) throws(SystemError) -> Int {
    guard let path = inputs[index].path, let range = inputs[index].range, inputs[index].startsAmid else {
      return 0
    }
    if let count = counts[index] { return count }
    let file = try FileSource(path: path)
    do throws(StreamError) {
      let start = try InputReader(path: path, linesStartingIn: range).start
      let count = try file.lineFeeds(before: start)
      counts[index] = count
      return count
    } catch {
      if case .system(let error) = error.problem { throw error }
      throw SystemError("count the lines of", path: path, code: EIO)
    }
  }
}
