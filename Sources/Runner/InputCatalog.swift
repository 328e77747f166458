import ArticleIO
import Synchronization

/// The inputs of a run and what was learned about them while reading; shared by the reader and all workers.
final class InputCatalog: Sendable {
  let inputs: [Input]
  private let headers = Mutex<[Int: CSVHeader]>([:])

  init(_ inputs: [Input]) { self.inputs = inputs }

  /// The columns of a CSV input; known before any of its pieces is handed on.
  func header(of input: Int) -> CSVHeader? { headers.withLock { $0[input] } }

  func setHeader(_ header: CSVHeader, of input: Int) { headers.withLock { $0[input] = header } }
}
