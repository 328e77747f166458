import KnowledgeBase
import TestSupport

/// A few entities, for tests of what is done with them.
struct SmallWorld {
  let folder: TemporaryFolder
  let path: String
  let report: BuildReport

  init(_ records: [EntityRecord] = SmallWorld.records, memory: Int = 64 << 20, derives: Bool = true) throws {
    folder = try TemporaryFolder()
    path = folder.path("small.kb")
    var options = KnowledgeBaseBuilder.Options()
    options.memory = memory
    options.derivesNames = derives
    let builder = KnowledgeBaseBuilder(options: options)
    for record in records { try builder.add(record) }
    report = try builder.write(to: path, overwrites: false)
  }

  func open() throws -> KnowledgeBase { try KnowledgeBase(path: path) }

  static let records: [EntityRecord] = {
    var iran = EntityRecord(id: "Q794", type: .politicalPlace)
    iran.add("Iran", .english, isLabel: true)
    iran.add("إيران", .arabic, isLabel: true)
    iran.add("ایران", .persian, isLabel: true)
    iran.add("Islamic Republic of Iran", .english)
    iran.description = "country in Western Asia"
    iran.prior = 1
    for (key, value) in [("kind", "country"), ("country", "IR"), ("iso", "IR"), ("population", "88000000")] {
      iran.add(fact: key, value)
    }
    var iraq = EntityRecord(id: "Q796", type: .politicalPlace)
    iraq.add("Iraq", .english, isLabel: true)
    iraq.add("العراق", .arabic, isLabel: true)
    iraq.add("عراق", .persian, isLabel: true)
    iraq.prior = 0.9
    iraq.add(fact: "iso", "IQ")
    iraq.relations = [.init(kind: "shares border with", other: "Q794", isInverse: false)]
    var general = EntityRecord(id: "X:soleimani", type: .person)
    general.add("Qasem Soleimani", .english, isLabel: true)
    general.add("قاسم سليماني", .arabic, isLabel: true)
    general.add("قاسم سلیمانی", .persian, isLabel: true)
    general.add(fact: "country", "IR")
    general.otherIDs = ["OFAC:10"]
    var paris = EntityRecord(id: "Q90", type: .politicalPlace)
    paris.add("Paris", .english, isLabel: true)
    paris.prior = 0.9
    var texas = EntityRecord(id: "Q830149", type: .politicalPlace)
    texas.add("Paris", .english, isLabel: true)
    texas.prior = 0.3
    var states = EntityRecord(id: "Q30", type: .politicalPlace)
    states.add("United States", .english, isLabel: true)
    states.add("الولايات المتحدة", .arabic, isLabel: true)
    states.prior = 1
    return [general, iran, iraq, texas, paris, states]
  }()
}
