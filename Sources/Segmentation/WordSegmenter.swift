import TextCore

/// Cuts texts into tokens at ICU's word boundaries.
///
/// The boundaries are those of ICU's iterator, which runs itself only where a dictionary is needed (Thai, Lao,
/// Khmer, Burmese, Chinese, Japanese) or where ``engine(for:)`` says so.
///
/// Ownership: it keeps iterators that are not thread-safe; one a worker. The machines behind it are shared.
public final class WordSegmenter {
  private static let machines = MachineLibrary(.word) { rules throws(UnusableRules) in
    try WordMachine(rules: rules)
  }
  /// Texts are cut in pieces of this many bytes, so that room for the outputs need not grow with a text.
  private static let pieceLength = 1 << 14

  private let kernel: WordKernel
  private var iterators: [LanguageTag: BreakIterator] = [:]
  /// The rules of the last text's language, which the next text has most of the time.
  private var current: (language: LanguageTag?, rules: Rules)?

  private struct Rules {
    var language: LanguageTag
    var machine: WordMachine?
  }

  /// Makes a segmenter; rules are opened when the first text of a language comes.
  ///
  /// - Parameter kernel: how boundaries are found, for tests and measurements.
  public init(kernel: WordKernel = .automatic) { self.kernel = kernel }

  /// What finds the word boundaries of a language.
  ///
  /// - Complexity: two milliseconds at most when no text of the language has been seen.
  public static func engine(for language: LanguageTag?) -> SegmentationEngine {
    SegmentationEngine(machines.machine(for: BreakLocales.language(for: language)))
  }

  /// Appends the tokens of a text to the open document of a layer.
  ///
  /// A segment is left out only if every scalar in it is White_Space.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: chooses the rules; nil for those of no language in particular.
  ///   - layer: a layer of the schema ``LayerSchema/tokens``.
  /// - Throws: ``SegmentationError`` when ICU has no rules or no memory.
  /// - Complexity: O(text); about 2 GB/s in the scripts that the kernels know.
  public func appendTokens(
    of text: UnsafeBufferPointer<UInt8>, language: LanguageTag?, to layer: Layer
  ) throws(SegmentationError) {
    let rules = rules(for: language)
    guard let machine = rules.machine else {
      return try appendTokens(of: text, iterator: iterator(rules.language), to: layer)
    }
    let kinds = layer.columns[0]
    var position = 0
    while position < text.count {
      let first = layer.spans.count
      let stop = min(position + Self.pieceLength, text.count)
      layer.spans.reserve(extra: WordMachine.room(stop - position))
      kinds.codes.reserve(extra: WordMachine.room(stop - position))
      var writer = TokenWriter(spans: layer.spans.base + first, kinds: kinds.codes.base + first)
      machine.cut(text, &position, stop: stop, with: kernel, to: &writer)
      layer.spans.advance(by: writer.count)
      kinds.codes.advance(by: writer.count)
      if writer.needsDictionary {
        try DictionarySplitter(iterator: iterator(rules.language), text: text).split(layer, from: first)
      }
    }
  }

  /// Appends every word boundary of a text, those around white space included.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: chooses the rules; nil for those of no language in particular.
  ///   - list: where the boundaries go.
  /// - Throws: ``SegmentationError`` when ICU has no rules or no memory.
  public func appendBoundaries(
    of text: UnsafeBufferPointer<UInt8>, language: LanguageTag?, to list: inout BoundaryList
  ) throws(SegmentationError) {
    let rules = rules(for: language)
    guard let machine = rules.machine else {
      return try appendBoundaries(of: text, iterator: iterator(rules.language), to: &list)
    }
    var position = 0
    while position < text.count {
      let first = list.count
      let start = position
      let stop = min(position + Self.pieceLength, text.count)
      list.reserve(WordMachine.room(stop - position))
      var writer = list.writer
      machine.cut(text, &position, stop: stop, with: kernel, to: &writer)
      list.advance(to: writer)
      if writer.needsDictionary {
        let splitter = DictionarySplitter(iterator: try iterator(rules.language), text: text)
        try splitter.split(&list, from: first, start: start)
      }
    }
  }

  private func appendTokens(
    of text: UnsafeBufferPointer<UInt8>, iterator: BreakIterator, to layer: Layer
  ) throws(SegmentationError) {
    let kinds = layer.columns[0]
    var start: UInt32 = 0
    try iterator.forEachRun(of: text) { boundaries, statuses in
      layer.spans.reserve(extra: boundaries.count)
      kinds.codes.reserve(extra: boundaries.count)
      let newSpans = layer.spans.base + layer.spans.count
      let newKinds = kinds.codes.base + kinds.codes.count
      var written = 0
      for index in boundaries.indices {
        let span = Span(start: start, end: boundaries[index])
        start = span.end
        guard let kind = TokenKind(ruleStatus: statuses[index], segment: text, span) else { continue }
        newSpans[written] = span
        newKinds[written] = kind.rawValue
        written += 1
      }
      layer.spans.advance(by: written)
      kinds.codes.advance(by: written)
    }
  }

  private func appendBoundaries(
    of text: UnsafeBufferPointer<UInt8>, iterator: BreakIterator, to list: inout BoundaryList
  ) throws(SegmentationError) {
    try iterator.forEachRun(of: text) { boundaries, statuses in
      list.reserve(boundaries.count)
      var writer = list.writer
      for index in boundaries.indices {
        writer.put(end: boundaries[index], tag: UInt32(statuses[index]) / 100, emits: 1, next: 0)
      }
      list.advance(to: writer)
    }
  }

  private func rules(for language: LanguageTag?) -> Rules {
    if let current, current.language == language { return current.rules }
    let served = BreakLocales.language(for: language)
    let machine = kernel == .iterator ? nil : try? Self.machines.machine(for: served).get()
    let rules = Rules(language: served, machine: machine)
    current = (language, rules)
    return rules
  }

  private func iterator(_ language: LanguageTag) throws(SegmentationError) -> BreakIterator {
    if let iterator = iterators[language] { return iterator }
    let iterator = try BreakIterator(.word, locale: language.description)
    iterators[language] = iterator
    return iterator
  }
}
