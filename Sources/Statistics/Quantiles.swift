extension Array where Element == Double {
  /// The quantile of a sorted array by linear interpolation (type 7 of Hyndman and Fan, as R and NumPy have it).
  ///
  /// - Parameter share: from 0, the least value, to 1, the greatest.
  /// - Returns: NaN when the array is empty.
  public func sortedQuantile(_ share: Double) -> Double {
    guard let last else { return .nan }
    let place = share * Double(count - 1)
    let index = Int(place)
    guard index + 1 < count else { return last }
    return self[index] + (place - Double(index)) * (self[index + 1] - self[index])
  }

  /// The quantile of an array in any order.
  public func quantile(_ share: Double) -> Double { sorted().sortedQuantile(share) }

  /// The middle value; the mean of the two middle ones of an even number.
  public var median: Double { quantile(0.5) }
}
