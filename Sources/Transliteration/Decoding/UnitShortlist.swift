/// The units of a source letter that are tried, with what does not depend on the hypothesis.
///
/// Ownership: one a search, which frees it at the end.
final class UnitShortlist {
  private(set) var count = 0
  /// The units, which the network asks for.
  let units: UnsafeMutablePointer<Int32>
  /// The place of each among the units of the letter, and that of its class among the letter's classes.
  let places: UnsafeMutablePointer<UInt16>
  let classes: UnsafeMutablePointer<UInt16>
  /// What the number of its letters brings.
  let lengthGains: UnsafeMutablePointer<Float>

  /// - Parameter capacity: the most units of a letter.
  init(capacity: Int) {
    units = .allocate(capacity: capacity)
    places = .allocate(capacity: capacity)
    classes = .allocate(capacity: capacity)
    lengthGains = .allocate(capacity: capacity)
  }

  deinit {
    units.deallocate()
    places.deallocate()
    classes.deallocate()
    lengthGains.deallocate()
  }

  /// Lists all units of a letter.
  func list(_ range: Range<Int>, of model: DirectionModel, firstClass: Int, lengthWeight: Float) {
    count = range.count
    for place in 0..<range.count {
      let unit = range.lowerBound &+ place
      units[place] = Int32(truncatingIfNeeded: unit)
      places[place] = UInt16(truncatingIfNeeded: place)
      classes[place] = UInt16(truncatingIfNeeded: model.sounds[unit] &- firstClass)
      lengthGains[place] = lengthWeight * Float(model.units[unit].count)
    }
  }

  /// Keeps the units whose scores in the network are not this much below the highest.
  func shorten(_ network: UnsafePointer<Float>, margin: Float) {
    var least = -Float.infinity
    for place in 0..<count { least = max(least, network[place]) }
    least -= margin
    var kept = 0
    for place in 0..<count where network[place] >= least {
      units[kept] = units[place]
      places[kept] = places[place]
      classes[kept] = classes[place]
      lengthGains[kept] = lengthGains[place]
      kept &+= 1
    }
    count = kept
  }
}
