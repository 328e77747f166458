import Runner

/// A benchmark of an earlier time, by which to judge this one.
struct Baseline {
  let path: String
  let report: BenchReport

  /// Why a baseline says nothing here.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Whether its program can be measured again: the executable and the pipeline file are as they were.
  var canRunAgain: Bool {
    let invocation = report.invocation
    let pipeline =
      invocation.pipeline.hasPrefix("/") ? invocation.pipeline : "\(invocation.folder)/\(invocation.pipeline)"
    return report.program.isThere && ContentHash.ofFile(pipeline) == invocation.pipelineHash
  }

  /// Starts processes that measure rounds of its program.
  func start(_ count: Int) throws(RunError) -> [RoundProcess] {
    var processes: [RoundProcess] = []
    for _ in 0..<count {
      processes.append(
        try RoundProcess(
          program: report.program.path, arguments: report.invocation.roundArguments,
          folder: report.invocation.folder))
    }
    return processes
  }

  /// Compares figures with those in the file.
  func compare(_ new: BenchReport) -> [Comparison] { Comparison.calibrated(new.result, report.result) }

  /// Refuses figures that cannot be compared.
  ///
  /// - Throws: ``Failure`` when they are of another machine or another text.
  func checkComparable(_ new: BenchReport) throws(Failure) {
    let (then, now) = (report.machine, new.machine)
    guard then.processor == now.processor, then.processors == now.processors else {
      throw Failure(
        description:
          "'\(path)' is of another machine (\(then.processors) × \(then.processor)): measure it again on this one"
      )
    }
    guard report.result.sample.textBytes == new.result.sample.textBytes else {
      throw Failure(
        description:
          "'\(path)' is of another text (\(Figures.count(report.result.sample.textBytes)) bytes, not "
          + "\(Figures.count(new.result.sample.textBytes))): measure the same inputs with the same --sample")
    }
  }
}
