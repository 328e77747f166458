import CTextKernels
import TextCore

/// The ways to find sentence boundaries, which all give the same ones.
public enum SentenceKernel: String, CaseIterable, Sendable {
  /// The machine with the fastest block kernel; the others are for tests and measurements.
  case automatic
  /// The machine with a block kernel in portable C.
  case plain
  /// ICU's own iterator.
  case iterator
}

/// Which abbreviations end no sentence.
public enum SentenceAbbreviations: String, CaseIterable, Sendable {
  /// Those of ICU, and titles, ranks, places and initials as news write them.
  case news
  /// Those of ICU alone: boundaries are exactly those of ICU's iterator with `ss=standard`.
  case icu
}

/// Cuts texts into sentences at ICU's sentence boundaries, less those behind abbreviations.
///
/// The boundaries are those of ICU's iterator with `ss=standard`, which runs itself only where
/// ``engine(for:)`` says so.
///
/// Ownership: it keeps iterators that are not thread-safe; one a worker. The machines behind it are shared.
public final class SentenceSegmenter {
  private static let machines = MachineLibrary(.sentence) { rules throws(UnusableRules) in
    try SentenceMachine(rules: rules)
  }
  private static let rules = Locked<[LanguageTag: Result<Rules, UnusableRules>]>([:])

  /// What cuts a language's texts.
  private struct Rules: Sendable {
    var machine: SentenceMachine
    var suppressions: Suppressions?
  }

  private let abbreviations: SentenceAbbreviations
  private let kernel: SentenceKernel
  private let instructions: dabir_kernel
  private var iterators: [LanguageTag: BreakIterator] = [:]
  /// The rules of the last text's language, which the next text has most of the time.
  private var current: (language: LanguageTag?, served: LanguageTag, rules: Rules?)?
  private var boundaries = Arena<UInt32>()
  private var scratch = Arena<UInt32>()

  /// Makes a segmenter; rules are opened when the first text of a language comes.
  ///
  /// - Parameters:
  ///   - abbreviations: which abbreviations end no sentence in English, Arabic, Persian and texts of no known
  ///     language; elsewhere ICU's alone count.
  ///   - kernel: how boundaries are found, for tests and measurements.
  public init(abbreviations: SentenceAbbreviations = .icu, kernel: SentenceKernel = .automatic) {
    self.abbreviations = abbreviations
    self.kernel = kernel
    instructions = kernel == .plain ? DABIR_KERNEL_PLAIN : dabir_kernel_best()
  }

  /// What finds the sentence boundaries of a language.
  ///
  /// - Complexity: some milliseconds at most when no text of the language has been seen.
  public static func engine(for language: LanguageTag?) -> SegmentationEngine {
    SegmentationEngine(rules(for: BreakLocales.language(for: language)))
  }

  /// Appends the sentences of a text, without the white space around them, to the open document of a layer.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: chooses the rules and abbreviations; nil for those of no language in particular.
  ///   - layer: a layer of the schema ``LayerSchema/sentences``.
  /// - Throws: ``SegmentationError`` when ICU has no rules or no memory.
  /// - Complexity: O(text).
  public func appendSentences(
    of text: UnsafeBufferPointer<UInt8>, language: LanguageTag?, to layer: Layer
  ) throws(SegmentationError) {
    boundaries.removeAll(keeping: 1 << 16)
    try appendBoundaries(of: text, language: language, to: &boundaries)
    layer.spans.reserve(extra: boundaries.count)
    let spans = layer.spans.base + layer.spans.count
    let trimmer = Trimmer.shared
    let news = abbreviations == .news && NewsAbbreviations.serves(language) ? NewsAbbreviations.shared : nil
    var written = 0
    var start = 0
    for boundary in boundaries.elements {
      if let news, boundary < text.count, news.continues(text, at: Int(boundary)) { continue }
      if let span = trimmer.trimmed(text, start, Int(boundary)) {
        spans[written] = span
        written += 1
      }
      start = Int(boundary)
    }
    layer.spans.advance(by: written)
  }

  /// Appends ICU's sentence boundaries of a text, its end included and its start left out.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: chooses the rules and abbreviations; nil for those of no language in particular.
  ///   - boundaries: byte positions.
  /// - Throws: ``SegmentationError`` when ICU has no rules or no memory.
  public func appendBoundaries(
    of text: UnsafeBufferPointer<UInt8>, language: LanguageTag?, to boundaries: inout Arena<UInt32>
  ) throws(SegmentationError) {
    guard text.count > 0 else { return }
    let (served, rules) = prepared(for: language)
    guard let rules else {
      try iterator(served).forEachRun(of: text) { found, _ in boundaries.append(found) }
      return
    }
    let first = boundaries.count
    rules.machine.appendBoundaries(of: text, with: instructions, scratch: &scratch, to: &boundaries)
    guard let suppressions = rules.suppressions else { return }
    var kept = first
    for index in first..<boundaries.count {
      let boundary = boundaries.base[index]
      // ICU does not look at what stands before the end of the text.
      if boundary < text.count && suppressions.suppress(text, boundary: Int(boundary)) { continue }
      boundaries.base[kept] = boundary
      kept += 1
    }
    boundaries.truncate(to: kept)
  }

  private func prepared(for language: LanguageTag?) -> (served: LanguageTag, rules: Rules?) {
    if let current, current.language == language { return (current.served, current.rules) }
    let served = BreakLocales.language(for: language)
    let rules = kernel == .iterator ? nil : try? Self.rules(for: served).get()
    current = (language, served, rules)
    return (served, rules)
  }

  private static func rules(for language: LanguageTag) -> Result<Rules, UnusableRules> {
    if let known = rules.withLock({ $0[language] }) { return known }
    let made = machines.machine(for: language).flatMap { machine in
      Result { () throws(UnusableRules) in
        Rules(machine: machine, suppressions: try Suppressions(language: language))
      }
    }
    rules.withLock { $0[language] = made }
    return made
  }

  private func iterator(_ language: LanguageTag) throws(SegmentationError) -> BreakIterator {
    if let iterator = iterators[language] { return iterator }
    let iterator = try BreakIterator(.sentence, locale: "\(language)@ss=standard")
    iterators[language] = iterator
    return iterator
  }
}
