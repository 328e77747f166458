/// The letters that a direction reads and writes; index 0 stands for the outside of a name.
struct Alphabets: Sendable {
  /// UTF-16 units of the source letters.
  let source: [UInt16]
  /// UTF-16 units of the target letters.
  let target: [UInt16]
  /// Index by unit below ``reach``.
  private let index: [UInt8]
  private static let reach = 0x700

  init(source: [UInt16], target: [UInt16]) {
    self.source = source
    self.target = target
    var index = [UInt8](repeating: 0, count: Self.reach)
    for (position, unit) in source.enumerated().dropFirst() where Int(unit) < Self.reach {
      index[Int(unit)] = UInt8(position)
    }
    self.index = index
  }

  init(_ section: SectionReader) throws(ModelError) {
    var section = section
    let sources = try section.number(in: 1...255)
    let targets = try section.number(in: 1...255)
    let source = try section.table(of: UInt16.self, count: sources)
    let target = try section.table(of: UInt16.self, count: targets)
    self.init(source: (0..<sources).map { source[$0] }, target: (0..<targets).map { target[$0] })
  }

  var section: [UInt8] {
    var writer = SectionWriter()
    writer.append(source.count)
    writer.append(target.count)
    writer.append(source)
    writer.append(target)
    return writer.bytes
  }

  /// The index of a source letter, 0 for one that the model has not seen.
  @inline(__always)
  func sourceIndex(_ unit: UInt16) -> UInt8 { Int(unit) < Self.reach ? index[Int(unit)] : 0 }
}
