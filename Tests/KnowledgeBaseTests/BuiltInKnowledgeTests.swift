import KnowledgeBase
import TestSupport
import Testing
import TextCore

@Suite("Built-in knowledge base")
struct BuiltInKnowledgeTests {
  private static let folder = "Sources/CBuiltInKnowledge"

  @Test("It is what its tables give, byte for byte, and no row is refused")
  func rebuild() throws {
    let target = try TemporaryFolder()
    let builder = KnowledgeBaseBuilder()
    let importer = SourceImporter(into: builder)
    let tables = try RepositoryFiles.list("\(Self.folder)/tables")
    #expect(!tables.isEmpty)
    for table in tables { try importer.read("\(RepositoryFiles.root)/\(table)") }
    #expect(importer.reports.flatMap(\.firstBad) == [])
    _ = try builder.write(to: target.path("builtin.kb"), overwrites: false)
    let linked = try KnowledgeBase.builtIn()
    let rebuilt = try KnowledgeBase(path: target.path("builtin.kb"))
    #expect(linked.contentHash == rebuilt.contentHash, "run `make builtin-kb`")
    #expect(linked.byteCount == rebuilt.byteCount)
    #expect(linked.damagedSections() == [])
  }

  @Test("It is small, and knows enough of every type")
  func size() throws {
    let knowledge = try KnowledgeBase.builtIn()
    #expect(knowledge.byteCount <= 5 << 20)
    var counts: [EntityType: Int] = [:]
    for number in 0..<UInt32(knowledge.entityCount) { counts[knowledge.entity(number).type, default: 0] += 1 }
    #expect(counts[.person, default: 0] + counts[.organization, default: 0] >= 1500)
    for country in ["IR", "IQ", "US", "SA", "RU", "CN", "IL", "PS", "SY", "YE", "TR", "GB"] {
      #expect(CountryCode(country).flatMap { knowledge.country($0) } != nil, "\(country)")
    }
  }

  @Test(
    "Names in three languages lead to one entity",
    arguments: [
      ["Qassem Soleimani", "Ghasem Soleymani", "قاسم سلیمانی", "قاسم سليماني"],
      ["Iran", "إيران", "ایران", "Iranian"], ["Baghdad", "بغداد"],
      ["IAEA", "International Atomic Energy Agency"],
      ["Vladimir Putin", "فلاديمير بوتين", "ولادیمیر پوتین"], ["للعراق", "Iraq"],
    ])
  func names(spellings: [String]) throws {
    var lookup = NameLookup(try KnowledgeBase.builtIn())
    let found = spellings.map { lookup.find($0).first?.entity.idText }
    #expect(Set(found).count == 1 && found[0] != nil, "\(found)")
  }
}
