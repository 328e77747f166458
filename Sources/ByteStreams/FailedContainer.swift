/// A container whose members cannot even be listed.
final class FailedContainer: Container {
  private let error: StreamError
  let inputPosition = 0

  init(_ error: StreamError) { self.error = error }

  func next() throws(StreamError) -> ContainerEntry? { throw error }
}
