import ByteStreams

/// Reads sources of any known form into a builder.
///
/// A source is a file, plain, compressed, or a container of many; its form is recognised by its first bytes.
/// Records that cannot be read are counted, and the first ones listed with their place; they never end the import.
///
/// Ownership: one thread at a time.
public final class SourceImporter {
  private let builder: KnowledgeBaseBuilder
  private let options: ImportOptions
  /// What became of each source.
  public private(set) var reports: [SourceReport] = []
  /// Told from time to time what became of the present source so far, how many of its bytes are read, and how
  /// many it has, if that is known.
  public var progress: ((SourceReport, Int, Int?) -> Void)?

  /// Makes an importer.
  public init(into builder: KnowledgeBaseBuilder, options: ImportOptions = ImportOptions()) {
    self.builder = builder
    self.options = options
  }

  /// Reads a source.
  ///
  /// - Throws: ``ImportError`` when the file cannot be opened or is of no known form. What can be read before
  ///   damage in the middle of a file is kept, and the damage reported.
  public func read(_ path: String) throws(ImportError) {
    var report = SourceReport(path: path)
    let input: InputReader
    do throws(StreamError) {
      input = try InputReader(path: path, options: InputOptions(readsAhead: true))
    } catch {
      throw .stream(error)
    }
    while let member = nextMember(of: input, &report) { try read(member, of: input, &report) }
    builder.note(origin: "source", "\(path.split(separator: "/").last ?? "")\t\(report.usedRecords)")
    reports.append(report)
  }

  private func nextMember(of input: InputReader, _ report: inout SourceReport) -> InputMember? {
    do throws(StreamError) {
      return try input.nextMember()
    } catch {
      report.damage.append(error.description)
      return nil
    }
  }

  private func read(
    _ member: InputMember, of input: InputReader, _ report: inout SourceReport
  ) throws(ImportError) {
    let name = member.name.map { "\(report.path):\($0)" } ?? report.path
    let start = member.source.prefix(SourceFormat.startLength)
    guard let reader = SourceFormat.reader(for: start, options: options) else {
      throw .unknownForm(path: name)
    }
    let sink = RecordSink(builder, file: name, report: report) { [progress] report in
      progress?(report, input.inputPosition, input.size)
    }
    do throws(ImportError) {
      try reader.read(PrefixedSource(start, member.source), into: sink)
    } catch {
      guard case .stream(let problem) = error else { throw error }
      sink.note(damage: problem.description)
    }
    report = sink.report
  }
}
