import TextCore

/// The machines of the process, one for each set of rules that ICU has.
///
/// Most languages have the same rules: their machines are one object, which all workers share.
final class MachineLibrary<Machine: AnyObject & Sendable>: Sendable {
  private struct Shelf: Sendable {
    var byLanguage: [LanguageTag: Result<Machine, UnusableRules>] = [:]
    var byRules: [(rules: [UInt8], machine: Result<Machine, UnusableRules>)] = []
  }

  private let kind: BreakIterator.Kind
  private let build: @Sendable (RuleImage) throws(UnusableRules) -> Machine
  private let shelf = Locked(Shelf())

  init(_ kind: BreakIterator.Kind, build: @escaping @Sendable (RuleImage) throws(UnusableRules) -> Machine) {
    self.kind = kind
    self.build = build
  }

  /// The machine for a language of ``BreakLocales``, or why there is none.
  func machine(for language: LanguageTag) -> Result<Machine, UnusableRules> {
    shelf.withLock { shelf in
      if let known = shelf.byLanguage[language] { return known }
      let machine = make(language, &shelf)
      shelf.byLanguage[language] = machine
      return machine
    }
  }

  private func make(_ language: LanguageTag, _ shelf: inout Shelf) -> Result<Machine, UnusableRules> {
    let rules: [UInt8]
    do {
      rules = try BreakIterator(kind, locale: language.description).compiledRules()
    } catch {
      return .failure(UnusableRules("\(error)"))
    }
    if let known = shelf.byRules.first(where: { $0.rules == rules }) { return known.machine }
    let machine: Result<Machine, UnusableRules>
    do {
      machine = .success(try build(try RuleImage(bytes: rules)))
    } catch {
      machine = .failure(error)
    }
    shelf.byRules.append((rules, machine))
    return machine
  }
}
