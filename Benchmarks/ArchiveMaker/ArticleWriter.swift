/// Writes one article after the other.
struct ArticleWriter {
  private let languages: [CompiledLanguage]
  private let options: Options
  private let weight: Int
  private var chance: Chance
  /// Articles so far.
  private(set) var documents = 0

  init(_ options: Options) {
    self.options = options
    languages = Language.all.map(CompiledLanguage.init)
    weight = options.weights.reduce(0, +)
    chance = Chance(seed: options.seed)
  }

  /// Appends the line of the next article.
  mutating func append(to output: inout ByteBuffer) {
    documents += 1
    var place = chance.below(weight)
    let index = options.weights.firstIndex { weight in
      place -= weight
      return place < 0
    }
    let language = languages[index ?? 0]
    output.append("{\"id\":\"")
    output.append(language.tag)
    output.append("-")
    output.append(documents, digits: CompiledLanguage.latinDigits)
    output.append("\",\"lang\":\"")
    output.append(language.tag)
    output.append("\",\"date\":\"")
    output.append(1990 + chance.below(36), digits: CompiledLanguage.latinDigits)
    output.append("-0")
    output.append(1 + chance.below(9), digits: CompiledLanguage.latinDigits)
    output.append("-1")
    output.append(chance.below(10), digits: CompiledLanguage.latinDigits)
    output.append("\",\"title\":\"")
    append(chance.pick(language.titles), language, &output)
    output.append("\",\"text\":\"")
    appendText(language, &output)
    output.append("\"}\n")
  }

  private mutating func appendText(_ language: CompiledLanguage, _ output: inout ByteBuffer) {
    let end = output.count + chance.length(median: options.median)
    append(chance.pick(language.leads), language, &output)
    var sentences = 1
    while output.count < end {
      // A paragraph has two to five sentences.
      if sentences >= 2, sentences == 5 || chance.below(3) == 0 {
        output.append("\\n\\n")
        sentences = 0
      } else {
        output.append(" ")
      }
      append(chance.pick(language.sentences), language, &output)
      sentences += 1
    }
  }

  private mutating func append(
    _ template: CompiledLanguage.Template, _ language: CompiledLanguage, _ output: inout ByteBuffer
  ) {
    for piece in template {
      switch piece {
      case .literal(let bytes): output.append(bytes)
      case .name(let list): output.append(chance.pick(language.lists[list]))
      case .person:
        output.append(chance.pick(language.givenNames))
        output.append(" ")
        output.append(chance.pick(language.familyNames))
      case .organization:
        let (before, after) = chance.pick(language.organizations)
        output.append(before)
        output.append(chance.pick(language.lists[CompiledLanguage.places]))
        output.append(after)
      case .few: output.append(12 + chance.below(88), digits: language.digits)
      case .number: output.append(112 + chance.below(48_000), digits: language.digits)
      }
    }
  }
}
