import ArticleIO
import Testing
import TextCore

@Suite("JSON lines: output")
struct JSONLRendererTests {
  @Test("Id, language and extra fields")
  func fields() throws {
    let options = OutputOptions(layers: [])
    #expect(
      try render(#"{"text":"t","id":"a\u0000","x":1.0}"#, options) == [
        #"{"id":"a\u0000","lang":null,"x":1.0}"#
      ])
    #expect(
      try render(#"{"text":"t","id":1.50,"lang":"FA_ir"}"#, options) == [#"{"id":1.50,"lang":"fa-IR"}"#])
    #expect(
      try render("{\"text\":\"t\",\"title\":\"ت\"}\n{\"text\":\"\"}", options)
        == [#"{"id":"in:0","lang":null,"title":"ت"}"#, #"{"id":"in:26","lang":null}"#])
  }

  @Test("The text is repeated when asked for; failed documents have no line")
  func text() throws {
    let options = OutputOptions(layers: [], includesText: true)
    let lines = try render("{\"text\":\"a\\n\\\"ق\\u200c\"}\nbad\n{\"text\":\"\"}", options)
    #expect(
      lines == [
        "{\"id\":\"in:0\",\"lang\":null,\"text\":\"a\\n\\\"ق\u{200C}\"}",
        #"{"id":"in:29","lang":null,"text":""}"#,
      ])
  }

