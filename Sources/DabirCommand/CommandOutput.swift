import ByteStreams
import Glibc

/// A file that a command was told to write must not be written.
struct OutputRefusal: Error, CustomStringConvertible {
  let description: String
}

/// Creates the file that a command writes its result to; commands call this before they begin long work.
///
/// - Parameter sources: the files that the command reads.
/// - Throws: ``OutputRefusal`` when the file is one of those read, or exists and may not be replaced; else
///   ``SystemError``.
func commandOutput(_ path: String, overwrites: Bool, sources: [String]) throws -> OutputFile {
  for written in [path, OutputFile.partialPath(of: path)] {
    if let source = FileIdentity.path(like: written, among: sources) {
      throw OutputRefusal(description: "'\(written)' is read, too ('\(source)'); choose another output")
    }
  }
  do throws(SystemError) {
    return try OutputFile(path: path, overwrites: overwrites)
  } catch {
    throw error.code == EEXIST ? OutputRefusal(description: "\(error); use --overwrite to replace it") : error
  }
}
