import TextCore

@testable import Segmentation

/// What a segmenter makes of a text, for comparison with ICU.
struct Cuts: Equatable {
  var ends: [UInt32] = []
  var statuses: [UInt8] = []
  var spans: [Span] = []
  var kinds: [UInt8] = []

  init(_ text: UnsafeBufferPointer<UInt8>, _ segmenter: WordSegmenter, language: LanguageTag?) throws {
    var list = BoundaryList()
    try segmenter.appendBoundaries(of: text, language: language, to: &list)
    ends = Array(list.ends.elements)
    statuses = Array(list.statuses.elements)
    let layer = Layer(schema: .tokens)
    try segmenter.appendTokens(of: text, language: language, to: layer)
    spans = Array(layer.spans.elements)
    kinds = Array(layer.columns[0].codes.elements)
  }
}

/// The kernels beside ICU's iterator.
struct WordComparison {
  private let reference = WordSegmenter(kernel: .iterator)
  private let kernels = WordKernel.available.filter { $0 != .iterator }.map {
    ($0, WordSegmenter(kernel: $0))
  }

  /// The kernels that cut a text otherwise than ICU, with what they made of it.
  func differences(_ bytes: [UInt8], language: LanguageTag? = nil) throws -> [String] {
    try bytes.withExactCopy { text in
      let expected = try Cuts(text, reference, language: language)
      var differences: [String] = []
      for (kernel, segmenter) in kernels {
        let actual = try Cuts(text, segmenter, language: language)
        if actual != expected { differences.append("\(kernel): \(describe(bytes))\n\(expected)\n\(actual)") }
      }
      return differences
    }
  }
}

/// A text's code points in hexadecimal.
func describe(_ bytes: [UInt8]) -> String {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.map { String($0.value, radix: 16) }.joined(
    separator: " ")
}

extension [UInt8] {
  /// Calls `body` with a copy behind which nothing is readable, as AddressSanitizer sees it.
  func withExactCopy<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
    defer { copy.deallocate() }
    _ = copy.initialize(from: self)
    return try body(UnsafeBufferPointer(copy))
  }
}
