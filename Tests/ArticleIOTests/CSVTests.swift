import ArticleIO
import TestSupport
import Testing

@Suite("CSV and TSV")
struct CSVTests {
  @Test("Columns become fields, all others pass through as strings")
  func columns() throws {
    let found = try decode("id,lang,title,date,text,n\n1,fa,عنوان,2020,قاسم,1.0\n", .csv)
    #expect(found.count == 1)
    #expect(found[0].id == "1")
    #expect(!found[0].idIsNumber)
    #expect(found[0].language == "fa")
    #expect(found[0].title == "عنوان")
    #expect(found[0].date == "2020")
    #expect(found[0].text == "قاسم")
    #expect(found[0].extras == #","title":"عنوان","date":"2020","n":"1.0""#)
    #expect(found[0].offset == 26)
    #expect(found[0].line == 1)
  }

  @Test(
    "Quotes",
    arguments: [
      (#"a"#, "a"), (#""a""#, "a"), (#""a,b""#, "a,b"), (#""a""b""#, "a\"b"), (#""""""#, "\""), (#""""#, ""),
      ("\"a\nb\"", "a\nb"), ("\"a\r\nb\"", "a\r\nb"), ("\"\n\"", "\n"), (#"a"b"#, #"a"b"#),
      (#"a"b"c"#, #"a"b"c"#),
      (#""a"b"#, "ab"), (#" "a""#, #" "a""#), (#"ق"ق"#, #"ق"ق"#),
    ])
  func quotes(field: String, text: String) throws {
    for (end, last) in [("\n", ""), ("\r\n", ""), ("", ""), ("\n", "z,tail,y\n")] {
      let found = try decode("n,text,id\nx,\(field),1\(end)\(last)", .csv)
      #expect(found[0].failure == nil)
      #expect(found[0].text == text)
      #expect(found[0].id == "1")
      #expect(found.count == (last.isEmpty ? 1 : 2))
    }
    // The same field at the end of a row.
    let found = try decode("id,text\n1,\(field)\r\n2,next", .csv)
    #expect(found.map(\.text) == [text, "next"])
  }

  @Test("TSV is quoted as CSV is")
  func tsv() throws {
    let found = try decode("id\ttext\n1\ta,b\n2\t\"c\td\"\n", .tsv)
    #expect(found.map(\.text) == ["a,b", "c\td"])
  }

  @Test("A byte order mark, CRLF and empty lines")
  func separators() throws {
    let found = try decode("\u{FEFF}id,text\r\n1,a\r\n\r\n2,b\r\n", .csv)
    #expect(found.map(\.id) == ["1", "2"])
    #expect(found.map(\.line) == [1, 3])
    #expect(found.map(\.offset) == [12, 19])
  }

  @Test("A byte order mark before a quoted header")
  func quotedHeaderWithMark() throws {
    let found = try decode(
      "\u{FEFF}\"id\",\"te\"\"xt\"\n1,a\n", .csv, mapping: FieldMapping(text: ["te\"xt"]))
    #expect(found.map(\.id) == ["1"])
    let broken = try decode("\u{FEFF}\"the\nid\",text\n1,a\n", .csv, mapping: FieldMapping(id: "the\nid"))
    #expect(broken.map(\.id) == ["1"])
    #expect(broken.map(\.text) == ["a"])
  }

  @Test("Ragged rows are put aside, the others are kept")
  func ragged() throws {
    let found = try decode("id,text\n1,a\n2\n3,c,x\n4,d", .csv)
    #expect(
      found.map(\.failure) == [
        nil, "the row has 1 fields, the header has 2", "the row has 3 fields, the header has 2", nil,
      ])
    #expect(found.map(\.id) == ["1", "in:12", "in:14", "4"])
    #expect(found.map(\.record) == ["1,a\n", "2\n", "3,c,x\n", "4,d"])
  }

  @Test("An unclosed quote costs its own line, nothing else")
  func unclosed() throws {
    let found = try decode("id,text\n1,a\n2,\"open\n3,c\n4,d\n", .csv)
    #expect(found.map(\.text) == ["a", "", "c", "d"])
    #expect(found[1].failure == "a quote is opened in this row and never closed")
    #expect(found[1].record == "2,\"open\n")
    #expect(found.map(\.line) == [1, 2, 3, 4])
    let last = try decodeBatch(Array("id,text\n1,a\n2,\"open".utf8), .csv)
    #expect(last.documents.map(\.record) == ["1,a\n", "2,\"open"])
    #expect(last.lines == 2)
  }

  @Test("Empty ids and languages count as none; an empty text is a text")
  func empty() throws {
    let found = try decode("id,lang,title,text\n,,,\n,english (us),x,y\n", .csv)
    #expect(found.map(\.id) == ["in:19", "in:23"])
    #expect(found.map(\.language) == [nil, nil])
    #expect(found.map(\.title) == [nil, "x"])
    #expect(found.map(\.text) == ["", "y"])
    #expect(found.map(\.failure) == [nil, nil])
  }

  @Test("Several text columns are joined; names that the output needs get another")
  func mapping() throws {
    let mapping = FieldMapping(id: "key", text: ["head", "body"], title: "head", reserved: ["id", "text"])
    let found = try decode("key,id,head,body,text,a\"b\nk,1,h,b,t,q\nk,1,,b,t,q\n", .csv, mapping: mapping)
    #expect(found.map(\.text) == ["h\n\nb", "b"])
    #expect(found.map(\.title) == ["h", nil])
    #expect(found[0].extras == #","input_id":"1","input_text":"t","a\"b":"q""#)
  }

  @Test("Escapes in values, repaired bytes")
  func values() throws {
    let bytes =
      Array("id,text,x\n1,a".utf8) + [0xFF] + Array(",\"tab\t\\\"\"\u{1}".utf8) + [0xE2, 0x80, 0x22, 0x0A]
    let found = try decode(bytes, .csv)
    #expect(found[0].failure == nil)
    #expect(found[0].text == "a\u{FFFD}")
    #expect(found[0].extras == #","x":"tab\t\\\"\u0001"# + "\u{FFFD}\"")
    #expect(found[0].invalidUTF8 == 2)
  }

  @Test("A row over the limit is put aside, the next ones are kept")
  func tooLong() throws {
    let found = try decode("id,text\n1,\"a\nlonger\"\n2,b\n", .csv, limit: 10)
    #expect(found[0].failure?.hasPrefix("the record has 13 bytes, more than limits.document") == true)
    #expect(found[1].text == "b")
  }

  @Test(
    "Header problems",
    arguments: [
      (
        "id,body\n",
        "there is no column 'text' (columns: id, body); input.fields.text says which column holds the text"
      ), ("text,id,text\n", "two columns have the name 'text'"),
    ])
  func header(header: String, message: String) throws {
    let error = #expect(throws: CSVHeaderError.self) { try decode(header, .csv) }
    #expect(error?.description == message)
  }

  @Test("A header is kept as the input has it, with the line feeds within its names, but for its line end")
  func headerRow() throws {
    let row = "id,text,\"two\nlines\",\"a\u{2028}b\"\r\n"
    let header = try Array(row.utf8).withUnsafeBufferPointer {
      try CSVHeader($0, format: .csv, mapping: FieldMapping())
    }
    #expect(header.row == "id,text,\"two\nlines\",\"a\u{2028}b\"")
    #expect(header.columns == ["id", "text", "two\nlines", "a\u{2028}b"])
  }

  @Test("A header alone has no documents")
  func headerAlone() throws {
    #expect(try decode("id,text\n", .csv).isEmpty)
    #expect(try decode("id,text", .csv).isEmpty)
    #expect(try decodeBatch(Array("id,text\n".utf8), .csv).lines == 1)
  }
}
