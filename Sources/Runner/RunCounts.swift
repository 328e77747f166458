import ArticleIO
import Pipeline
import TextCore

/// How many documents came in and what became of them; every figure is a sum, so that counts can be merged.
public struct RunCounts: Sendable, Hashable {
  /// What became of documents: `documents` = `written` + `filtered` + `quarantined`, always.
  public struct Outcomes: Sendable, Hashable {
    /// Documents read.
    public var documents = 0
    /// Documents in the output.
    public var written = 0
    /// Documents that a stage left out, by the stage's name.
    public var filtered: [String: Int] = [:]
    /// Documents in the quarantine, by the part that failed.
    public var quarantined: [String: Int] = [:]

    /// Makes counts of nothing.
    public init() {}

    /// Documents left out, all stages together.
    public var totalFiltered: Int { filtered.values.reduce(0, +) }
    /// Documents in the quarantine, all parts together.
    public var totalQuarantined: Int { quarantined.values.reduce(0, +) }
    /// Whether every document has exactly one outcome.
    public var isBalanced: Bool { documents == written + totalFiltered + totalQuarantined }

    mutating func add(_ other: Outcomes) {
      documents += other.documents
      written += other.written
      filtered.merge(other.filtered, uniquingKeysWith: +)
      quarantined.merge(other.quarantined, uniquingKeysWith: +)
    }
  }

  /// Documents of one language in the output.
  public struct Language: Sendable, Hashable {
    /// Documents.
    public var documents = 0
    /// Bytes of text.
    public var textBytes = 0
    /// Rows of each layer, by the layer's id.
    public var rows: [Int]

    /// Makes counts of nothing.
    public init(layers: Int) { rows = [Int](repeating: 0, count: layers) }

    /// Adds other counts to these.
    public mutating func add(_ other: Language) {
      documents += other.documents
      textBytes += other.textBytes
      for layer in rows.indices { rows[layer] += other.rows[layer] }
    }
  }

  /// Languages that are counted apart; tags come from outside, and any further ones count as `und`.
  static let languageLimit = 1_000

  /// What became of the documents of each input, by the input's index.
  public var inputs: [Int: Outcomes] = [:]
  /// Documents in the output by language; nil stands for none known.
  public var languages: [LanguageTag?: Language] = [:]
  /// Bytes of text of each document read.
  public var textLengths = Distribution()
  /// Bytes of each record read.
  public var recordLengths = Distribution()
  /// Documents that had to be repaired.
  public var repaired = 0
  /// Members of containers that were passed over: no files, or of no known format.
  public var skippedMembers = 0

  /// Bytes of text of all documents read.
  public var textBytes: Int { textLengths.sum }

  /// What became of all documents.
  public var outcomes: Outcomes {
    inputs.values.reduce(into: Outcomes()) { $0.add($1) }
  }

  /// Adds other counts to these.
  public mutating func add(_ other: RunCounts) {
    inputs.merge(other.inputs) { a, b in
      var sum = a
      sum.add(b)
      return sum
    }
    for (tag, language) in other.languages {
      let isKept = languages[tag] != nil || languages.count < Self.languageLimit
      languages[isKept ? tag : .undetermined, default: Language(layers: language.rows.count)].add(language)
    }
    textLengths.add(other.textLengths)
    recordLengths.add(other.recordLengths)
    repaired += other.repaired
    skippedMembers += other.skippedMembers
  }

  private func recordLength(_ document: Document, of job: Job) -> Int {
    let isOversized = document.source.piece == job.pieces.count - 1 && job.oversized != nil
    return isOversized ? job.oversized?.count ?? 0 : document.source.bytes.count
  }

  /// Counts what became of the documents of a batch.
  mutating func count(_ job: Job, plan: Plan) {
    let batch = job.batch
    let languageLayer = plan.layer(named: LayerSchema.language.name)
    for index in 0..<batch.documents.count {
      let document = batch.documents[index]
      textLengths.add(document.text.count)
      recordLengths.add(recordLength(document, of: job))
      if !document.repair.isEmpty { repaired += 1 }
      inputs[job.pieces[document.source.piece].place.input, default: Outcomes()].count(
        document.state, batch, plan)
      guard document.state.isLive else { continue }
      let identified = languageLayer.flatMap { LanguageView(batch.layers[$0]).tag(of: index) }
      let tag = identified ?? document.declaredLanguage
      var language = languages[tag] ?? Language(layers: batch.layers.count)
      language.documents += 1
      language.textBytes += document.text.count
      for layer in batch.layers.indices { language.rows[layer] += batch.layers[layer].rows(of: index).count }
      languages[tag] = language
    }
  }
}

extension RunCounts.Outcomes {
  fileprivate mutating func count(_ state: DocumentState, _ batch: Batch, _ plan: Plan) {
    documents += 1
    switch state {
    case .live: written += 1
    case .filtered(let stage): filtered[plan.steps[stage].label, default: 0] += 1
    case .failed(let index): quarantined[batch.failures[index].stage, default: 0] += 1
    }
  }
}
