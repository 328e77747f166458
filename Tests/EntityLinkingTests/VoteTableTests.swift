import Testing

@testable import EntityLinking

@Suite("Votes")
struct VoteTableTests {
  @Test("Votes for a number add up, others have none, and all are taken back")
  func counting() {
    var table = VoteTable()
    table.reset()
    table.add(0, 0.5)
    table.add(8192, 1)
    table.add(0, 0.25)
    #expect(table.votes(0) == 0.75)
    #expect(table.votes(8192) == 1)
    #expect(table.votes(1) == 0)
    table.reset()
    #expect(table.votes(0) == 0)
  }

  @Test("A full table counts the numbers that it has")
  func full() {
    var table = VoteTable()
    table.reset()
    for key in 0..<20_000 { table.add(UInt64(key), 1) }
    table.add(0, 1)
    #expect(table.votes(0) == 2)
    #expect(table.votes(UInt64(VoteTable.limit - 1)) == 1)
    #expect(table.votes(UInt64(VoteTable.limit)) == 0)
  }
}
