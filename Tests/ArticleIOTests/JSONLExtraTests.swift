import ArticleIO
import Testing

@Suite("JSON lines: extra fields")
struct JSONLExtraTests {
  @Test(
    "Extra fields pass through byte by byte",
    arguments: [
      "1", "1.0", "-0", "-0.0", "1e400", "1E+2", "0.1e-7", "123456789012345678901234567890",
      "0.1000000000000000055511151231257827", "true", "false", "null", #""""#, #""a""#,
      #""\/\b\f\n\r\t\"\\""#,
      #""\u00e9\uD83D\uDE00""#, #""é 😀 قاسم""#, "[]", "{}", "[ ]", "{ }", "[1,2 , [3]]",
      #"{"a":{"b":[{"c":null}]}}"#, #"{ "a" : [ 1 , {"b" : "}]"} ] }"#, #"[[[[[[]]]]]]"#,
      #"{"text":"inner","id":1}"#,
    ])
  func passThrough(json: String) throws {
    for line in [#"{"x":\#(json),"text":"t"}"#, #"{ "text" : "t" , "x" :  \#(json)  }"#] {
      let found = try decode(line)
      #expect(found[0].failure == nil)
      #expect(found[0].extras == #","x":\#(json)"#)
      #expect(found[0].text == "t")
    }
  }

  @Test(
    "Malformed values of extra fields are refused",
    arguments: [
      "01", "1.", ".5", "+1", "-", "--1", "1e", "1e+", "0x10", "NaN", "Infinity", "tru", "truee", "nul",
      "True",
      "'a'", #""\x""#, #""\u12g4""#, #""\u12""#, "[1,]", "[,1]", "[1 2]", "[", "]", "{", "}", #"{"a"}"#,
      #"{"a":}"#, #"{"a":1,}"#, #"{,"a":1}"#, #"{"a" 1}"#, #"{a:1}"#, #"{1:2}"#, "[1}", #"{"a":1]"#, #""a"#,
      "", "1 2", "/*c*/1", "undefined", "[tru]", #"{"a":[01]}"#, #"["\q"]"#, "1_000", "٣",
    ])
  func malformed(json: String) throws {
    for line in [#"{"x":\#(json),"text":"t"}"#, #"{"text":"t","x":\#(json)}"#] {
      let found = try decode("\(line)\n{\"text\":\"next\"}")
      #expect(found.count == 2)
      #expect(found[0].failure?.hasPrefix("not valid JSON") == true, "\(line): \(found[0])")
      #expect(found[1].text == "next")
    }
  }

  @Test("What is malformed is named")
  func named() throws {
    #expect(try decode(#"{"text":"t","price":01}"#)[0].failure?.contains("field 'price'") == true)
  }

  @Test(
    "Something behind the object, before it, or in its place",
    arguments: [
      #"{"text":"t"} x"#, #"{"text":"t"}{}"#, #"{"text":"t"} {"text":"u"}"#, #"{"text":"t"},"#,
      #"{"text":"t"}]"#, #"{"text":"t"}}"#, #"{"text":"t"} 1"#, #"{"text":"t"}""#, #"x{"text":"t"}"#,
      #"[{"text":"t"}]"#, #""text""#, "1", "null", "true", "[]", "{", "}", #"{"text""#, #"{"text":"#,
      #"{"text":"t""#, #"{"text":"t","#, #"{"text":"t",}"#, #"{,"text":"t"}"#, #"{"text":"t",,"a":1}"#,
      #"{"text" "t"}"#, #"{"text":"t" "a":1}"#, #"{text:"t"}"#, #"{'text':'t'}"#, #"{"text":"t"]"#,
      #"{"text":"t"x}"#, #"{"text":"a\x"}"#, #"{"text":"a\u00"}"#, #"{"a\x":1,"text":"t"}"#, #"{"text":"a"#,
      #"{"text":"t":1}"#, #"{"text":"t","o":"p":"q","r":[]}}"#, #"{"o":"p":{"text":"t"}}"#, #"{"o":"p":1}"#,
      #"{"title":"p":"q","text":"t"}}"#, #"{"text":"t","o":"p":}"#, #"{"text"}"#, #"{:"t"}"#, #"{null:"t"}"#,
      #"{"text":"t"/**/}"#,
    ])
  func broken(line: String) throws {
    let found = try decode("\(line)\n{\"text\":\"next\"}")
    #expect(found.count == 2)
    #expect(found[0].failure?.hasPrefix("not ") == true, "\(found[0])")
    #expect(found[0].record == line)
    #expect(found[1].text == "next")
    #expect(found[1].failure == nil)
  }

  @Test("White space behind the object is nothing")
  func space() throws {
    #expect(try decode("  {\"text\":\"t\"} \t\r")[0].failure == nil)
  }

  @Test("Deep nesting is kept up to a bound and refused beyond, without recursion")
  func depth() throws {
    func line(_ depth: Int, _ open: String, _ close: String) -> String {
      let value = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      return #"{"text":"t","x":\#(value)}"#
    }
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      let deep = try decode(line(256, open, close))
      #expect(deep[0].failure == nil)
      #expect(deep[0].extras.count == (open.count + close.count) * 256 + 6)
      for depth in [257, 1023, 1025, 100_000] {
        let found = try decode(line(depth, open, close) + "\n{\"text\":\"next\"}", limit: 1 << 21)
        #expect(found[0].failure?.hasPrefix("not valid JSON") == true, "depth \(depth)")
        #expect(found[1].text == "next")
      }
    }
  }
}
