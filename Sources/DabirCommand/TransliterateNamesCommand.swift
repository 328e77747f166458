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
  @Option(help: "A model to use instead of the built-in one.") var model: String?

  func validate() throws {
    guard (1...TransliterationWorker.mostCandidates).contains(best) else {
      throw ValidationError("--best must be 1 to \(TransliterationWorker.mostCandidates)")
    }
    guard Direction(from: from.script, to: to.script) != nil else {
      throw ValidationError("one of --from and --to must be latin, the other arabic or persian")
    }
  }

  func run() throws {
    guard let direction = Direction(from: from.script, to: to.script) else { return }
    let model = try openModel()
    guard let worker = model.makeWorker(direction, best: best) else {
      printNote("dabir: the model was not trained from \(from.script) to \(to.script)")
      throw ExitCode.failure
    }
    let input = LineReader(FileSource.standardInput())
    let output = NameLineWriter(worker, writesScores: scores)
    while try input.next({ try output.write($0) }) {}
    try output.finish()
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
