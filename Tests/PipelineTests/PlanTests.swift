import Pipeline
import Testing
import TextCore

@Suite("Plans")
struct PlanTests {
  private let tokenize = fake("tokenize", writes: [.tokens])
  private let sentences = fake("sentences", writes: [.sentences])
  private let link = fake(
    "link", reads: [.required("tokens", columns: ["kind"]), .optional("language", columns: ["tag"])])

  private func mistakes(_ requests: [StageRequest], _ known: [StageType] = []) -> [String] {
    let error = #expect(throws: DiagnosticsError.self) {
      try Plan(requests, registry: StageRegistry(known + [tokenize, sentences, link]))
    }
    return error?.diagnostics.map { "\($0.location): \($0.message)" + ($0.hint.map { " (\($0))" } ?? "") }
      ?? []
  }

  @Test("Layers get their ids in the order in which they are written")
  func layers() throws {
    let plan = try Plan(
      [request(sentences), request(tokenize), request(link)], registry: StageRegistry([]))
    #expect(plan.layers.map(\.name) == ["sentences", "tokens"])
    #expect(plan.steps.map(\.label) == ["sentences", "tokenize", "link"])
    #expect(plan.steps.map(\.writes) == [[0], [1], []])
    #expect(plan.steps[2].reads == ["tokens": 1])
    #expect(plan.layer(named: "tokens") == 1)
    #expect(plan.layer(named: "none") == nil)
    #expect(try Plan([], registry: StageRegistry([])).layers.isEmpty)
  }

  @Test("A stage takes an option that it shares from the writer of the layer, and must not have another")
  func sharedOption() throws {
    func type(_ name: String, reads: [LayerUse] = [], writes: [LayerSchema] = []) -> StageType {
      StageType(
        StageDescription(
          name: name, summary: "Fake.", version: "1",
          options: [OptionDescription("base", .text, default: "builtin", summary: "A base.")], reads: reads,
          writes: writes)
      ) { _ in FakeStage() }
    }
    let writer = type("link", writes: [.mentions])
    let reader = type("spell", reads: [.required("mentions", sharing: "base")])
    func requests(_ written: String?, _ read: String?) -> [StageRequest] {
      [(writer, written), (reader, read)].map { type, value in
        var options = OptionValues(defaultsOf: type.description.options)
        let place = Place(source: "p.yaml", line: 3, column: 5)
        if let value { options.set("base", .text(value), at: place) }
        return StageRequest(type: type, label: type.description.name, options: options, location: place)
      }
    }
    func bases(_ requests: [StageRequest]) throws -> [String] {
      try Plan(requests, registry: StageRegistry([])).steps.map { $0.request.options.text("base") }
    }
    #expect(try bases(requests(nil, nil)) == ["builtin", "builtin"])
    #expect(try bases(requests("mine.kb", nil)) == ["mine.kb", "mine.kb"])
    #expect(try bases(requests("mine.kb", "mine.kb")) == ["mine.kb", "mine.kb"])
    for wrong in [requests("mine.kb", "builtin"), requests(nil, "mine.kb")] {
      #expect(
        mistakes(wrong) == [
          "p.yaml:3:5: 'base' of stage 'spell' is not that of stage 'link', whose layer it reads "
            + "(leave it out here: it takes what 'link' has)"
        ])
    }
    let plain = fake("other", writes: [.mentions])
    let mixed = [request(plain), requests(nil, "mine.kb")[1]]
    #expect(try Plan(mixed, registry: StageRegistry([])).steps[1].request.options.text("base") == "mine.kb")
  }

  @Test("A stage depends on its own files and on those that its options name")
  func files() {
    let description = StageDescription(
      name: "match", summary: "Matches.", version: "1",
      options: [
        OptionDescription("base", .either([.choice(["builtin"]), .path]), summary: "A base."),
        OptionDescription("lists", .oneOrMore(.path), summary: "Lists."),
        OptionDescription(
          "more", .group([OptionDescription("model", .path, summary: "A model.")]), summary: ""),
        OptionDescription("word", .text, summary: "No path."),
      ])
    let type = StageType(description) { _ in FakeStage() }.made(of: ["/plugin/run.py"])
    var options = OptionValues(defaultsOf: description.options)
    func files() -> [String] {
      StageRequest(type: type, label: "match", options: options, location: SourceLocation(source: "p.yaml"))
        .files
    }
    options.set("base", "builtin")
    #expect(files() == ["/plugin/run.py"])
    var more = OptionValues()
    more.set("model", "/m/a.bin")
    options.set("base", "/b.kb")
    options.set("lists", ["/l/1", "/l/2"])
    options.set("more", .group(more))
    options.set("word", "/not/a/path")
    #expect(files() == ["/plugin/run.py", "/b.kb", "/l/1", "/l/2", "/m/a.bin"])
  }

  @Test("A layer that no earlier stage writes")
  func missing() {
    #expect(
      mistakes([request(link)]) == [
        "p.yaml:1:3: stage 'link' reads layer 'tokens', which no stage before it writes "
          + "(put stage 'tokenize' before this one)"
      ])
    #expect(
      mistakes([request(link)], [fake("fast", writes: [.tokens])]) == [
        "p.yaml:1:3: stage 'link' reads layer 'tokens', which no stage before it writes "
          + "(put stage 'fast' or 'tokenize' before this one)"
      ])
    #expect(
      mistakes([request(fake("odd", reads: [.required("runes")]))]) == [
        "p.yaml:1:3: stage 'odd' reads layer 'runes', which no stage before it writes"
      ])
  }

  @Test("A layer that only a later stage writes")
  func later() {
    #expect(
      mistakes([request(link, line: 4), request(tokenize, as: "words", line: 5)]) == [
        "p.yaml:4:3: stage 'link' reads layer 'tokens', which no stage before it writes "
          + "(stage 'words' writes it: put it before this one)"
      ])
  }

  @Test("A column that a layer does not have")
  func column() {
    let wrong = fake("wrong", reads: [.required("tokens", columns: ["knid", "zzz"])])
    #expect(
      mistakes([request(tokenize), request(wrong, line: 2)]) == [
        "p.yaml:2:3: stage 'wrong' reads column 'knid', which layer 'tokens' does not have "
          + "(did you mean 'kind'?)",
        "p.yaml:2:3: stage 'wrong' reads column 'zzz', which layer 'tokens' does not have (known: kind)",
      ])
  }

  @Test("All mistakes are told at once: two writers, two of one name")
  func several() {
    let other = fake("other", writes: [.tokens, .sentences])
    #expect(
      mistakes([request(tokenize), request(other, as: "tokenize", line: 2), request(sentences, line: 3)]) == [
        "p.yaml:2:3: two stages go by the name 'tokenize' (give this one a name of its own with 'as:')",
        "p.yaml:2:3: stage 'tokenize' writes layer 'tokens', which stage 'tokenize' has written already "
          + "(leave one of the two out)",
        "p.yaml:3:3: stage 'sentences' writes layer 'sentences', which stage 'tokenize' has written already "
          + "(leave one of the two out)",
      ])
  }

  @Test("A registry is sorted, and of two stages with one name the later stands")
  func registry() {
    let registry = StageRegistry([tokenize, link, fake("link", writes: [.sentences])])
    #expect(registry.names == ["link", "tokenize"])
    #expect(registry["link"]?.description.writes.map(\.name) == ["sentences"])
    #expect(registry["none"] == nil)
  }

  @Test("Places are written as compilers do, and ordered")
  func locations() {
    let place = Place(source: "a.yaml", line: 3, column: 5)
    #expect(place.description == "a.yaml:3:5")
    #expect(Place(source: "--set a=1").description == "--set a=1")
    #expect(Place(source: "a.yaml", line: 3, column: 4) < place)
    #expect(Place(source: "a.yaml", line: 2, column: 9) < place)
  }
}
