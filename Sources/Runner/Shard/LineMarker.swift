import TextCore

/// Puts a mark and a tab before each line of the output of batches.
///
/// Ownership: it keeps a buffer; one a worker.
final class LineMarker {
  private var marked = Arena<UInt8>()

  /// Nil when a target has no marks.
  init?(_ target: OutputTarget) {
    guard target == .markedOutput else { return nil }
  }

  /// Marks every line of an output, which ends with a line feed unless it is empty.
  func mark(_ output: inout Arena<UInt8>) {
    marked.truncate(to: 0)
    var rest = output.elements[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      marked.append(literal: "o\t")
      marked.append(UnsafeBufferPointer(rebasing: rest[..<end]))
      rest = rest[end...]
    }
    output.truncate(to: 0)
    output.append(marked.elements)
  }
}
