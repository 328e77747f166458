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
  /// Members of a container that are of no known form, such as a readme, are counted and left out.
  ///
  /// - Throws: ``ImportError`` when the file cannot be opened or is of no known form, and so is every member
  ///   of a container. What can be read before damage in the middle of a file is kept, and the damage reported.
  public func read(_ path: String) throws(ImportError) {
    var report = SourceReport(path: path)
    let input: InputReader
    do throws(StreamError) {
      input = try InputReader(path: path, options: InputOptions(readsAhead: true))
    } catch {
      throw .stream(error)
    }
    var unknown: (first: String, count: Int)?
    var isKnown = false
    while let member = nextMember(of: input, &report) {
      if try read(member, of: input, &report) {
        isKnown = true
      } else {
        unknown = (unknown?.first ?? member.name.map { "\(path):\($0)" } ?? path, (unknown?.count ?? 0) + 1)
      }
    }
    if let unknown {
      if !isKnown { throw .unknownForm(path: unknown.first) }
      report.leftOut["members of no known form"] = unknown.count
    }
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

  /// Reads a member; false when it is of no known form.
  private func read(
    _ member: InputMember, of input: InputReader, _ report: inout SourceReport
  ) throws(ImportError) -> Bool {
    let name = member.name.map { "\(report.path):\($0)" } ?? report.path
    let start = member.source.prefix(SourceFormat.startLength)
    guard let reader = SourceFormat.reader(for: start, options: options) else {
      return false
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
    return true
  }
}
