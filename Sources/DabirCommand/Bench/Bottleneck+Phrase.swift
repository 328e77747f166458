import Runner

extension Bottleneck {
  /// What it is, in words.
  var phrase: String {
    func percent(_ share: Double) -> String { "\(Figures.decimal(share * 100, places: 0)) %" }
    switch kind {
    case .reader: return "the reader, at work \(percent(readerShare)) of the time, one thread at a time"
    case .writer: return "the writer, at work \(percent(writerShare)) of the time, one thread at a time"
    case .memoryLimit:
      return "limits.memory: workers wait \(percent(waitShare)) of the time for batches to be written"
    case .otherProcesses:
      return "other programs: the \(workers) workers got \(Figures.decimal(processorUse)) processors"
    case .sharedHardware:
      return "shared caches, memory or cores: with \(workers) workers the same text takes "
        + "\(Figures.decimal(slowdown, places: 2)) times the processor time"
    case .part: return "\(busiestPart), which takes \(percent(busiestShare)) of each worker's time"
    }
  }
}
