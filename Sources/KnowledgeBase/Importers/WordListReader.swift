import ByteStreams

extension WordFrequencies {
  /// Adds a file of lines `word<TAB>count`, plain or compressed.
  ///
  /// - Throws: ``ImportError`` when the file cannot be read, or a line is not of this form.
  public mutating func read(_ path: String) throws(ImportError) {
    var counts: [(word: String, count: Double)] = []
    let source: any ByteSource
    do throws(StreamError) {
      guard let member = try InputReader(path: path).nextMember() else { return }
      source = member.source
    } catch {
      throw .stream(error)
    }
    let rows = DelimitedRows(source, .tabs)
    while let row = try rows.next() {
      guard case .cells(let cells) = row, cells.count == 2, let count = Double(cells[1]), count.isFinite
      else {
        throw .badWordList(path: path, line: rows.lineNumber)
      }
      counts.append((cells[0], count))
    }
    add(counts)
  }
}
