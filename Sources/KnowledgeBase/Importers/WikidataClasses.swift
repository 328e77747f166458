import TextCore

/// What Wikidata's classes say about the type of an item.
///
/// The tree of classes is an item dump away; the classes that news names belong to most often are listed, and
/// what is of another class is told by the properties that it has.
enum WikidataClasses {
  /// Disambiguation pages, categories, templates, lists and the like.
  static let internalPages: Set = [
    "Q4167410", "Q4167836", "Q11266439", "Q13406463", "Q17633526", "Q15184295", "Q21286738", "Q14204246",
    "Q22808320",
  ]

  private static let types: [String: EntityType] = {
    let classes: [(EntityType, String)] = [
      (.person, "Q5 Q15632617"),
      (
        .politicalPlace,
        "Q6256 Q3624078 Q515 Q5119 Q1549591 Q486972 Q532 Q3957 Q15284 Q10864048 Q35657 Q1637706 Q1093829 Q7930989 "
          + "Q13220204 Q56061 Q3336843 Q50330360 Q1187811 Q484170 Q747074 Q262166 Q70208 Q2039348 Q28575 Q47168 Q34876 "
          + "Q5107 Q82794 Q1763527 Q133442 Q7275 Q8142 Q1520223 Q51929311 Q22674925 Q1907114"
      ),
      (
        .organization,
        "Q43229 Q4830453 Q891723 Q6881511 Q783794 Q7278 Q327333 Q476028 Q3918 Q11032 Q1110794 Q15265344 Q484652 "
          + "Q245065 Q17149090 Q192350 Q7210356 Q22687 Q163740 Q192283 Q1002697 Q2085381 Q46970 Q41710 Q176799 Q1331793 "
          + "Q79913 Q1616075 Q17127659 Q6500733 Q8680 Q35749 Q1752346 Q4508 Q772547 Q37726 Q3551775 Q875538 Q902104"
      ),
      (
        .location,
        "Q4022 Q8502 Q165 Q23442 Q1248784 Q695850 Q23397 Q46831 Q39594 Q37901 Q34038 Q1322323 Q12280 Q41176 Q16970 Q32815 "
          + "Q33506 Q483110 Q55488 Q245016 Q134447 Q3947 Q16560 Q8514 Q12284"
      ),
      (
        .event,
        "Q198 Q178561 Q40231 Q1190554 Q1656682 Q2223653 Q645883 Q8465 Q124757 Q273120 Q45382 Q7944 Q18669875 Q3199915 "
          + "Q27020041 Q132821 Q891854 Q2334719 Q180684 Q13418847 Q1318295"
      ),
    ]
    var types: [String: EntityType] = [:]
    for (type, ids) in classes {
      for id in ids.split(separator: " ") where types[String(id)] == nil { types[String(id)] = type }
    }
    return types
  }()

  /// The type of an item.
  static func type(of classes: [String], _ claims: WikidataClaims) -> EntityType {
    for item in classes {
      if let type = types[item] { return type }
    }
    if claims.has("P569") || claims.has("P21") { return .person }
    if claims.has("P625") {
      return ["P1082", "P36", "P1313", "P6", "P297"].contains { claims.has($0) } ? .politicalPlace : .location
    }
    if ["P159", "P452", "P169", "P488", "P1454", "P112"].contains(where: { claims.has($0) }) {
      return .organization
    }
    if claims.has("P585") || claims.has("P580") && claims.has("P582") { return .event }
    return .other
  }
}
