import KnowledgeBase
import TestSupport
import Testing

@Suite("Sources of other forms")
struct ImporterTests {
  @Test("Wikidata items in a dump")
  func wikidata() throws {
    let dump = """
      [
      {"type":"item","id":"Q794","labels":{"en":{"language":"en","value":"Iran"},"ar":{"language":"ar","value":"إيران"},\
      "de":{"language":"de","value":"Iran"}},"descriptions":{"en":{"language":"en","value":"country in Asia"}},\
      "aliases":{"en":[{"language":"en","value":"Persia"}],"fr":[{"language":"fr","value":"Perse"}]},\
      "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q3624078"}}},"rank":"normal"}],\
      "P297":[{"mainsnak":{"datavalue":{"value":"IR"}},"rank":"normal"}],\
      "P36":[{"mainsnak":{"datavalue":{"value":{"id":"Q3616"}}},"rank":"normal"},\
      {"mainsnak":{"datavalue":{"value":{"id":"Q1"}}},"rank":"deprecated"}],\
      "P1082":[{"mainsnak":{"datavalue":{"value":{"amount":"+88000000"}}},"rank":"normal"}],\
      "P1549":[{"mainsnak":{"datavalue":{"value":{"language":"en","text":"Iranian"}}},"rank":"normal"}]},\
      "sitelinks":{"enwiki":{"title":"Iran"},"arwiki":{"title":"إيران"}}},
      {"type":"item","id":"Q3616","labels":{"en":{"language":"en","value":"Tehran"}},"claims":{"P625":[{"mainsnak":\
      {"datavalue":{"value":{"latitude":35.69,"longitude":51.42}}},"rank":"normal"}],"P1082":[]},"sitelinks":{}},
      {"type":"item","id":"Q5","labels":{"de":{"language":"de","value":"Mensch"}},"claims":{}},
      {"type":"item","id":"Q9","labels":{"en":{"language":"en","value":"Iran"}},"claims":{"P31":[{"mainsnak":\
      {"datavalue":{"value":{"id":"Q4167410"}}},"rank":"normal"}]}},
      {"type":"property","id":"P31","labels":{"en":{"language":"en","value":"instance of"}},"claims":{}}
      ]
      """
    let imported = try Imported([("dump.json", dump)])
    #expect(imported.reports[0].used == ["Wikidata items": 2])
    #expect(
      imported.reports[0].leftOut == [
        "without a name in the languages": 1, "Wikimedia's own pages": 1, "no items": 1,
      ])
    #expect(imported.reports[0].bad == 0)
    let iran = try #require(imported.knowledge.entity(id: "Q794"))
    #expect(iran.type == .politicalPlace && iran.labelText(.arabic) == "إيران")
    #expect(iran.country?.description == "IR" && iran.facts("population") == ["88000000"])
    #expect(imported.aliases("Q794") == ["en:Persia"])
    #expect(iran.relationCount == 1)
    #expect(imported.knowledge.entity(iran.relation(0).entity).idText == "Q3616")
    #expect(imported.knowledge.entity(id: "Q3616")?.type == .politicalPlace)
    var lookup = NameLookup(imported.knowledge)
    #expect(lookup.find("Iranians").map(\.entity.idText) == ["Q794"])
    var options = ImportOptions()
    options.leastSitelinks = 2
    #expect(try Imported([("dump.json", dump)], options: options).ids == ["Q794"])
  }

  @Test("Objects in any layout: an array on one line, objects that begin where another ends, pretty-printed")
  func layouts() throws {
    func item(_ id: String) -> String {
      "{\"id\":\"\(id)\",\"labels\":{\"en\":\"Name {of} \(id) ]\"},\"type\":\"PER\"}"
    }
    let three = ["Q1", "Q2", "Q3"].map(item)
    let layouts = [
      "[" + three.joined(separator: ",") + "]", "[ " + three.joined(separator: " , ") + " ]\n",
      three.joined(), "[\(three[0]),\n\(three[1]),\n\(three[2])]",
      "[" + three.map { $0.split(separator: ":").joined(separator: ":\n ") }.joined(separator: ", ") + "\n]",
      "\u{FEFF}[\n\(three[0])\n, \(three[1]), \(three[2])\n]\n",
    ]
    for layout in layouts {
      let imported = try Imported([("entities.json", layout)])
      #expect(imported.ids == ["Q1", "Q2", "Q3"] && imported.reports[0].bad == 0, "\(layout)")
    }
    let broken = try Imported([("entities.json", "[\(three[0]),{\"id\":},\(three[2])]")])
    #expect(broken.ids == ["Q1", "Q3"] && broken.reports[0].bad == 1)
  }

  @Test("An answer of Wikidata's entity service")
  func entityService() throws {
    let answer = """
      {"entities":{"Q42":{"type":"item","id":"Q42","labels":{"en":{"language":"en","value":"Douglas Adams"}},"claims":{}},
      "Q1":{"id":"Q1","missing":""}}}
      """
    let imported = try Imported([("Q42.json", answer)])
    #expect(imported.ids == ["Q42"])
    #expect(imported.reports[0].used == ["Wikidata items": 1] && imported.reports[0].bad == 1)
  }

  @Test("FollowTheMoney entities, on one line or on many, with lists or single values")
  func followTheMoney() throws {
    let entities = """
      {"id":"NK-1","caption":"Bashar al-Assad","schema":"Person","properties":{"name":["Bashar al-Assad","بشار الأسد"],\
      "wikidataId":["Q44329"],"birthDate":["1965-09-11"],"country":"sy"},"datasets":["x"]}
      {
        "id": "NK-2",
        "caption": "Syria Bank",
        "schema": "Company",
        "properties": {
          "name": "Syria Bank",
          "alias": ["Bank {of} \\"Syria\\""]
        }
      }
      {"id":"own-1","caption":"Ownership","schema":"Ownership","properties":{}}
      """
    let imported = try Imported([("entities.ftm.json", entities)])
    #expect(imported.reports[0].used == ["FollowTheMoney": 2])
    #expect(imported.reports[0].leftOut == ["of other schemata": 1])
    #expect(imported.ids == ["FTM:NK-2", "Q44329"])
    #expect(imported.knowledge.entity(id: "NK-1")?.idText == "Q44329")
    #expect(imported.knowledge.entity(id: "Q44329")?.country?.description == "SY")
    #expect(imported.aliases("Q44329") == ["ar:بشار الأسد"])
    #expect(imported.aliases("FTM:NK-2") == ["en:Bank {of} \"Syria\""])
  }

  @Test("OpenSanctions' and OFAC's tables")
  func tables() throws {
    let simple = """
      "id","schema","name","aliases","birth_date","countries","dataset"
      "Q1","Person","Saad Hariri","Hariri;سعد الحريري","1970-04-18","lb;sa","PEPs"
      "Q2","Vessel","Sea \"\"Star\"\" II","","","ir","PEPs"
      """
    let opened = try Imported([("targets.simple.csv", simple)])
    #expect(opened.reports[0].used == ["OpenSanctions rows": 2])
    #expect(opened.aliases("Q1") == ["en:Hariri", "ar:سعد الحريري"])
    #expect(opened.knowledge.entity(id: "Q2")?.labelText(.english) == "Sea \"Star\" II")
    let sdn = """
      36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
      2674,"ABBAS, Abu","individual","SDT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 10 Dec 1948."
      \u{1A}
      """
    let alt =
      "36,12,\"aka\",\"AERO-CARIBBEAN\",-0-\n2674,5,\"aka\",\"ZAYDAN, Muhammad\",-0-\n9,1,\"aka\",\"X\",-0-\n"
    let listed = try Imported([("sdn.csv", sdn), ("alt.csv", alt)])
    #expect(listed.reports.map(\.used) == [["OFAC rows": 2], ["OFAC names": 3]])
    #expect(listed.ids == ["OFAC:2674", "OFAC:36"])
    #expect(listed.knowledge.entity(id: "OFAC:2674")?.labelText(.english) == "Abu Abbas")
    #expect(listed.aliases("OFAC:2674") == ["en:Muhammad Zaydan"])
    #expect(listed.build.unknownIDs == 1)
  }

  @Test("GeoNames' tables: places, and names for them")
  func geoNames() throws {
    let places =
      "98182\tBaghdad\tBaghdad\tBagdad,بغداد\t33.34\t44.40\tP\tPPLC\tIQ\t\t07\t\t\t\t7216000\t\t41\tAsia/Baghdad\t\n"
    let names = """
      1\t98182\tar\tبغداد\t1\t\t\t\t\t
      2\t98182\tde\tBagdad\t1\t\t\t\t\t
      3\t98182\ten\tMadinat al-Salam\t\t\t\t1\t\t
      4\t98182\tfa\tبغداد\t\t\t\t\t\t
      """
    let imported = try Imported([("allCountries.txt", places), ("alternateNamesV2.txt", names)])
    #expect(imported.reports.map(\.used) == [["GeoNames rows": 1], ["GeoNames names": 2]])
    #expect(imported.reports[1].leftOut == ["names in other languages": 1, "historic names": 1])
    let baghdad = try #require(imported.knowledge.entity(id: "GN:98182"))
    #expect(baghdad.type == .politicalPlace && baghdad.country?.description == "IQ")
    #expect(baghdad.labelText(.arabic) == "بغداد")
  }

  @Test("Who's On First records")
  func whosOnFirst() throws {
    let record = """
      {
       "id": 85632191,
       "type": "Feature",
       "properties": {
        "wof:id": 85632191,
        "wof:name": "Iraq",
        "wof:placetype": "country",
        "wof:concordances": {"wd:id": "Q796", "gn:id": 99237},
        "iso:country": "IQ",
        "name:ara_x_preferred": ["العراق"],
        "name:eng_x_preferred": ["Iraq"],
        "name:eng_x_variant": ["Republic of Iraq"],
        "name:fra_x_preferred": ["Irak"],
        "wof:superseded_by": []
       },
       "geometry": {"type": "Point", "coordinates": [1, 2]}
      }
      """
    let imported = try Imported([("85632191.geojson", record)])
    #expect(imported.reports[0].used == ["Who's On First": 1])
    let iraq = try #require(imported.knowledge.entity(id: "WOF:85632191"))
    #expect(
      iraq.idText == "Q796" && iraq.labelText(.arabic) == "العراق" && iraq.facts("geonames") == ["99237"])
    #expect(imported.aliases("Q796") == ["en:Republic of Iraq"])
  }

  @Test("Tables of names, with facts and relations")
  func nameTables() throws {
    let table = """
      id\ttype\ten\tar\tfa\ten_aliases\tar_aliases\tfa_aliases\tfacts\tdescription
      dabir:quds-force\tORG\tQuds Force\tفيلق القدس\tنیروی قدس\tQods Force | IRGC-QF\t\tسپاه قدس\tcountry=IR; part_of=dabir:irgc; prominence=4\tarm
      dabir:irgc\tORG\tIRGC\tالحرس الثوري\tسپاه\t\t\t\tcountry=IR,IQ\tguard
      bad\tORG\tonly\tthree
      dabir:x\tSHIP\tx\tx\tx\t\t\t\t\t
      """
    let imported = try Imported([("table.tsv", table)])
    #expect(imported.reports[0].used == ["name table rows": 2])
    #expect(imported.reports[0].bad == 2)
    #expect(imported.reports[0].firstBad[0].hasSuffix("table.tsv:4: 4 columns instead of 10"))
    #expect(imported.aliases("dabir:quds-force") == ["en:Qods Force", "en:IRGC-QF", "fa:سپاه قدس"])
    #expect(imported.knowledge.entity(id: "dabir:irgc")?.facts("country") == ["IR", "IQ"])
    #expect(imported.knowledge.entity(id: "dabir:irgc")?.relationCount == 1)
  }
}
