import Pipeline

extension ValueChecker {
  /// The values of a group, defaults in the place of those that are missing or wrong; nil when the value is not
  /// a map. What is wrong is reported, and later checks still see the rest.
  ///
  /// A group without a value has its defaults, as if it had been left out.
  func group(
    _ node: Node, _ options: [OptionDescription], _ subject: Subject, at place: Origin
  ) -> OptionValues? {
    switch node.content {
    case .broken: return nil
    case .map(let entries):
      return self.entries(entries, options, subject, at: place)
    case .scalar where node.isNull:
      return self.entries([], options, subject, at: place)
    case .scalar, .list:
      findings.add(
        "\(subject.phrase) must be \(OptionKind.group(options).phrase), not \(node.phrase)", at: node.origin)
      return nil
    }
  }

  /// The values of some entries, defaults in the place of those that are missing or wrong.
  ///
  /// - Parameters:
  ///   - place: where missing keys are reported.
  ///   - others: keys that belong here and are read elsewhere.
  func entries(
    _ entries: [Node.Entry], _ options: [OptionDescription], _ subject: Subject, at place: Origin,
    others: [String] = []
  ) -> OptionValues {
    var values = OptionValues(defaultsOf: options)
    var given: Set<String> = []
    var places: [String: Origin] = [:]
    for entry in entries where !others.contains(entry.key) {
      guard let option = options.first(where: { $0.name == entry.key }) else {
        findings.add(
          subject.unknown(entry.key), at: entry.keyOrigin,
          hint: Suggestion.hint(for: entry.key, in: options.map(\.name) + others))
        continue
      }
      if entry.value.isNull {
        places[option.name] = entry.keyOrigin
        continue
      }
      given.insert(option.name)
      let subject = subject.key(option.name)
      let value =
        if case .group(let options) = option.kind {
          group(entry.value, options, subject, at: entry.keyOrigin).map { OptionValue.group($0) }
        } else {
          self.value(entry.value, option.kind, subject)
        }
      if let value { values.set(option.name, value, at: entry.value.origin.location) }
    }
    for option in options where option.isRequired && !given.contains(option.name) {
      findings.add(
        subject.missing(option.name), at: places[option.name] ?? place,
        hint: "'\(option.name)' is \(option.kind.phrase)")
    }
    return values
  }
}
