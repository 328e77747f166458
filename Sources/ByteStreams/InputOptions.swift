/// How inputs are read.
public struct InputOptions: Sendable, Hashable {
  /// How far an input may expand; nil for any.
  public var expansion: ExpansionLimit?
  /// Whether decoding runs on a thread of its own, ahead of whoever reads.
  public var readsAhead: Bool
  /// A descriptor that ends reading as soon as it can be read from, also where no bytes come; nil for none.
  public var interrupt: Int32?
  /// Whether the bytes are taken as they are, because they do not begin where the input does.
  public var isPlain: Bool

  /// Makes options; nothing is limited, and nothing runs ahead, unless asked for.
  public init(
    expansion: ExpansionLimit? = nil, readsAhead: Bool = false, interrupt: Int32? = nil, isPlain: Bool = false
  ) {
    self.expansion = expansion
    self.readsAhead = readsAhead
    self.interrupt = interrupt
    self.isPlain = isPlain
  }

  /// A count for one layer of decoding; nil when nothing is limited.
  func guarded() -> ExpansionGuard? { expansion.map(ExpansionGuard.init) }
}
