import ArgumentParser
import ByteStreams
import Glibc
import Transliteration

/// Writes a line for every name: the name, then its candidates.
final class NameLineWriter {
  private let worker: TransliterationWorker
  private let writesScores: Bool
  private let sink = DescriptorSink.standardOutput()
  private var bytes: [UInt8] = []
  private var line = 0

  init(_ worker: TransliterationWorker, writesScores: Bool) {
    self.worker = worker
    self.writesScores = writesScores
  }

  /// Writes the line of a name; one that is refused comes back as it is.
  func write(_ line: UnsafeBufferPointer<UInt8>) throws {
    self.line += 1
    let name = line.last == 0x0D ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
    bytes.append(contentsOf: name)
    if let refusal = worker.transliterate(name) {
      printNote("dabir: line \(self.line): \(refusal); given back as it is")
    } else {
      for index in 0..<worker.count {
        bytes.append(0x09)
        bytes.append(contentsOf: worker.text(index))
        if writesScores { bytes.append(contentsOf: scoreField(worker.score(index)).utf8) }
      }
    }
    bytes.append(0x0A)
    if bytes.count > 1 << 16 { try flush() }
  }

  /// Writes what is left.
  func finish() throws { try flush() }

  private func scoreField(_ score: Float) -> String {
    let thousandths = Int((score * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\t\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }

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
