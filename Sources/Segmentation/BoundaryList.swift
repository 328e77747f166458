import TextCore

/// The boundaries of a text with their rule statuses.
///
/// Memory is kept when the list is emptied.
public struct BoundaryList: ~Copyable {
  /// The byte positions of the boundaries, the end of the text included and its start left out.
  public private(set) var ends = Arena<UInt32>()
  /// ICU's rule status of the segment before each boundary, in hundreds: 0 none, 1 number, 2 word, 3 kana,
  /// 4 ideograph.
  public private(set) var statuses = Arena<UInt8>()

  /// Makes an empty list.
  public init() {}

  /// The number of boundaries.
  public var count: Int { ends.count }

  /// Drops all boundaries.
  public mutating func removeAll() { truncate(to: 0) }

  mutating func truncate(to count: Int) {
    ends.truncate(to: count)
    statuses.truncate(to: count)
  }

  mutating func append(_ end: UInt32, _ status: UInt8) {
    ends.append(end)
    statuses.append(status)
  }

  mutating func reserve(_ extra: Int) {
    ends.reserve(extra: extra)
    statuses.reserve(extra: extra)
  }

  /// A writer behind the last boundary; valid until the next call that changes the list.
  var writer: BoundaryWriter { BoundaryWriter(ends: ends.base + count, statuses: statuses.base + count) }

  /// Counts what a writer wrote.
  mutating func advance(to writer: BoundaryWriter) {
    ends.advance(by: writer.count)
    statuses.advance(by: writer.count)
  }

  static func == (a: borrowing BoundaryList, b: borrowing BoundaryList) -> Bool {
    a.ends.elements.elementsEqual(b.ends.elements) && a.statuses.elements.elementsEqual(b.statuses.elements)
  }
}
