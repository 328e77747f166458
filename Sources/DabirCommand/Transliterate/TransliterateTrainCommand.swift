import ArgumentParser
import ByteStreams
import Dispatch
import Synchronization
import Transliteration

/// `dabir transliterate train`.
struct TransliterateTrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model on pairs of names.",
    discussion: """
      A file of pairs has one pair a line: the name in Arabic script, a tab, the name in Latin letters, and, if \
      there is more to say, a tab and facts as key=value;key=value. n=12: how many people attest the pair. \
      origin=foreign: the name is foreign to the language. origin=word: it is an ordinary word, which teaches how \
      letters are read. orth=folded: the Arabic spelling is not the usual one. \
      A file of names has one name in Latin letters a line; it teaches which spellings are names. A file of words \
      has one word in Arabic script a line, a tab, and how often texts have it; it teaches the same of that script. \
      The same files give the same model, byte for byte.
      """)

  @Option(parsing: .upToNextOption, help: "Files of pairs with Arabic names.") var arabic: [String] = []
  @Option(parsing: .upToNextOption, help: "Files of pairs with Persian names.") var persian: [String] = []
  @Option(parsing: .upToNextOption, help: "Files of pairs with Arabic names to tune the weights on.")
  var tuneArabic: [String] = []
  @Option(parsing: .upToNextOption, help: "Files of pairs with Persian names to tune the weights on.")
  var tunePersian: [String] = []
  @Option(parsing: .upToNextOption, help: "Files of names in Latin letters.") var names: [String] = []
  @Option(parsing: .upToNextOption, help: "Files of words of Arabic.") var arabicWords: [String] = []
  @Option(parsing: .upToNextOption, help: "Files of words of Persian.") var persianWords: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Leave out pairs that have one of these facts, such as devunit=1.", valueName: "key=value"))
  var leaveOut: [String] = []
  @Option(help: "The name that the model is given, at most 39 bytes.") var name = "custom"
  @Option(name: .shortAndLong, help: "Where the model is written.") var output: String
  @Flag(help: "Replace the file if it exists.") var overwrite = false

  func validate() throws {
    if arabic.isEmpty, persian.isEmpty {
      throw ValidationError("give pairs: --arabic FILE or --persian FILE")
    }
    guard name.utf8.count <= ModelTrainer.longestName else {
      throw ValidationError("--name takes at most \(ModelTrainer.longestName) bytes")
    }
    if let fact = leaveOut.first(where: { !$0.contains("=") }) {
      throw ValidationError("--leave-out takes facts such as devunit=1, not '\(fact)'")
    }
  }

  func run() throws {
    try reportingFailure {
      let read = arabic + persian + tuneArabic + tunePersian + names + arabicWords + persianWords
      let file = try commandOutput(output, overwrites: overwrite, sources: read)
      do {
        let jobs = try jobs(NameWords(lines: try lines(of: names)))
        let bytes = ModelTrainer().assemble(name: name, try train(jobs))
        try bytes.withUnsafeBufferPointer { try file.write($0) }
        try file.finish()
        printNote("dabir: wrote \(output), \(bytes.count) bytes")
      } catch {
        file.discard()
        throw error
      }
    }
  }

  private static let largestFile = 1 << 30

  private struct Job: Sendable {
    let direction: Direction
    let pairs: [NamePair]
    let tuning: [NamePair]
    let words: NameWords
  }

  private func lines(of paths: [String]) throws -> [UInt8] {
    try paths.reduce(into: []) { lines, path in
      lines += try FileSource.contents(ofFile: path, limit: Self.largestFile) + [0x0A]
    }
  }

  private func jobs(_ names: NameWords) throws -> [Job] {
    var jobs: [Job] = []
    let languages = [
      (NameLanguage.arabic, arabic, tuneArabic, arabicWords), (.persian, persian, tunePersian, persianWords),
    ]
    for (language, paths, tuningPaths, wordPaths) in languages where !paths.isEmpty {
      let pairs = try pairs(of: paths)
      let words = NameWords(counted: try lines(of: wordPaths))
      let tuning = try self.pairs(of: tuningPaths)
      for direction in Direction.allCases where direction.language == language {
        jobs.append(
          Job(
            direction: direction, pairs: pairs,
            tuning: tuning.filter { !direction.isToLatin || !$0.isForScriptOnly },
            words: direction.isToLatin ? names : words))
      }
    }
    return jobs
  }

  private func pairs(of paths: [String]) throws -> [NamePair] {
    try paths.flatMap { path in
      let read = NamePair.read(
        try FileSource.contents(ofFile: path, limit: Self.largestFile), leavingOut: Set(leaveOut))
      if read.bad > 0 { printNote("dabir: \(path): \(read.bad) lines are no pairs; they were left out") }
      return read.pairs
    }
  }

  /// Trains the directions side by side; the result does not depend on which is ready first.
  private func train(_ jobs: [Job]) throws -> [ModelTrainer.TrainedDirection] {
    let results = Mutex(
      [Result<ModelTrainer.TrainedDirection, TrainingError>?](repeating: nil, count: jobs.count))
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      let job = jobs[index]
      let result = Result { () throws(TrainingError) in
        try ModelTrainer().train(job.direction, pairs: job.pairs, tuning: job.tuning, words: job.words)
      }
      results.withLock { $0[index] = result }
      printNote("dabir: trained \(job.direction) on \(job.pairs.count) pairs")
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }
}
