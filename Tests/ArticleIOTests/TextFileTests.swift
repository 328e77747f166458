import ArticleIO
import Testing

@Suite("Text files")
struct TextFileTests {
  @Test("A file is a document, called by its name")
  func whole() throws {
    let found = try decode("first line\nخط دوم\n", .text)
    #expect(found.map(\.text) == ["first line\nخط دوم\n"])
    #expect(found.map(\.id) == ["in"])
    #expect(found.map(\.offset) == [0])
    #expect(found[0].extras == "")
    #expect(try decodeBatch(Array("a\nb\n".utf8), .text).lines == 2)
  }

  @Test("The byte order mark is no text; ill-formed bytes are repaired")
  func repair() throws {
    #expect(try decode("\u{FEFF}a\u{FEFF}", .text)[0].text == "a\u{FEFF}")
    let found = try decode([0x61, 0xFF, 0xC3], .text)
    #expect(found[0].text == "a\u{FFFD}\u{FFFD}")
    #expect(found[0].invalidUTF8 == 2)
  }

  @Test("A file over the limit is put aside")
  func tooLong() throws {
    #expect(try decode("12345", .text, limit: 5)[0].failure == nil)
    let found = try decode("123456", .text, limit: 5)
    #expect(
      found[0].failure
        == "the record has 6 bytes, more than limits.document allows (5); raise the limit to keep it")
    #expect(found[0].record == "123456")
  }

  @Test(
    "Formats are told from names",
    arguments: [
      ("a.jsonl", .jsonl), ("A.JSONL", .jsonl), ("a.b.ndjson", .jsonl), ("x/a.json", .jsonl),
      ("a.txt", .text),
      ("a.text", .text), ("a.csv", .csv), ("a.tsv", .tsv), ("a.tab", .tsv), ("a", nil), ("a.gz", nil),
      ("a.JSONL.gz", .jsonl), ("a.csv.zst", .csv), ("a.txt.xz", .text), ("a.tar.gz", nil), ("a.zip", nil),
      ("b.csv/a", nil), ("a.", nil), ("", nil), (".csv", .csv),
    ] as [(String, InputFormat?)])
  func format(name: String, format: InputFormat?) {
    #expect(InputFormat(fileName: name) == format)
  }

  @Test("Every extension in messages is known")
  func extensions() {
    for name in InputFormat.extensions.split(separator: ", ") {
      let file = "a\(name)"
      #expect(InputFormat.isKnown(fileName: file))
      #expect(InputFormat.isKnown(fileName: file + ".gz") && InputFormat.isKnown(fileName: file + ".zst"))
    }
  }
}
