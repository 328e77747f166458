import CCodecs

/// The bytes of one member of a zip archive, held against its length and checksum.
final class ZipMember: ByteSource {
  /// nil once the container went on to the next member.
  weak var container: ZipContainer?
  private let record: ZipRecord
  private var content: (any ByteSource)?
  private var count: UInt64 = 0
  private var crc: UInt32 = 0
  private var failure: StreamError?

  init(_ container: ZipContainer, _ record: ZipRecord) {
    self.container = container
    self.record = record
  }

  var inputPosition: Int { container?.inputPosition ?? 0 }

  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    if let failure { throw failure }
    guard let container else { return 0 }
    do throws(StreamError) {
      return try read(into: buffer, capacity: capacity, container)
    } catch {
      failure = error
      throw error
    }
  }

  private func read(
    into buffer: UnsafeMutablePointer<UInt8>, capacity: Int, _ container: ZipContainer
  ) throws(StreamError) -> Int {
    if let expansion = container.expansion, !expansion.allows(from: container.inputPosition) {
      throw container.error(.expansion(ratio: expansion.limit.ratio), member: record.name)
    }
    let content = try openedContent(container)
    let part = try content.read(into: buffer, capacity: capacity)
    crc = dabir_crc32(crc, buffer, part)
    count += UInt64(part)
    container.expansion?.count(part)
    if part == 0, count != record.size { throw container.error(.damaged, member: record.name) }
    if part == 0, crc != record.crc { throw container.error(.checksum, member: record.name) }
    return part
  }

  private func openedContent(_ container: ZipContainer) throws(StreamError) -> any ByteSource {
    if let content { return content }
    let opened = try container.content(of: record)
    content = opened
    return opened
  }
}