  @Test("Repairs are told")
  func repaired() throws {
    let lines = try render(#"{"text":"\ud800\udc01\ud800","id":"i","x":"\udfff"}"#, OutputOptions(layers: []))
    #expect(
      lines == [#"{"id":"i","lang":null,"x":"\ufffd","repaired":{"invalid_utf8":0,"lone_surrogates":2}}"#])
  }

  @Test("The identified language goes before the declared one")
  func language() throws {
    let lines = try render(
      #"{"text":"ab","id":1,"lang":"ar"}"#, OutputOptions(layers: [0]), layers: [.language]
    ) { batch, document in
      LanguageView(batch.layers[0]).append(
        .persian, score: 0.98765, isDeclared: false, text: batch.text(of: document))
    }
    #expect(
      lines == [#"{"id":1,"lang":"fa","language":{"tag":"fa","score":0.9877,"origin":"identified"}}"#])
    let none = try render(#"{"text":"ab","id":1}"#, OutputOptions(layers: [0]), layers: [.language])
    #expect(none == [#"{"id":1,"lang":null,"language":null}"#])
  }

  @Test("Neighbouring columns of a group stand in one object")
  func groups() throws {
    let schema = LayerSchema(
      name: "l", summary: "",
      columns: [
        ColumnSchema("a", .integer, group: "g", summary: ""),
        ColumnSchema("b", .integer, group: "g", summary: ""), ColumnSchema("c", .integer, summary: ""),
        ColumnSchema("d", .integer, group: "h", summary: ""),
      ])
    let lines = try render(#"{"text":"ab","id":1}"#, OutputOptions(layers: [0]), layers: [schema]) {
      batch, _ in
      batch.layers[0].spans.append(Span(start: 0, end: 2))
      for (value, column) in batch.layers[0].columns.enumerated() { column.integers.append(Int64(value)) }
    }
    let row = #"{"start":0,"end":2,"text":"ab","g":{"a":0,"b":1},"c":2,"h":{"d":3}}"#
    #expect(lines == ["{\"id\":1,\"lang\":null,\"l\":[" + row + "]}"])
  }

  @Test("Empty lists are left out where the column says so")
  func emptyLists() throws {
    let schema = LayerSchema(
      name: "l", summary: "",
      columns: [
        ColumnSchema("a", .textList, omitsEmptyList: true, summary: ""),
        ColumnSchema("b", .textList, summary: ""),
      ])
    let lines = try render(#"{"text":"ab","id":1}"#, OutputOptions(layers: [0]), layers: [schema]) {
      batch, _ in
      let layer = batch.layers[0]
      for row in 0..<2 {
        layer.spans.append(Span(start: 0, end: 2))
        if row == 1 { layer.columns[0].texts.append(layer.store("x")) }
        for column in layer.columns { column.closeList() }
      }
    }
    let rows = [
      #"{"start":0,"end":2,"text":"ab","b":[]}"#, #"{"start":0,"end":2,"text":"ab","a":["x"],"b":[]}"#,
    ]
    #expect(lines == ["{\"id\":1,\"lang\":null,\"l\":[" + rows.joined(separator: ",") + "]}"])
  }

  private static let columns = [
    ColumnSchema("count", .integer, summary: ""), ColumnSchema("score", .number, summary: ""),
    ColumnSchema("type", .enumeration(["A\"", "ب"]), summary: ""), ColumnSchema("label", .text, summary: ""),
    ColumnSchema("entity", .entity, summary: ""), ColumnSchema("forms", .textList, summary: ""),
  ]

  /// Two rows with a value of every kind, over the emoji and what follows it.
  private func fill(_ batch: Batch, _ document: Int) {
    let layer = batch.layers[0]
    layer.spans.append(Span(start: 1, end: 5))
    layer.columns[0].integers.append(-7)
    layer.columns[1].numbers.append(0.25)
    layer.columns[2].codes.append(0)
    layer.columns[3].texts.append(layer.store("l\n"))
    layer.columns[4].texts.append(layer.store("Q1"))
    layer.columns[5].texts.append(layer.store("یک"))
    layer.columns[5].texts.append(layer.store(""))
    layer.columns[5].closeList()
    layer.spans.append(Span(start: 5, end: 8))
    layer.columns[0].integers.append(.max)
    layer.columns[1].numbers.append(.nan)
    layer.columns[2].codes.append(1)
    layer.columns[3].texts.append(.null)
    layer.columns[4].texts.append(.null)
    layer.columns[5].closeList()
  }

  private func line(_ form: LayerSchema.Form, _ unit: OffsetUnit) throws -> String {
    let schema = LayerSchema(name: "names", summary: "", form: form, columns: Self.columns)
    let options = OutputOptions(offsets: unit, layers: [0])
    return try #require(try render(#"{"text":"a😀ق\"","id":1}"#, options, layers: [schema], fill).first)
  }

  @Test(
    "Rows as objects, with every kind of column, in every unit",
    arguments: [(.codepoints, [1, 2, 4]), (.utf8, [1, 5, 8]), (.utf16, [1, 3, 5])] as [(OffsetUnit, [Int])])
  func objects(unit: OffsetUnit, at: [Int]) throws {
    let expected =
      #"{"id":1,"lang":null,"names":[{"start":\#(at[0]),"end":\#(at[1]),"text":"😀","count":-7,"score":0.25,"#
      + #""type":"A\"","label":"l\n","entity":"Q1","forms":["یک",""]},{"start":\#(at[1]),"end":\#(at[2]),"#
      + #""text":"ق\"","count":9223372036854775807,"score":null,"type":"ب","label":null,"entity":null,"forms":[]}]}"#
    #expect(try line(.object, unit) == expected)
  }

  @Test(
    "Compact rows, with every kind of column, in every unit",
    arguments: [(.codepoints, [1, 2, 4]), (.utf8, [1, 5, 8]), (.utf16, [1, 3, 5])] as [(OffsetUnit, [Int])])
  func compact(unit: OffsetUnit, at: [Int]) throws {
    let expected =
      #"{"id":1,"lang":null,"names":[[\#(at[0]),\#(at[1]),-7,0.25,"A\"","l\n","Q1",["یک",""]],"#
      + #"[\#(at[1]),\#(at[2]),9223372036854775807,null,"ب",null,null,[]]]}"#
    #expect(try line(.compact, unit) == expected)
  }

  @Test("Layers are written in the order asked for, empty ones too")
  func order() throws {
    let lines = try render(
      #"{"text":"ab","id":1}"#, OutputOptions(layers: [1, 0]), layers: [.tokens, .sentences]
    ) { batch, _ in TokenView(batch.layers[0]).append(Span(start: 0, end: 2), .word) }
    #expect(lines == [#"{"id":1,"lang":null,"sentences":[],"tokens":[[0,2,"word"]]}"#])
    let none = try render(#"{"text":"ab","id":1}"#, OutputOptions(layers: []), layers: [.tokens])
    #expect(none == [#"{"id":1,"lang":null}"#])
  }

  @Test("The keys of the output are those that it reserves")
  func keys() {
    #expect(JSONLRenderer.keys == ["id", "lang", "text", "repaired"])
  }
}
