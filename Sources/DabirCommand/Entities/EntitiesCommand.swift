import ArgumentParser
import ByteStreams
import FoundationEssentials

/// `dabir entities`.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Show which entities an annotated archive speaks of most often, and how it spells them.",
    discussion: """
      Reads what `dabir run` wrote with the layers `mentions` and, for the forms of names that no knowledge base \
      has, `names`.
      """)

  @Argument(help: "Annotated articles, as JSON lines.") var paths: [String]
  @Option(help: "How many entities, and how many unknown names, to show.") var top = 20

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("name at least one file that `dabir run` wrote") }
    guard top > 0 else { throw ValidationError("--top must be at least 1") }
  }

  func run() throws {
    var tally = EntityTally()
    let decoder = JSONDecoder()
    for path in paths {
      let reader = LineReader(try FileSource(path: path))
      var number = 0
      var goesOn = true
      while goesOn {
        goesOn = try reader.next { line in
          number += 1
          guard !line.isEmpty else { return }
          do {
            tally.add(try decoder.decode(AnnotatedLine.self, from: Data(line)))
          } catch {
            throw ValidationError("\(path):\(number): this is not a line that `dabir run` wrote")
          }
        }
      }
    }
    try printData(EntitiesReport(tally: tally, top: top).text)
  }
}
