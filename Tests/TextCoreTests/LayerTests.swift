import TestSupport
import Testing
import TextCore

@Suite("Layers")
struct LayerTests {
  private let schema = LayerSchema(
    name: "names", summary: "Names.",
    columns: [
      ColumnSchema("rank", .integer, summary: "Rank."),
      ColumnSchema("score", .number, summary: "Score."),
      ColumnSchema("type", .enumeration(["PERSON", "GPE"]), summary: "Type."),
      ColumnSchema("label", .text, summary: "Label."),
      ColumnSchema("entity", .entity, summary: "Entity."),
      ColumnSchema("forms", .textList, summary: "Forms."),
    ])

  private func append(_ rank: Int64, _ label: String?, _ forms: [String], to layer: Layer) {
    layer.spans.append(Span(start: UInt32(rank), end: UInt32(rank) + 1))
    layer.columns[0].integers.append(rank)
    layer.columns[1].numbers.append(Double(rank) / 2)
    layer.columns[2].codes.append(UInt8(rank & 1))
    layer.columns[3].texts.append(label.map { layer.store($0) } ?? .null)
    layer.columns[4].texts.append(.null)
    for form in forms { layer.columns[5].texts.append(layer.store(form)) }
    layer.columns[5].closeList()
  }

  private func text(_ reference: TextReference, of layer: Layer) -> String? {
    layer.text(reference).map { String(decoding: $0, as: UTF8.self) }
  }

  private func forms(_ row: Int, of layer: Layer) -> [String?] {
    layer.columns[5].items(of: row).map { text(layer.columns[5].texts[$0], of: layer) }
  }

  @Test("Sealing closes one document after the other")
  func seal() {
    let layer = Layer(schema: schema)
    append(1, "one", ["a", "b"], to: layer)
    append(2, nil, [], to: layer)
    #expect(layer.rows(of: 0).isEmpty)
    layer.seal(document: 0)
    layer.seal(document: 1)
    append(3, "", ["ج"], to: layer)
    layer.seal(document: 2)
    #expect((0..<4).map { layer.rows(of: $0) } == [0..<2, 2..<2, 2..<3, 0..<0])
    #expect(layer.sealedDocuments == 3)
    #expect(layer.sealedRows == 3)
    #expect(layer.isRectangular)
    #expect((0..<3).map { text(layer.columns[3].texts[$0], of: layer) } == ["one", nil, ""])
    #expect((0..<3).map { forms($0, of: layer) } == [["a", "b"], [], ["ج"]])
  }

  @Test("Rolling back drops the rows of the open document alone")
  func rollBack() {
    let layer = Layer(schema: schema)
    append(1, "one", ["a", "b"], to: layer)
    layer.seal(document: 0)
    append(2, "two", ["c"], to: layer)
    append(3, "three", ["d", "e"], to: layer)
    layer.rollBack()
    #expect(layer.spans.count == 1)
    #expect(layer.columns.map(\.count) == [1, 1, 1, 1, 1, 1])
    #expect(layer.columns[5].texts.count == 2)
    layer.seal(document: 1)
    append(4, "four", ["f"], to: layer)
    layer.seal(document: 2)
    #expect(layer.rows(of: 1).isEmpty)
    #expect(forms(layer.rows(of: 2).lowerBound, of: layer) == ["f"])
    #expect(text(layer.columns[3].texts[1], of: layer) == "four")
  }

  @Test("Rolling back the first document, and rows half written")
  func rollBackHalf() {
    let layer = Layer(schema: schema)
    layer.columns[5].texts.append(layer.store("x"))
    layer.columns[0].integers.append(1)
    #expect(!layer.isRectangular)
    layer.rollBack()
    #expect(layer.columns.map(\.count) == [0, 0, 0, 0, 0, 0])
    #expect(layer.columns[5].texts.count == 0)
    #expect(layer.isRectangular)
  }

  @Test("Items of a list that was never closed are a fault of shape")
  func openList() {
    let layer = Layer(schema: schema)
    append(1, nil, ["a"], to: layer)
    #expect(layer.isRectangular)
    layer.columns[5].texts.append(layer.store("stray"))
    #expect(!layer.isRectangular)
  }

  @Test("Each kind of column counts its own rows")
  func counts() {
    let layer = Layer(schema: schema)
    append(1, nil, ["a", "b", "c"], to: layer)
    #expect(layer.columns.map(\.count) == [1, 1, 1, 1, 1, 1])
    #expect(schema.column(named: "forms") == 5)
    #expect(schema.column(named: "none") == nil)
  }

  @Test("A batch empties its layers for the next use")
  func reset() {
    let batch = Batch(layers: [schema])
    append(1, "one", ["a"], to: batch.layers[0])
    batch.layers[0].seal(document: 0)
    batch.reset()
    #expect(batch.layers[0].sealedDocuments == 0)
    #expect(batch.layers[0].columns.map(\.count) == [0, 0, 0, 0, 0, 0])
    append(2, "two", ["b"], to: batch.layers[0])
    batch.layers[0].seal(document: 0)
    #expect(forms(0, of: batch.layers[0]) == ["b"])
  }
}
