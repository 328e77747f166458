import ByteStreams

/// What a record of a source came to.
enum RecordReading {
  /// It speaks of entities.
  case records([EntityRecord])
  /// It is left out on purpose.
  case leftOut(String)
  /// It is not as it should be.
  case bad(String)
}

/// Takes the records of a source, and counts what becomes of them.
///
/// Ownership: one thread at a time.
final class RecordSink {
  private let builder: KnowledgeBaseBuilder
  private let file: String
  private let progress: (SourceReport) -> Void
  private(set) var report: SourceReport
  private var records = 0
  /// What records without sources of their own are noted to come from: the file that the user named, also
  /// for the members of a container.
  let source: String

  init(
    _ builder: KnowledgeBaseBuilder, file: String, report: SourceReport,
    progress: @escaping (SourceReport) -> Void
  ) {
    self.builder = builder
    self.file = file
    self.report = report
    self.progress = progress
    source = Self.stem(of: report.path)
  }

  /// The name of a file without folder and extensions.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  /// Adds a record of a form.
  func add(_ record: EntityRecord, form: String) throws(ImportError) {
    do throws(KnowledgeBaseError) { try builder.add(record) } catch { throw .build(error) }
    report.used[form, default: 0] += 1
    step()
  }

  /// Takes what a record came to.
  func take(_ reading: RecordReading, form: String, line: Int) throws(ImportError) {
    switch reading {
    case .records(let records): for record in records { try add(record, form: form) }
    case .leftOut(let reason): leaveOut(reason)
    case .bad(let reason): reject(line: line, reason)
    }
  }

  /// Counts a record that is left out on purpose.
  func leaveOut(_ reason: String) {
    report.leftOut[reason, default: 0] += 1
    step()
  }

  /// Counts a record that cannot be read.
  func reject(line: Int, _ reason: String) {
    report.bad += 1
    if report.firstBad.count < SourceReport.listedBad { report.firstBad.append("\(file):\(line): \(reason)") }
    step()
  }

  /// Notes that a part of the source cannot be read any further.
  func note(damage: String) { report.damage.append(damage) }

  private func step() {
    records += 1
    if records & 0xFFF == 0 { progress(report) }
  }
}
