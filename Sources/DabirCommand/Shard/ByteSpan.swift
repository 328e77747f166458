import ArgumentParser

/// A range of bytes on the command line: `0:1048576`, or `1048576:` for all behind it.
struct ByteSpan: ExpressibleByArgument {
  let bytes: Range<Int>

  init?(argument: String) {
    let ends = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = Int(ends[0]), start >= 0,
      let end = ends[1].isEmpty ? .max : Int(ends[1]),
      end >= start
    else { return nil }
    bytes = start..<end
  }
}
