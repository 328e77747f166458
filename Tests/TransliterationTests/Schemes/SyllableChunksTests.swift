import Testing

@testable import Transliteration

@Suite("Vowels at the consonant before them")
struct SyllableChunksTests {
  @Test(
    "Vowels move, and only these",
    arguments: [
      ("قاسم", "q a s em", "q a se m"), ("محمد", "m uh amm ad", "mu ha mma d"),
      ("احمد", "- ah m ed", "a h me d"),
      ("حسن نصر", "h ass an - n as r", "ha ssa n - na s r"), ("يوسف", "y - ous ef", "y ou se f"),
      ("سعد", "s a ad", "sa a d"), ("سعد", "s aa d", "sa a d"), ("سعيد", "s a ee d", "sa - ee d"),
      ("مشعل", "m ash a l", "ma sh a l"), ("السعد", "a l s a d", "a l sa - d"), ("علي", "a l i", "a l i"),
      ("فاطمه", "f a t em ah", "f a te m ah"), ("مهدی", "m eh d i", "me h d i"), ("ابن", "- ibn -", "i bn -"),
      ("محمد", "mu ham ma d", "mu ha mma d"),
      ("سلیمانی", "s ol ei m a n i", "so l ei m a n i"),
    ])
  func moves(name: String, chunks: String, expected: String) {
    let pieces = chunks.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    let moved = SyllableChunks(pieces, letters: Array(name.utf16)).chunks
    #expect(moved.map { $0.isEmpty ? "-" : $0 }.joined(separator: " ") == expected)
  }
}
