import FoundationEssentials
import Runner

/// Another process that measures rounds when it is asked to: a `dabir bench` with a flag that nobody types.
///
/// Both sides speak lines of JSON: at its start the child says what it measures on; then it answers every
/// line with a round, until its standard input ends. The line says `alone` when parts are to be measured alone, too.
final class RoundProcess: RoundSource {
  /// The flag that makes a process a child.
  static let flag = "measure-rounds"

  private let process: PipedProcess
  let facts: RoundFacts

  /// Starts a process and waits until it is warm.
  ///
  /// - Parameters:
  ///   - program: the path of the executable.
  ///   - arguments: those behind its name.
  ///   - folder: where it works.
  init(program: String, arguments: [String], folder: String) throws(RunError) {
    process = try PipedProcess(program: program, arguments: arguments, folder: folder)
    facts = try Self.answer(of: process)
  }

  /// Has the child measure a round.
  func measure(alone: Bool) throws(RunError) -> RoundTimes {
    guard process.ask(alone ? Self.alone : "") else { throw Self.gone }
    return try Self.answer(of: process)
  }

  private static let alone = "alone"
  private static let gone = RunError("a measuring process ended before its time")

  private static func answer<Value: Decodable>(of process: PipedProcess) throws(RunError) -> Value {
    guard let line = process.nextLine() else { throw gone }
    do {
      return try JSONDecoder().decode(Value.self, from: Data(line))
    } catch {
      throw RunError("a measuring process gave an answer that cannot be read; is it of another version?")
    }
  }

  /// The child's side: answers until there are no more questions.
  static func answer(with measurer: RoundMeasurer) throws {
    try print(measurer.facts)
    while let question = readLine() { try print(measurer.measure(alone: question == alone)) }
  }

  private static func print(_ value: some Encodable) throws {
    try printData(String(decoding: JSONEncoder().encode(value), as: UTF8.self) + "\n")
  }
}
