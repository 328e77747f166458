import CCodecs

/// The decoded bytes of a compressed source.
///
/// Members, frames and streams that follow each other are read as one. Damage is reported once everything
/// before it was read.
///
/// Ownership: one thread at a time.
public final class DecodedSource: ByteSource {
  /// The largest window that data may ask for, in bytes; each decoder takes at most a little more memory.
  public static let windowLimit = 1 << Int(windowLog)
  private static let windowLog: UInt32 = 27
  private static let inputBytes = 256 << 10

  private let base: any ByteSource
  private let decoder: OpaquePointer?
  private let label: SourceLabel
  private let format: String
  private let expansion: ExpansionGuard?
  /// Whether the base is the file itself, so that what was consumed is a position in it.
  private let isOutermost: Bool

  private let input: UnsafeMutablePointer<UInt8>
  private let inputCapacity: Int
  private var inputStart = 0
  private var inputEnd = 0
  private var baseEnds = false
  /// What reading the base met; it counts once the bytes before it are decoded.
  private var baseFailure: StreamError?
  private var consumed = 0
  private var isAtEnd = false
  private var failure: StreamError?

  /// Decodes what a source gives.
  ///
  /// - Parameters:
  ///   - base: a file; positions are counted from where it stands.
  ///   - compression: how it is compressed.
  ///   - path: what errors call it.
  ///   - limit: how far it may expand.
  public convenience init(
    _ base: any ByteSource, _ compression: Compression, path: String, limit: ExpansionLimit? = nil
  ) {
    self.init(
      base, compression.codec, label: SourceLabel(path: path), expansion: limit.map(ExpansionGuard.init),
      isOutermost: true)
  }

  /// - Parameter inputBytes: how long the input is, if it is known to be short.
  init(
    _ base: any ByteSource, _ codec: Codec, label: SourceLabel, expansion: ExpansionGuard?, isOutermost: Bool,
    inputBytes: Int = .max
  ) {
    self.base = base
    self.decoder = dabir_decoder_open(codec.number, Self.windowLog)
    self.label = label
    self.format = codec.rawValue
    self.expansion = expansion
    self.isOutermost = isOutermost
    self.inputCapacity = max(1, min(inputBytes, Self.inputBytes))
    self.input = .allocate(capacity: inputCapacity)
  }

  deinit {
    dabir_decoder_close(decoder)
    input.deallocate()
  }

  /// How many bytes of the file were decoded.
  public var inputPosition: Int { isOutermost ? consumed : base.inputPosition }

  /// Reads up to `capacity` decoded bytes.
  public func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    while failure == nil, !isAtEnd, capacity > 0 {
      let count = step(into: buffer, capacity: capacity)
      if count > 0 { return count }
    }
    if let failure { throw failure }
    return 0
  }

  /// Decodes once; `failure` and `isAtEnd` hold what comes behind the bytes that it gives.
  private func step(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) -> Int {
    guard let decoder else {
      failure = error(.noMemory)
      return 0
    }
    if let expansion, !expansion.allows(from: inputPosition) {
      failure = error(.expansion(ratio: expansion.limit.ratio))
      return 0
    }
    refill()
    let isStarved = baseFailure != nil && inputStart == inputEnd
    var step = dabir_codec_step(
      input: input + inputStart, input_count: inputEnd - inputStart, input_ends: baseEnds,
      output: buffer, output_count: capacity)
    let status = dabir_decoder_step(decoder, &step)
    let taken = inputEnd - inputStart - step.input_count
    let given = capacity - step.output_count
    inputStart += taken
    consumed += taken
    expansion?.count(given)
    if let problem = StreamError.Problem(codecStatus: status) {
      failure = error(problem)
    } else if status == DABIR_CODEC_END.rawValue {
      isAtEnd = true
    } else if isStarved, given == 0 {
      failure = baseFailure
    }
    return given
  }

  private func refill() {
    guard inputStart == inputEnd, !baseEnds, baseFailure == nil else { return }
    inputStart = 0
    inputEnd = 0
    do {
      inputEnd = try base.read(into: input, capacity: inputCapacity)
      baseEnds = inputEnd == 0
    } catch {
      baseFailure = error
    }
  }

  private func error(_ problem: StreamError.Problem) -> StreamError {
    label.error(problem, format: format, position: inputPosition)
  }
}

extension StreamError.Problem {
  /// What a decoder's status means; nil when it is none of the bad ones.
  fileprivate init?(codecStatus status: Int32) {
    switch UInt32(status) {
    case DABIR_CODEC_MORE.rawValue, DABIR_CODEC_END.rawValue: return nil
    case DABIR_CODEC_ENDS_TOO_EARLY.rawValue: self = .endsTooEarly
    case DABIR_CODEC_BAD_CHECKSUM.rawValue: self = .checksum
    case DABIR_CODEC_TRAILING_DATA.rawValue: self = .trailingData
    case DABIR_CODEC_UNSUPPORTED.rawValue: self = .unsupported
    case DABIR_CODEC_OVER_WINDOW_LIMIT.rawValue: self = .overWindowLimit
    case DABIR_CODEC_NO_MEMORY.rawValue: self = .noMemory
    default: self = .damaged
    }
  }
}
