import KnowledgeBase
import TestSupport

/// A small knowledge base, for tests of linking.
enum LinkWorld {
  /// Built once; the folder lives as long as the process.
  static let shared: Result<KnowledgeBase, any Error> = Result { try build() }

  private static func build() throws -> KnowledgeBase {
    let folder = try TemporaryFolder()
    let path = folder.path("world.kb")
    let builder = KnowledgeBaseBuilder()
    for record in records { try builder.add(record) }
    _ = try builder.write(to: path, overwrites: false)
    return try KnowledgeBase(path: path)
  }

  private static let records: [EntityRecord] = [
    place("Q794", "Iran", "إيران", "ایران"), place("Q796", "Iraq", "العراق", "عراق"),
    place("Q851", "Saudi Arabia", "المملكة العربية السعودية", "عربستان سعودی", alias: "السعودية"),
    place("Q822", "Lebanon", "لبنان", "لبنان", alias: "بيروت"), place("Q3820", "Beirut", "بيروت", "بیروت"),
    person(
      "X:soleimani", "Qasem Soleimani", "قاسم سليماني", "قاسم سلیمانی", alias: "اللواء قاسم سليماني"),
    person("X:aghazadeh", "Gholamreza Aghazadeh", nil, nil),
    person("X:painter", "Harold Finch", nil, nil, "Scottish painter of landscapes"),
    person("X:goalkeeper", "Harold Finch", nil, nil, "Scottish football goalkeeper"),
    // With a third one it is a given name.
    person("X:quillfeather", "Harold Quillfeather", nil, nil),
    person("X:rouhani", "Hassan Rouhani", nil, nil),
    person("X:aznavour", "Charles Aznavour", nil, nil),
    person("X:adams", "Douglas Adams", nil, nil),
    person("X:priestley", "J. B. Priestley", nil, nil),
    person("X:khamenei", "Ali Khamenei", nil, nil),
    person("X:saleh", "Mohammed Saleh", nil, nil),
    person("X:bahr", "Egon Bahr", nil, nil),
    person("X:clement3", "Clement III", nil, nil),
    person("X:clement13", "Clement XIII", nil, nil),
    person("X:urban1", "Urban I", nil, nil),
    person("X:mathilda", "Mathilda II of Arden", nil, nil, alias: nil, "Mathilda II"),
    person("X:sattam", "Sattam bin Khalid bin Abdulaziz Al Saud", nil, nil),
    organization("X:defence", "Ministry of Defence (Iraq)"),
    organization("X:court", "Crown Court", country: "LB"),
    organization("X:council", "Watch Council"),
    organization("X:cambridge", "University of Cambridge"),
    organization("X:madrid", "Real Madrid CF"),
    organization("X:nato", "NATO"),
    organization("X:aada", "AADA"),
    organization("X:guards", "Harbour Guards", alias: "Iraq's Harbour Guards"),
    organization("X:zorbex", "Zorbex", arabic: "شركة زوربكس"),
    organization("X:fatah", "Fatah", arabic: "حركة فتح"),
    organization("X:federation", "World Federation of Teachers"),
    organization("X:thursday", "Thursday"),
    film("X:gate", "Harbour Gate", "1987 film by Oliver Quill"),
    film("X:reel", "Silver Reel", "film festival in Scotland"),
    organization("X:nisan", "Nisan", arabic: "نيسان"),
    person("X:khalid", "Samir Khalid", "سمير خالد", "سمیر خالد"),
    person("X:gorwin", "Charles Gorwin", nil, nil, alias: "الرئيس تشارلز غوروين", "President Gorwin"),
    place("X:dor", "Côte d'Or", "كوت دور", "کوت‌دور"),
    place("X:mulvora", "Mulvora", "مولفورا", "مولورا", "city in Iraq"),
    place("X:mulvora-province", "Mulvora", "مولفورا", "مولورا", "first-level division in Iraq", prior: 0.6),
    place("X:zarmaq", "Khan Zarmaq", "خان زرماق", "خان زرماق", prior: 0.7),
    place("X:midway", "Midway", "منتصف الطريق", "میان راه", prior: 0.7),
    place("X:borguna", "Borguna", "بورغونا", "بورگونا", country: "IQ"),
    place("X:zarnuka", "Zarnuka", "زرنوقا", "زرنوکا", prior: 0.3, country: "IQ"),
    place("X:tilvara", "Tilvara", "تلفارا", "تیلوارا", prior: 0.3, country: "LB"),
    place("Q99", "California", "كاليفورنيا", "کالیفرنیا", "state of the United States"),
    organization("X:kit", "Karlsruhe Institute of Zorbek and its Friends (Kit)", alias: "KIT"),
  ]

  /// Many sources make an entity well known.
  private static let sources = (1...20).map { "source \($0)" }

  private static func place(
    _ id: String, _ english: String, _ arabic: String, _ persian: String, _ description: String? = nil,
    alias: String? = nil, prior: Double = 1, country: String? = nil
  ) -> EntityRecord {
    var record = EntityRecord(id: id, type: .politicalPlace)
    record.add(english, .english, isLabel: true)
    record.add(arabic, .arabic, isLabel: true)
    record.add(persian, .persian, isLabel: true)
    if let alias { record.add(alias, .arabic, isLabel: false) }
    record.description = description
    record.prior = prior
    if let country { record.add(fact: "country", country) }
    record.sources = sources
    return record
  }

  private static func organization(
    _ id: String, _ english: String, arabic: String? = nil, alias: String? = nil, country: String? = nil
  ) -> EntityRecord {
    var record = EntityRecord(id: id, type: .organization)
    if let country { record.add(fact: "country", country) }
    record.add(english, .english, isLabel: true)
    if let arabic { record.add(arabic, .arabic, isLabel: true) }
    if let alias { record.add(alias, .english, isLabel: false) }
    record.prior = 1
    record.sources = sources
    return record
  }

  private static func film(_ id: String, _ english: String, _ description: String) -> EntityRecord {
    var record = EntityRecord(id: id, type: .other)
    record.add(english, .english, isLabel: true)
    record.description = description
    record.prior = 1
    record.sources = sources
    return record
  }

  private static func person(
    _ id: String, _ english: String, _ arabic: String?, _ persian: String?, _ description: String? = nil,
    alias: String? = nil, _ englishAlias: String? = nil
  ) -> EntityRecord {
    var record = EntityRecord(id: id, type: .person)
    record.add(english, .english, isLabel: true)
    if let arabic { record.add(arabic, .arabic, isLabel: true) }
    if let persian { record.add(persian, .persian, isLabel: true) }
    if let alias { record.add(alias, .arabic, isLabel: false) }
    if let englishAlias { record.add(englishAlias, .english, isLabel: false) }
    record.description = description
    record.prior = 1
    record.sources = sources
    return record
  }
}
