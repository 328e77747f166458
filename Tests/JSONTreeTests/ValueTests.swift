import JSONTree
import Testing

@Suite("JSON values")
struct ValueTests {
  @Test(
    "Every kind of value, with white space wherever it may stand",
    arguments: [
      ("null", "null"), ("true", "true"), (" false\n", "false"), ("\"\"", "''"), ("[]", "[]"), ("{ }", "{}"),
      ("[1, [2, []], {}]", "[1i, [2i, []], {}]"),
      ("\r\n{ \"a\" :\t1 , \"b\":[ true,null ] }", "{a: 1i, b: [true, null]}"),
      (#"{"نام": "قاسم سلیمانی", "می‌خواهم": "مُحَمَّد"}"#, "{نام: 'قاسم سلیمانی', می‌خواهم: 'مُحَمَّد'}"),
    ])
  func kinds(json: String, expected: String) { #expect(tree(of: json) == expected) }

  @Test(
    "Whole numbers that fit are integers, all others only numbers",
    arguments: [
      ("0", "0i"), ("-0", "0i"), ("-12", "-12i"), ("9223372036854775807", "9223372036854775807i"),
      ("-9223372036854775808", "-9223372036854775808i"), ("9223372036854775808", "9.223372036854776e+18d"),
      ("18446744073709551615", "1.8446744073709552e+19d"), ("1.0", "1.0d"), ("1e2", "100.0d"),
      ("-1.5E-3", "-0.0015d"), ("0.1", "0.1d"), ("5e-324", "5e-324d"),
      ("1.7976931348623157e308", "1.7976931348623157e+308d"),
      ("1e-400", "0.0d"),
    ])
  func numbers(json: String, expected: String) { #expect(tree(of: json) == expected) }

  @Test("An integer is also a number, and a truth value is neither")
  func overlap() {
    parse(Array("[7, true, \"7\", null]".utf8)) { result in
      let values = (try? result.get()).map { Array($0.children) } ?? []
      #expect(values.map(\.number) == [7, nil, nil, nil])
      #expect(values.map(\.integer) == [7, nil, nil, nil])
      #expect(values.map(\.scalarText) == ["7", "true", "7", nil])
      #expect(values.map(\.isTrue) == [false, true, false, false])
      #expect(values.map(\.isEmpty) == [true, true, true, true])
    }
  }

  @Test(
    "Escapes stand for their characters, surrogate pairs for one",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u0642""#, "Aéق"),
      (#""\u200C\u064B""#, "\u{200C}\u{64B}"), (#""\ud83d\uDE00""#, "😀"), (#""a\u0000b""#, "a\u{0}b"),
      ("\"\u{202B}\u{FDFA}\u{7F}\"", "\u{202B}\u{FDFA}\u{7F}"),
    ])
  func escapes(json: String, expected: String) { #expect(tree(of: json) == "'\(expected)'") }

  @Test("Members are found by their exact name, the first of several")
  func members() {
    parse(Array(#"{"a": 1, "b": {"a": 2}, "a": 3, "ك": 4, "ک": 5}"#.utf8)) { result in
      let value = try? result.get()
      #expect(value?["a"]?.integer == 1)
      #expect(value?["b"]?["a"]?.integer == 2)
      #expect(value?["ك"]?.integer == 4)
      #expect(value?["ک"]?.integer == 5)
      #expect(value?["A"]?.integer == nil)
      #expect(value?["a"]?["a"]?.integer == nil)
      #expect(value.map { Array($0.children).count } == 5)
    }
  }

  @Test("A parser is used again, and shorter texts leave nothing of longer ones")
  func reuse() throws {
    let parser = JSONTreeParser()
    for (json, expected) in [("[1, 2, {\"a\": \"b\"}]", "[1i, 2i, {a: 'b'}]"), ("[", nil), ("[3]", "[3i]")] {
      let padded = Array(json.utf8) + [UInt8](repeating: 0, count: 64)
      padded.withUnsafeBufferPointer {
        let value = try? parser.parse(UnsafeBufferPointer(rebasing: $0[..<json.utf8.count])).get()
        #expect(value?.dump == expected)
      }
    }
  }
}
