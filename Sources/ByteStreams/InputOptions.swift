/// How inputs are read.
public struct InputOptions: Sendable, Hashable {
  /// How far an input may expand; nil for any.
  public var expansion: ExpansionLimit?
  /// Whether decoding runs on a thread of its own, ahead of whoever reads.
  public var readsAhead: Bool

  /// Makes options; nothing is limited, and nothing runs ahead, unless asked for.
  public init(expansion: ExpansionLimit? = nil, readsAhead: Bool = false) {
    self.expansion = expansion
    self.readsAhead = readsAhead
  }

  /// A count for one layer of decoding; nil when nothing is limited.
  func guarded() -> ExpansionGuard? { expansion.map(ExpansionGuard.init) }
}
