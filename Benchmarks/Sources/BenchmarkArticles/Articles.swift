import Foundation
import TextCore

/// The articles of one language, joined to documents of at least 4 KB.
package struct Articles {
  package var language: LanguageTag
  package var documents: [[UInt8]]

  static let documentLength = 4096

  package var byteCount: Int { documents.reduce(0) { $0 + $1.count } }

  /// Reads a file with one JSON object a line that has `text` and `lang`.
  package static func read(_ path: String) throws -> [Articles] {
    var open: [String: [UInt8]] = [:]
    var closed: [String: [[UInt8]]] = [:]
    for line in try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n")) {
      guard let article = try JSONSerialization.jsonObject(with: line) as? [String: Any],
        let text = article["text"] as? String
      else { continue }
      let language = article["lang"] as? String ?? "und"
      open[language, default: []] += Array(text.utf8) + [UInt8(ascii: "\n")]
      if let document = open[language], document.count >= documentLength {
        closed[language, default: []].append(document)
        open[language] = []
      }
    }
    return closed.sorted { $0.key < $1.key }.compactMap { language, documents in
      LanguageTag(language).map { Articles(language: $0, documents: documents) }
    }
  }
}
