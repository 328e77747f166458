import ArgumentParser
import ByteStreams
import Glibc

/// Writes a line for every name: the name, then its spellings.
final class NameLineWriter {
  /// Appends the spellings of a name, each behind a tab, and returns what must be said of the line; it appends
  /// nothing for a name that it refuses.
  typealias Speller = (_ name: UnsafeBufferPointer<UInt8>, _ bytes: inout [UInt8]) -> String?

  private let speller: Speller
  private let sink = DescriptorSink.standardOutput()
  private var bytes: [UInt8] = []
  private var line = 0

  init(_ speller: @escaping Speller) { self.speller = speller }

  /// Writes the line of a name.
  func write(_ line: UnsafeBufferPointer<UInt8>) throws {
    self.line += 1
    var name = line.last == 0x0D ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
    // A byte order mark is no part of a name.
    if self.line == 1, name.starts(with: [0xEF, 0xBB, 0xBF]) {
      name = UnsafeBufferPointer(rebasing: name.dropFirst(3))
    }
    bytes.append(contentsOf: name)
    if let note = speller(name, &bytes) { printNote("dabir: line \(self.line): \(note)") }
    bytes.append(0x0A)
    if bytes.count > 1 << 16 { try flush() }
  }

  /// Writes what is left.
  func finish() throws { try flush() }

  private func flush() throws {
    defer { bytes.removeAll(keepingCapacity: true) }
    do throws(SystemError) {
      try bytes.withUnsafeBufferPointer { bytes throws(SystemError) in try sink.write(bytes) }
    } catch {
      if error.code == EPIPE { throw ExitCode.closedPipe }
      throw error
    }
  }
}
