import CProcessControl
import Glibc
import Testing

@testable import Runner

@Suite("Supervisor")
struct SupervisorTests {
  @Test("What a process noted of itself does not count for the next one; what it noted of the run does")
  func clear() throws {
    let descriptor = dabir_board_create(2)
    defer { close(descriptor) }
    let board = try #require(dabir_board_map(descriptor))
    dabir_board_finish(board)
    dabir_board_complete(board)
    dabir_board_halt(board)
    dabir_board_set_documents(board, 7)
    dabir_board_set_notices(board, 3)
    board.pointee.bytes_out = 5
    board.pointee.forgotten = 9
    dabir_slot_begin(dabir_board_slot(board, 1), 1, 2, 3, 4, 5, 6)
    Supervisor.clear(board)
    #expect(board.pointee.finished == 0)
    #expect(board.pointee.complete == 0)
    #expect(board.pointee.halted == 0)
    #expect(dabir_slot_started(dabir_board_slot(board, 1)) == 0)
    #expect(board.pointee.documents == 7)
    #expect(board.pointee.notices == 3)
    #expect(board.pointee.bytes_out == 5)
    #expect(board.pointee.forgotten == 9)
    #expect(board.pointee.slot_count == 2)
  }
}
