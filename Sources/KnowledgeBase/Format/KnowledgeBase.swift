import ByteStreams
import TextCore

/// Entities with their names in English, Arabic and Persian, in one file that any number of processes share.
///
/// Opening maps the file and checks its header and section table; nothing else is read before it is needed, and
/// no lookup allocates. Everything read is checked against the file's length, so that a file damaged behind the
/// header gives wrong answers at worst; ``damagedSections()`` finds that.
///
/// ```swift
/// let knowledge = try KnowledgeBase(path: "world.kb")
/// if let entity = knowledge.entity(id: "Q794") { print(entity.label(.english)) }
/// ```
public final class KnowledgeBase: Sendable {
  /// What the user calls it: a path, or `builtin`.
  public let path: String
  /// The length in bytes.
  public let byteCount: Int
  /// The names of all entities, to look up and to find in text.
  public let names: NameIndex
  /// Persons by what their names sound like.
  public let sounds: PhoneticIndex
  let file: KnowledgeFile
  let store: EntityStore

  /// Files up to this length, in bytes, are verified as a whole when they are opened: it takes about a
  /// millisecond.
  public static let verifiedLength = 8 << 20

  /// Opens a file.
  ///
  /// - Parameter verifies: whether all bytes are compared with their checksums; by default those of files
  ///   of up to ``verifiedLength``.
  /// - Throws: ``KnowledgeBaseError`` when it cannot be read, is no knowledge base, or is damaged.
  public convenience init(path: String, verifies: Bool? = nil) throws(KnowledgeBaseError) {
    let mapping: MappedFile
    do throws(SystemError) {
      mapping = try MappedFile(path: path)
    } catch {
      throw KnowledgeBaseError(path: path, .system(error))
    }
    try self.init(mapping.bytes, path: path, mapping: mapping)
    if verifies ?? (mapping.bytes.count <= Self.verifiedLength) {
      let damaged = damagedSections()
      if !damaged.isEmpty { throw KnowledgeBaseError(path: path, .damagedSections(damaged)) }
    }
  }

  /// Opens a knowledge base that lies in memory, which must stay as it is for the rest of the process.
  public convenience init(
    permanent bytes: UnsafeRawBufferPointer, name: String
  ) throws(KnowledgeBaseError) {
    try self.init(bytes, path: name, mapping: nil)
  }

  private init(
    _ bytes: UnsafeRawBufferPointer, path: String, mapping: MappedFile?
  ) throws(KnowledgeBaseError) {
    let file = try KnowledgeFile(bytes, path: path, owner: mapping)
    self.path = path
    self.byteCount = bytes.count
    self.file = file
    self.store = EntityStore(file)
    self.names = NameIndex(file)
    self.sounds = PhoneticIndex(file.section(.phoneticKeys), entityCount: store.count)
  }

  /// The number of entities.
  public var entityCount: Int { store.count }

  /// An entity by its number, which is below ``entityCount``; an entity without contents when it is not.
  public func entity(_ number: UInt32) -> Entity { Entity(store: store, number: number) }

  /// Asks for the memory of what ``type(of:)``, ``prior(of:)`` and ``country(of:)`` tell of an entity, so that
  /// it is there when they are called a little later.
  public func prefetch(_ entity: UInt32) { store.rows.prefetch(at: Int(entity) * EntityStore.rowSize) }

  /// The same for the likeliest entities of a name.
  public func prefetchEntities(_ name: NameIndex.State, limit: Int) {
    let list = names.candidates(name)
    for rank in 0..<min(list.count, limit) { prefetch(list.entity(at: rank)) }
  }

  /// What an entity is, by its number; for loops over candidates, which need no ``Entity``.
  public func type(of entity: UInt32) -> EntityType {
    EntityType(rawValue: store.typeValue(of: entity)) ?? .other
  }

  /// How likely an entity is meant when nothing is known, from 0 to 1.
  public func prior(of entity: UInt32) -> Float { Float(store.priorValue(of: entity)) / 65535 }

  /// The country that an entity is, lies in or belongs to.
  public func country(of entity: UInt32) -> CountryCode? {
    let value = store.countryValue(of: entity)
    return value == 0 ? nil : CountryCode(value: value)
  }

  /// An entity by its id, or by another id that it is known under.
  public func entity(id: String) -> Entity? {
    var copy = id
    return copy.withUTF8 { entity(id: $0) }
  }

  /// An entity by its id in UTF-8, or by another id that it is known under.
  ///
  /// - Complexity: O(log n), without allocation.
  public func entity(id: UnsafeBufferPointer<UInt8>) -> Entity? {
    store.number(ofID: id).map { Entity(store: store, number: $0) }
  }

  /// The entity of a country by its ISO 3166-1 alpha-2 code.
  public func country(_ code: CountryCode) -> Entity? {
    store.country(code).map { Entity(store: store, number: $0) }
  }

  /// Sixteen hexadecimal digits that are equal for equal contents.
  public var contentHash: String { StableHash.text(of: file.contentHash) }

  /// The names of the sections whose bytes are not those that were written.
  ///
  /// - Complexity: O(file).
  public func damagedSections() -> [String] {
    file.damagedSections().map { SectionKind(rawValue: $0)?.name ?? "section \($0)" }
  }

  /// The sections with their lengths in bytes.
  public var sectionLengths: [(name: String, length: Int)] {
    file.sections.map { (SectionKind(rawValue: $0.kind)?.name ?? "section \($0.kind)", $0.length) }
  }

  /// What it was built from, as pairs of a key and a value.
  public var origin: [(key: String, value: String)] {
    String(decoding: file.section(.origin).bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}
