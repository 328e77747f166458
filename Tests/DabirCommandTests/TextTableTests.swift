import Testing

@testable import DabirCommand

@Suite("Tables and paragraphs")
struct TextTableTests {
  @Test("The first column is to the left, all others to the right, and nothing hangs over at the end")
  func columns() {
    var table = TextTable()
    table.add(["language", "documents", "MB"])
    table.add(["ar", "1,234", "0.5"])
    table.add(["und-Zyyy", "7", ""])
    table.add(["alone"])
    #expect(
      table.text == """
        language  documents   MB
        ar            1,234  0.5
        und-Zyyy          7
        alone
        """)
    #expect(TextTable().text == "")
  }

  @Test("Arabic and Persian cells take a column for each letter, none for harakat and joiners")
  func arabic() {
    var table = TextTable()
    table.add(["نام", "a"])
    table.add(["مُحَمَّد", "b"])
    table.add(["می\u{200C}خواهم", "ccc"])
    table.add(["Ali", "é"])
    #expect(
      table.text.split(separator: "\n").map(String.init) == [
        "نام        a", "مُحَمَّد       b", "می\u{200C}خواهم  ccc", "Ali        é",
      ])
  }

  @Test("Paragraphs break at spaces, and a word that is too long stands alone")
  func wrapping() {
    #expect(TextWrapping.wrap("one two three", width: 7) == "one two\nthree")
    #expect(TextWrapping.wrap("one two three", width: 8, hanging: 2) == "one two\n  three")
    #expect(TextWrapping.wrap("a incomprehensible b", width: 5) == "a\nincomprehensible\nb")
    #expect(TextWrapping.wrap("مُحَمَّد علي", width: 8) == "مُحَمَّد علي")
    #expect(TextWrapping.wrap("", width: 5) == "")
  }
}
