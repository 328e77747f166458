import ArticleIO
import Testing

@Suite("JSON lines: lines and repair")
struct JSONLLineTests {
  @Test("Offsets, lines and records")
  func positions() throws {
    let lines = [#"{"text":"a"}"#, "", "  \t", #"{"text":"ق"}"#, "oops", #"{"text":"c"}"#]
    let found = try decode(lines.joined(separator: "\n"))
    #expect(found.map(\.offset) == [0, 18, 32, 37])
    #expect(found.map(\.line) == [0, 3, 4, 5])
    #expect(found.map(\.record) == [lines[0], lines[3], lines[4], lines[5]])
    #expect(found.map(\.id) == ["in:0", "in:18", "in:32", "in:37"])
    #expect(found.map { $0.failure == nil } == [true, true, false, true])
  }

  @Test("Line feeds are counted, with and without one at the end")
  func lineCount() throws {
    #expect(try decodeBatch(Array("{}\n\n{}\n".utf8)).lines == 3)
    #expect(try decodeBatch(Array("{}\n\n{}".utf8)).lines == 2)
    #expect(try decodeBatch([]).lines == 0)
  }

  @Test("CRLF, a byte order mark and empty lines are no documents")
  func separators() throws {
    let found = try decode("\u{FEFF}{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}\r\n")
    #expect(found.map(\.text) == ["a", "b"])
    #expect(found.map(\.failure) == [nil, nil])
    #expect(found.map(\.offset) == [3, 19])
    #expect(try decode("\u{FEFF}").isEmpty)
    #expect(try decode("\n\n\r\n").isEmpty)
    #expect(try decode("{\"text\":\"a\"}\n\u{FEFF}{\"text\":\"b\"}").last?.failure != nil)
  }

  @Test("A record over the limit is put aside, the next ones are kept")
  func tooLong() throws {
    let long = #"{"text":"\#(String(repeating: "x", count: 100))"}"#
    let found = try decode("\(long)\n{\"text\":\"b\"}", limit: long.utf8.count - 1)
    #expect(
      found[0].failure
        == "the record has 111 bytes, more than limits.document allows (110); raise the limit to keep it")
    #expect(found[1].text == "b")
    #expect(try decode(long, limit: long.utf8.count)[0].failure == nil)
  }

  @Test(
    "Escapes of half a surrogate pair become U+FFFD",
    arguments: [
      (#"\ud83d"#, "\u{FFFD}", 1), (#"\uDE00"#, "\u{FFFD}", 1), (#"\ud83d\ude00"#, "😀", 0),
      (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀", 1), (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}", 2),
      (#"\ud83dx\ude00"#, "\u{FFFD}x\u{FFFD}", 2), (#"\\ud83d"#, #"\ud83d"#, 0),
      (#"\\\ud83d"#, "\\\u{FFFD}", 1), (#"\ud83d\n"#, "\u{FFFD}\n", 1), (#"\ud83d\\"#, "\u{FFFD}\\", 1),
    ])
  func surrogates(json: String, text: String, count: Int) throws {
    let found = try decode(#"{"text":"\#(json)","x":"\#(json)"}"#)
    #expect(found[0].failure == nil)
    #expect(found[0].text == text)
    // The line is mended as a whole, extra fields too; without need it is not touched.
    #expect(found[0].loneSurrogates == 2 * count)
  }

  @Test("Ill-formed UTF-8 becomes U+FFFD, in texts and extra fields")
  func invalidUTF8() throws {
    let line =
      Array(#"{"text":"a"#.utf8) + [0xD9, 0x20, 0xFF] + Array(#"","x":""#.utf8) + [0xE2, 0x80, 0x22, 0x7D]
    let found = try decode(line)
    #expect(found[0].failure == nil)
    #expect(found[0].text == "a\u{FFFD} \u{FFFD}")
    #expect(found[0].extras == ",\"x\":\"\u{FFFD}\"")
    #expect(found[0].invalidUTF8 == 3)
    #expect(found[0].loneSurrogates == 0)
  }

  @Test("Both repairs in one line, and nothing left over for the next")
  func bothRepairs() throws {
    let first = Array(#"{"text":"\ud800"#.utf8) + [0xFF] + Array("\"}\n{\"text\":\"clean\"}".utf8)
    let found = try decode(first)
    #expect(found[0].text == "\u{FFFD}\u{FFFD}")
    #expect([found[0].invalidUTF8, found[0].loneSurrogates] == [1, 1])
    #expect(found[1].text == "clean")
    #expect([found[1].invalidUTF8, found[1].loneSurrogates] == [0, 0])
  }

  @Test("NUL may be escaped but not stand there")
  func nul() throws {
    #expect(try decode(#"{"text":"a\u0000b","\u0000":"\u0000"}"#)[0].text == "a\u{0}b")
    #expect(try decode(#"{"text":"a\u0000b","\u0000":"\u0000"}"#)[0].extras == #","\u0000":"\u0000""#)
    #expect(try decode("{\"text\":\"a\u{0}b\"}")[0].failure?.hasPrefix("not valid JSON") == true)
  }

  @Test("Raw control characters are refused, in any place", arguments: 0...0x1F as ClosedRange<UInt8>)
  func control(byte: UInt8) throws {
    guard byte != 0x0A else { return }
    let character = String(UnicodeScalar(byte))
    for line in ["{\"text\":\"a\(character)b\"}", "{\"text\":\"a\",\"x\":\"\(character)\"}"] {
      let found = try decode(line)
      #expect(found.count == 1)
      #expect(found[0].failure?.hasPrefix("not valid JSON") == true)
    }
  }

  @Test("DEL, line separators and non-characters are text like any other")
  func oddCharacters() throws {
    let text = "\u{7F}\u{80}\u{85}\u{2028}\u{2029}\u{FFFE}\u{FFFF}\u{10FFFF}"
    #expect(try decode("{\"text\":\"\(text)\"}")[0].text == text)
  }
}
