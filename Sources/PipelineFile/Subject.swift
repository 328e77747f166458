/// How messages name the value that they are about.
struct Subject {
  /// What owns the outermost key: `stage 'link'`, `test 2`; nil for the file itself.
  var owner: String?
  /// What a key of the owner is called: an option of a stage, else a key.
  var keyWord = "key"
  /// The keys that lead to the value.
  private var path: [String] = []
  /// `item 3 of `, for a value in a list.
  private var item = ""

  init(owner: String? = nil, keyWord: String = "key") {
    self.owner = owner
    self.keyWord = keyWord
  }

  /// The value of a key of this one.
  func key(_ name: String) -> Subject {
    var subject = self
    subject.path.append(name)
    return subject
  }

  /// An item of this list, by its number from 1.
  func item(_ number: Int) -> Subject {
    var subject = self
    subject.item = "item \(number) of \(item)"
    return subject
  }

  /// `item 2 of 'layers' of stage 'link'`; the owner alone when no key leads here.
  var phrase: String {
    if path.isEmpty { return item + (owner ?? "the pipeline file") }
    return item + "'\(path.joined(separator: "."))'" + (owner.map { " of \($0)" } ?? "")
  }

  /// The message about a key that is not known here.
  func unknown(_ key: String) -> String {
    if path.isEmpty {
      return "unknown \(keyWord) '\(key)'" + (owner.map { " of \($0)" } ?? "")
    }
    return "unknown key '\(key)' in \(phrase)"
  }

  /// The message about a key that must be here.
  func missing(_ key: String) -> String {
    if path.isEmpty, owner == nil { return "the key '\(key)' is missing" }
    return "\(phrase) lacks the \(path.isEmpty ? keyWord : "key") '\(key)'"
  }
}
