import ByteStreams
import TextCore

/// The outer form of a `.kb` file: a header, a table of sections, and the sections.
///
/// The version changes with the form, and with the rules by which names are folded, derived and given keys, as names
/// in a text are found by the same rules. All numbers are little-endian. The header is 64 bytes: magic, version, number of sections, length of the
/// file, hash of the section table, hash of the content (of the sections' hashes), hash of the header up to here.
/// A row of the table is 32 bytes: kind, reserved, offset, length, hash. Sections begin at multiples of 64.
struct KnowledgeFile: Sendable {
  static let magic: UInt64 = 0x0A62_6B72_6962_6164  // "dabirkb\n"
  static let version: UInt32 = 3
  static let headerSize = 64
  static let rowSize = 32
  static let alignment = 64

  /// The sections, in the file's order.
  let sections: [Entry]
  /// Identifies the content: equal for files with equal sections.
  let contentHash: UInt64
  /// Keeps the bytes in memory; nil when they stay there anyway.
  let owner: MappedFile?
  private let bytes: UnsafeBytes

  /// A row of the section table.
  struct Entry: Sendable, Hashable {
    var kind: UInt32
    var offset: Int
    var length: Int
    var hash: UInt64
  }

  /// Reads header and section table and checks them; sections themselves are not looked at.
  init(
    _ bytes: UnsafeRawBufferPointer, path: String, owner: MappedFile?
  ) throws(KnowledgeBaseError) {
    func problem(_ problem: KnowledgeBaseError.Problem) -> KnowledgeBaseError {
      KnowledgeBaseError(path: path, problem)
    }
    let file = Section(bytes)
    guard bytes.count >= 12, file.uint64(at: 0) == Self.magic else { throw problem(.notAKnowledgeBase) }
    let version = file.uint32(at: 8)
    guard version == Self.version else { throw problem(.unknownVersion(version)) }
    guard bytes.count >= Self.headerSize else { throw problem(.incomplete) }
    let headerHash = StableHash.of(UnsafeRawBufferPointer(rebasing: bytes[..<40]))
    guard file.uint64(at: 40) == headerHash, file.uint64(at: 48) == 0, file.uint64(at: 56) == 0 else {
      throw problem(.damagedHeader)
    }
    let count = Int(file.uint32(at: 12))
    guard file.uint64(at: 16) == UInt64(bytes.count) else { throw problem(.incomplete) }
    let end = Self.headerSize + count * Self.rowSize
    guard end <= bytes.count else { throw problem(.damagedHeader) }
    let table = UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize..<end])
    guard StableHash.of(table) == file.uint64(at: 24) else { throw problem(.damagedHeader) }
    var sections: [Entry] = []
    for row in 0..<count {
      let start = Self.headerSize + row * Self.rowSize
      let offset = file.uint64(at: start + 8)
      let length = file.uint64(at: start + 16)
      guard offset <= UInt64(bytes.count), length <= UInt64(bytes.count) - offset else {
        throw problem(.damagedHeader)
      }
      sections.append(
        Entry(
          kind: file.uint32(at: start), offset: Int(offset), length: Int(length),
          hash: file.uint64(at: start + 24)))
    }
    self.sections = sections
    self.contentHash = file.uint64(at: 32)
    self.bytes = UnsafeBytes(bytes)
    self.owner = owner
  }

  /// The bytes of a section; empty when the file has none of this kind.
  func section(_ kind: SectionKind) -> Section {
    guard let entry = sections.first(where: { $0.kind == kind.rawValue }) else { return .empty }
    return section(entry)
  }

  func section(_ entry: Entry) -> Section {
    Section(UnsafeRawBufferPointer(rebasing: bytes.all[entry.offset..<(entry.offset + entry.length)]))
  }

  /// The kinds of the sections whose bytes are not those that were written.
  ///
  /// - Complexity: O(file).
  func damagedSections() -> [UInt32] {
    sections.filter { StableHash.of(section($0).bytes) != $0.hash }.map(\.kind)
  }

  /// The file's bytes, which its owner keeps and nobody writes to.
  private struct UnsafeBytes: @unchecked Sendable {
    let all: UnsafeRawBufferPointer
    init(_ all: UnsafeRawBufferPointer) { self.all = all }
  }
}

/// What a section holds.
enum SectionKind: UInt32, CaseIterable {
  /// Hash table from folded words to their numbers; see ``WordTable``.
  case wordSlots = 1
  /// Where each word's bytes start, four bytes a word and one more for the end.
  case wordOffsets
  /// The bytes of all folded words, sorted.
  case wordBytes
  /// For each word the state of names that begin with it, 0 for none; four bytes.
  case wordRoots
  /// The states of the name trie; see ``NameIndex``.
  case states
  /// The candidates of each name; see ``CandidateList``.
  case candidates
  /// The fixed part of each entity, by its number; see ``EntityStore``.
  case entities
  /// Ids, labels, aliases, descriptions and facts.
  case entityTexts
  /// Where each entity's relations start, four bytes an entity and one more for the end.
  case relationStarts
  /// Relations, eight bytes each.
  case relations
  /// Names of facts and relations.
  case symbols
  /// Country codes with the number of the country's entity, eight bytes each.
  case countries
  /// Further ids of entities, sorted.
  case otherIDs
  /// What the file was built from, as lines of `key<TAB>value`.
  case origin
  /// Phonetic keys with the entities and names that have them.
  case phoneticKeys

  /// The section's name in reports.
  var name: String { String(describing: self) }
}
