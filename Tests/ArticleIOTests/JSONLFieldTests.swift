import ArticleIO
import Testing

@Suite("JSON lines: fields")
struct JSONLFieldTests {
  /// The only document of an input.
  private func one(_ line: String, _ mapping: FieldMapping = FieldMapping()) throws -> Decoded {
    let documents = try decode(line, mapping: mapping)
    #expect(documents.count == 1)
    return try #require(documents.first)
  }

  @Test("The default fields")
  func defaults() throws {
    let found = try one(
      #"{"id":"a1","lang":"FA","title":"عنوان","date":"2020-01-03","text":"قاسم","url":"x","n":1}"#)
    #expect(found.failure == nil)
    #expect(found.id == "a1")
    #expect(!found.idIsNumber)
    #expect(found.language == "fa")
    #expect(found.title == "عنوان")
    #expect(found.date == "2020-01-03")
    #expect(found.text == "قاسم")
    #expect(found.extras == #","title":"عنوان","date":"2020-01-03","url":"x","n":1"#)
  }

  @Test("Other names, and names that the output needs itself")
  func mapping() throws {
    let mapping = FieldMapping(
      id: "key", text: ["body"], title: "head", language: "language", date: "when",
      reserved: ["id", "lang", "text", "repaired", "tokens"])
    let found = try one(
      #"{"key":"k","id":7,"lang":"x","body":"b","text":"t","language":"ar","tokens":[1],"head":"h"}"#, mapping
    )
    #expect(found.id == "k")
    #expect(found.text == "b")
    #expect(found.title == "h")
    #expect(found.language == "ar")
    #expect(found.extras == #","input_id":7,"input_lang":"x","input_text":"t","input_tokens":[1],"head":"h""#)
  }

  @Test("What is no id and no language is handed on")
  func unusable() throws {
    let mapping = FieldMapping(reserved: ["id", "lang"])
    #expect(
      try one(#"{"id":{"a":1},"lang":"?\"","text":"t","b":2}"#, mapping).extras
        == #","input_id":{"a":1},"b":2,"input_lang":"?\"""#)
    #expect(
      try one(#"{"id":true,"lang":5,"text":"t"}"#, mapping).extras == #","input_id":true,"input_lang":5"#)
    #expect(try one(#"{"id":null,"lang":null,"text":"t"}"#, mapping).extras == "")
    #expect(try one(#"{"id":[],"lang":{},"text":"t"}"#, mapping).extras == #","input_id":[],"input_lang":{}"#)
  }

  @Test("No two fields come to have one name")
  func names() throws {
    let mapping = FieldMapping(id: "key", reserved: ["id"])
    #expect(
      try one(#"{"id":1,"input_id":2,"input_input_id":3,"input_x":4,"text":"t"}"#, mapping).extras
        == #","input_input_input_id":1,"input_id":2,"input_input_id":3,"input_x":4"#)
    #expect(try one(#"{"\u0069d":5,"text":"t"}"#, mapping).extras == #","input_\u0069d":5"#)
  }

  @Test("Several text fields are joined with an empty line, those that are missing left out")
  func joined() throws {
    let mapping = FieldMapping(text: ["title", "lead", "body"])
    #expect(try one(#"{"body":"c","title":"a","lead":"b"}"#, mapping).text == "a\n\nb\n\nc")
    #expect(try one(#"{"body":"c","lead":null,"title":"a"}"#, mapping).text == "a\n\nc")
    #expect(try one(#"{"body":"c"}"#, mapping).text == "c")
    let titled = try one(#"{"body":"c","title":"a"}"#, mapping)
    #expect(titled.title == "a")
    #expect(titled.extras == "", "the title is in the text already")
    #expect(
      try one(#"{"x":1}"#, mapping).failure
        == "fields 'title' and 'lead' and 'body' are all missing or null; input.fields.text says where the text is"
    )
    #expect(try one(#"{"title":"a","body":3}"#, mapping).failure == "field 'body' is a number, not a string")
  }

  @Test("Dotted paths into nested objects, and a key with a dot of its own")
  func dotted() throws {
    let mapping = FieldMapping(id: "meta.id", text: ["content.body.full"], language: "meta.lang")
    let nested = try one(
      #"{"meta":{"id":5,"lang":"fa","x":[{}]},"content":{"a":1,"body":{"full":"متن\n2"}}}"#, mapping)
    #expect(nested.text == "متن\n2")
    #expect(nested.id == "5")
    #expect(nested.idIsNumber)
    #expect(nested.language == "fa")
    #expect(
      nested.extras
        == #","meta":{"id":5,"lang":"fa","x":[{}]},"content":{"a":1,"body":{"full":"متن\n2"}}"#)
    #expect(try one(#"{"content.body.full":"literal"}"#, mapping).text == "literal")
    #expect(try one(#"{"content.body.full":"literal"}"#, mapping).extras == "")
    #expect(try one(#"{"content":{"body":{"f\u0075ll":"escaped"}}}"#, mapping).text == "escaped")
    #expect(try one(#"{"content":{"body":"no object"}}"#, mapping).failure?.contains("is missing") == true)
    #expect(try one(#"{"content":{"body":{"full":[]}}}"#, mapping).failure?.contains("is an array") == true)
  }

  @Test("Keys with escapes are the keys they stand for, and pass through as they are")
  func escapedKeys() throws {
    let found = try one(#"{"\u0074ext":"t","i\u0064":"x","o\"\\\u00e9":1}"#)
    #expect(found.text == "t")
    #expect(found.id == "x")
    #expect(found.extras == #","o\"\\\u00e9":1"#)
  }

  @Test(
    "A text that is none",
    arguments: [
      (#"{"text":1}"#, "field 'text' is a number, not a string"),
      (#"{"text":true}"#, "field 'text' is true or false, not a string"),
      (#"{"text":["a"]}"#, "field 'text' is an array, not a string"),
      (#"{"text":{"a":"b"}}"#, "field 'text' is an object, not a string"),
      (#"{"text":null}"#, "field 'text' is missing or null; input.fields.text says where the text is"),
      (#"{}"#, "field 'text' is missing or null; input.fields.text says where the text is"),
    ])
  func notText(line: String, reason: String) throws {
    let found = try one(line)
    #expect(found.failure == reason)
    #expect(found.id == "in:0")
    #expect(found.record == line)
  }

  @Test("An empty text is a text")
  func emptyText() throws {
    #expect(try one(#"{"text":""}"#).failure == nil)
  }

  @Test(
    "The id keeps its form",
    arguments: [
      (#""x y""#, "x y", false), (#""""#, "", false), (#""a\"\u00e9\n""#, "a\"é\n", false),
      ("17", "17", true),
      ("1.0", "1.0", true), ("-0", "-0", true), ("1e400", "1e400", true),
      ("123456789012345678901234567890", "123456789012345678901234567890", true), ("null", "in:0", false),
      ("true", "in:0", false), ("[1]", "in:0", false), (#"{"a":1}"#, "in:0", false),
    ])
  func id(json: String, id: String, isNumber: Bool) throws {
    let found = try one(#"{"id":\#(json),"text":"t"}"#)
    #expect(found.failure == nil)
    #expect(found.id == id)
    #expect(found.idIsNumber == isNumber)
  }

  @Test("Title and date count only as strings, and pass through in any case")
  func metadata() throws {
    let found = try one(#"{"title":5,"date":null,"lang":3,"text":"t"}"#)
    #expect(found.title == nil)
    #expect(found.date == nil)
    #expect(found.language == nil)
    #expect(found.extras == #","title":5,"date":null,"input_lang":3"#)
  }

  @Test("Of several members with one key the last counts")
  func duplicates() throws {
    let found = try one(#"{"text":"a","id":1,"text":"b","id":"two","x":1,"x":2}"#)
    #expect(found.text == "b")
    #expect(found.id == "two")
    #expect(!found.idIsNumber)
    #expect(found.extras == #","x":1,"x":2"#)
    #expect(try one(#"{"text":"a","text":5}"#).failure == "field 'text' is a number, not a string")
    #expect(try one(#"{"text":5,"text":"a"}"#).text == "a")
  }
}
