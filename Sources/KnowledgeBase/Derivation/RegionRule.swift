/// Places with the region that they lie in: `Paris, Texas`.
struct RegionRule: NameRule {
  func derive(from entity: EntityRecord, into names: inout [DerivedName]) {
    guard entity.type?.isPlace == true, let region = entity.fact("admin_name"),
      let label = entity.label(.english), label != region, !label.contains(",")
    else { return }
    names.append(DerivedName("\(label), \(region)", .english, .qualified))
  }
}
