import ArgumentParser
import ByteStreams
import Transliteration

/// `dabir transliterate names`, which is what `dabir transliterate` does.
struct TransliterateNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Write names in another script.")

  @Option(help: "The script of the names: ar, fa or latin.") var from: ScriptArgument
  @Option(help: "The script to write them in: latin, arabic or persian.") var to: ScriptArgument
  @Option(help: "How many candidates to write for each name, 1 to 15.") var best = 1
  @Flag(help: "Write the score of each candidate, 0 to 1, behind it in a field of its own.") var scores =
    false
  @Option(
    help: """
      How to spell: press, as English-language news would, or a standard: \(SchemeArgument.standardNames). A \
      standard takes vowels that are not written from the press spelling, and tells on standard error which \
      letters were guessed.
      """)
  var scheme = SchemeArgument.press
  @Option(help: "A model to use instead of the built-in one.") var model: String?

  func validate() throws {
    guard (1...TransliterationWorker.mostCandidates).contains(best) else {
      throw ValidationError("--best must be 1 to \(TransliterationWorker.mostCandidates)")
    }
    guard let direction = Direction(from: from.script, to: to.script) else {
      throw ValidationError("one of --from and --to must be latin, the other arabic or persian")
    }
    guard case .standard(let standard) = scheme else { return }
    guard direction.isToLatin || standard == .buckwalter else {
      throw ValidationError("--scheme \(standard.rawValue) only writes Latin letters: use --to latin")
    }
    guard standard.languages.contains(direction.language) else {
      let fitting = RomanizationScheme.allCases.filter { $0.languages.contains(direction.language) }
      throw ValidationError(
        "--scheme \(standard.rawValue) is not for \(direction.language.rawValue) names; there are "
          + fitting.map(\.rawValue).joined(separator: ", "))
    }
    if best > 1 || scores {
      throw ValidationError("--scheme \(standard.rawValue) gives one spelling: leave out --best and --scores")
    }
  }

  func run() throws {
    guard let direction = Direction(from: from.script, to: to.script) else { return }
    let output = NameLineWriter(try speller(direction))
    let input = LineReader(FileSource.standardInput(), limit: Self.longestLine)
    try reportingFailure {
      while let line = try input.next() {
        guard case .whole(let name) = line else {
          try output.finish()
          throw LineTooLong("standard input", input, Self.longestLine)
        }
        try output.write(name)
      }
      try output.finish()
    }
  }

  /// Lines beyond what a name may have are given back as they are; so many bytes of one are kept for that.
  private static let longestLine = 64 << 20

  private func speller(_ direction: Direction) throws -> NameLineWriter.Speller {
    guard case .standard(let standard) = scheme else {
      return try worker(direction).speller(writesScores: scores)
    }
    guard direction.isToLatin else { return Buckwalter.speller }
    return try Romanizer(standard, direction.language).speller(vowels: try worker(direction))
  }

  private func worker(_ direction: Direction) throws -> TransliterationWorker {
    guard let worker = try openModel().makeWorker(direction, best: best) else {
      printNote("dabir: the model was not trained from \(from.script) to \(to.script)")
      throw ExitCode.failure
    }
    return worker
  }

  private func openModel() throws -> TransliterationModel {
    do {
      guard let model else { return try TransliterationModel.builtIn }
      let bytes = try FileSource.contents(ofFile: model, limit: 1 << 30)
      return try TransliterationModel(bytes: bytes)
    } catch {
      printNote("dabir: \(model.map { $0 + ": " } ?? "")\(error)")
      throw ExitCode.failure
    }
  }
}

/// A script as it is named on the command line.
enum ScriptArgument: String, ExpressibleByArgument, CaseIterable {
  case latin, arabic, persian, ar, fa

  var script: NameScript {
    switch self {
    case .latin: .latin
    case .arabic, .ar: .arabic
    case .persian, .fa: .persian
    }
  }
}

/// The way of spelling as it is named on the command line.
enum SchemeArgument: ExpressibleByArgument {
  case press
  case standard(RomanizationScheme)

  init?(argument: String) {
    if argument == "press" {
      self = .press
    } else if let standard = RomanizationScheme(rawValue: argument) {
      self = .standard(standard)
    } else {
      return nil
    }
  }

  static let standardNames = RomanizationScheme.allCases.map(\.rawValue).joined(separator: ", ")
  static var allValueStrings: [String] { ["press"] + RomanizationScheme.allCases.map(\.rawValue) }
  var defaultValueDescription: String { "press" }
}
