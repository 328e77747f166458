import Foundation
import KnowledgeBase
import TestSupport
import Testing

/// Where samples of real sources are, which are no part of the repository.
private enum Samples {
  static let folder: String? = {
    let shared =
      ProcessInfo.processInfo.environment["DABIR_SHARED"] ?? RepositoryFiles.root + "/../shared"
    let folder = shared + "/data/kb/samples"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  static var areThere: Bool { folder != nil }
}

@Suite(
  "Samples of real sources",
  .enabled(if: Samples.areThere, "the samples are not here: set DABIR_SHARED to the folder that has them"))
struct SampleTests {
  private func read(_ names: String...) throws -> Imported {
    let folder = try #require(Samples.folder)
    return try Imported(paths: names.map { "\(folder)/\($0)" })
  }

  @Test("A Wikidata dump of 100 items")
  func dump() throws {
    let imported = try read("wikidata-dump-sample.json.bz2")
    #expect(imported.reports[0].used == ["Wikidata items": 100] && imported.reports[0].bad == 0)
    #expect(imported.build.entities == 100)
    #expect(imported.knowledge.entity(id: "Q31")?.labelText(.persian) == "بلژیک")
  }

  @Test("635 Wikidata items from the stream of changes")
  func changes() throws {
    let imported = try read("wikidata-recent-changes-sample.json.bz2")
    #expect(imported.reports[0].used == ["Wikidata items": 515] && imported.reports[0].bad == 0)
    #expect(
      imported.reports[0].leftOut == ["Wikimedia's own pages": 11, "without a name in the languages": 109])
    #expect(imported.build.entities == 456)
  }

  @Test("1,565 FollowTheMoney entities, of which 607 are persons and bodies")
  func followTheMoney() throws {
    let imported = try read("ftm-entities-pretty-sample.json.gz")
    #expect(imported.reports[0].used == ["FollowTheMoney": 607] && imported.reports[0].bad == 0)
    #expect(imported.reports[0].leftOut == ["of other schemata": 958])
    #expect(imported.build.entities == 607)
  }

  @Test("The other exports of OpenSanctions")
  func openSanctions() throws {
    let imported = try read(
      "opensanctions-targets-simple-sample.csv", "opensanctions-targets-nested-sample.json")
    #expect(imported.reports.map(\.used) == [["OpenSanctions rows": 5], ["FollowTheMoney": 5]])
    #expect(imported.build.entities == 5)
  }

  @Test("400 rows of OFAC's list, and 400 of its other names")
  func ofac() throws {
    let imported = try read("ofac-sdn-sample.csv", "ofac-alt-sample.csv")
    #expect(imported.reports.map(\.used) == [["OFAC rows": 400], ["OFAC names": 400]])
    #expect(imported.build.entities == 400 && imported.count(.person) == 192)
  }

  @Test("532 cities of GeoNames, three records of Who's On First")
  func places() throws {
    let cities = try read("geonames-main-table-sample.tsv")
    #expect(cities.reports[0].used == ["GeoNames rows": 532] && cities.build.entities == 532)
    let folder = try #require(Samples.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/wof").sorted()
    let places = try Imported(paths: names.map { "\(folder)/wof/\($0)" })
    #expect(places.build.entities == 3)
    #expect(places.knowledge.entity(id: "WOF:421178393")?.labelText(.arabic) == "بغداد")
  }
}
