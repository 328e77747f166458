import TestSupport
import Testing
import TextCore

@Suite("Batches")
struct BatchTests {
  private func batch(_ texts: [String]) -> Batch {
    let batch = Batch(layers: [.tokens, .language])
    for text in texts {
      let start = batch.text.count
      batch.text.append(utf8: text)
      let source = SourcePosition(piece: 0, offset: 0, line: 0, bytes: .empty)
      batch.documents.append(
        Document(id: .empty, text: ByteRange(start, batch.text.count), source: source))
    }
    return batch
  }

  @Test("Each document has its own text")
  func texts() {
    let batch = batch(["one", "", "دو"])
    let texts = (0..<3).map { String(decoding: batch.text(of: $0), as: UTF8.self) }
    #expect(texts == ["one", "", "دو"])
  }

  @Test("A batch goes back to what had become of its documents")
  func rewind() {
    let batch = batch(["a", "b", "c"])
    batch.fail(document: 0, DocumentFailure(stage: "x", reason: "early"))
    let mark = batch.mark()
    batch.fail(document: 1, DocumentFailure(stage: "y", reason: "late"))
    batch.filter(document: 2, stage: 1)
    for layer in batch.layers {
      for document in 0..<3 { layer.seal(document: document) }
    }
    batch.rewind(to: mark, emptying: [1])
    #expect(batch.documents.elements.map(\.state) == [.failed(0), .live, .live])
    #expect(batch.failures == [DocumentFailure(stage: "x", reason: "early")])
    #expect(batch.layers.map(\.sealedDocuments) == [3, 0])
    batch.removeDocuments()
    #expect(batch.documents.count == 0 && batch.text.count == 0 && batch.failures.isEmpty)
    #expect(batch.layers[0].sealedDocuments == 3)
  }

  @Test("The first failure stands, and what is filtered stays filtered")
  func states() {
    let batch = batch(["a", "b", "c"])
    batch.fail(document: 0, DocumentFailure(stage: "x", reason: "first"))
    batch.fail(document: 0, DocumentFailure(stage: "y", reason: "second"))
    batch.filter(document: 0, stage: 3)
    batch.filter(document: 1, stage: 2)
    batch.fail(document: 1, DocumentFailure(stage: "z", reason: "late"))
    #expect(batch.failures == [DocumentFailure(stage: "x", reason: "first")])
    #expect(batch.documents[0].state == .failed(0))
    #expect(batch.documents[1].state == .filtered(stage: 2))
    #expect((0..<3).map { batch.documents[$0].state.isLive } == [false, false, true])
    batch.reset()
    #expect(batch.documents.count == 0)
    #expect(batch.failures.isEmpty)
    #expect(batch.text.count == 0)
  }

  @Test("Typed views write and read the standard layers")
  func views() {
    let batch = batch(["ab"])
    let tokens = TokenView(batch.layers[0])
    for kind in TokenKind.allCases { tokens.append(Span(start: 0, end: 1), kind) }
    #expect(TokenKind.allCases.indices.map { tokens.kind($0) } == TokenKind.allCases)
    let language = LanguageView(batch.layers[1])
    #expect(language.tag(of: 0) == nil)
    language.append(.persian, score: 0.5, isDeclared: false, text: batch.text(of: 0))
    #expect(language.tag(of: 0) == nil)
    batch.layers[1].seal(document: 0)
    #expect(language.tag(of: 0) == .persian)
    #expect(batch.layers[1].spans[0] == Span(start: 0, end: 2))
    #expect(batch.layers.map(\.isRectangular) == [true, true])
  }

  @Test("Names of token kinds are those of the output")
  func kinds() {
    #expect(
      TokenKind.allCases.map(\.name) == ["word", "number", "ideograph", "kana", "punctuation", "symbol"])
  }
}
