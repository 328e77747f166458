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
    try reportingFailure {
      for path in paths { try add(path, to: &tally) }
      guard tally.hasMentions || tally.documents == 0 else { throw NoMentions(documents: tally.documents) }
    }
    try printData(EntitiesReport(tally: tally, top: top).text)
  }

  /// The longest line in bytes: an article with many layers.
  private static let longestLine = 256_000_000

  /// Counts what a file has, plain, compressed, or a container of several.
  private func add(_ path: String, to tally: inout EntityTally) throws {
    let input = try InputReader(path: path, options: InputOptions(readsAhead: true))
    let decoder = JSONDecoder()
    while let member = try input.nextMember() {
      let place = member.name.map { "\(path):\($0)" } ?? path
      let reader = LineReader(member.source, limit: Self.longestLine)
      while let line = try reader.next() {
        guard case .whole(let bytes) = line else { throw LineTooLong(place, reader, Self.longestLine) }
        guard !bytes.isEmpty else { continue }
        guard let annotated = try? decoder.decode(AnnotatedLine.self, from: Data(bytes)) else {
          throw NotAnnotated(place: "\(place):\(reader.lineNumber)")
        }
        tally.add(annotated)
      }
    }
  }
}

/// The lines have no mentions to count.
private struct NoMentions: Error, CustomStringConvertible {
  let documents: Int
  var description: String {
    "none of \(Figures.documents(documents)) has the layer 'mentions'; add it to output.layers of the pipeline, and run "
      + "it again"
  }
}

/// A line is none that `dabir run` wrote.
private struct NotAnnotated: Error, CustomStringConvertible {
  let place: String
  var description: String { "\(place): this is not a line that `dabir run` wrote" }
}
