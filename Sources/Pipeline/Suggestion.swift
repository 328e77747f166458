/// Finds the name that was probably meant.
public enum Suggestion {
  /// The known name nearest to a misspelt one, or nil when none is near: at most a third of its letters,
  /// and at least one, may be added, dropped, replaced or swapped with their neighbour.
  public static func nearest(to name: String, in known: [String]) -> String? {
    let wanted = Array(name.lowercased().prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = distance(wanted, Array(candidate.lowercased()))
      if distance <= max(1, candidate.count / 3), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// `did you mean 'x'?`, or the list of what is known when nothing is near.
  public static func hint(for name: String, in known: [String]) -> String? {
    if let nearest = nearest(to: name, in: known) { return "did you mean '\(nearest)'?" }
    return known.isEmpty ? nil : "known: " + known.joined(separator: ", ")
  }

  /// The optimal string alignment distance.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return a.count + b.count }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [Int](repeating: i, count: b.count + 1)
      for j in 1...b.count {
        let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
