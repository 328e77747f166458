import CProcessControl
import Glibc
import Pipeline
import Testing
import TextCore

@testable import Runner

@Suite("Inquests")
struct InquestTests {
  /// What one worker notes.
  private struct Note {
    var offset = 0
    var documents = 1
    var stage: Int32 = 0
    var sequence = 0
    var signal: Int32 = 0
  }

  /// Holds an inquest over processes that ended one after the other, with what their workers noted.
  private func findings(_ ends: [(notes: [Note], end: ChildEnd)]) throws -> [Inquest.Finding] {
    let settings = try RunSettings(OptionValues(defaultsOf: RunSettings.sections), layers: [])
    var inquest = Inquest(stages: ["first", "second"], limits: settings)
    return try ends.map { notes, end in
      let descriptor = dabir_board_create(Int32(notes.count))
      defer { close(descriptor) }
      let board = try #require(dabir_board_map(descriptor))
      for (index, note) in notes.enumerated() {
        let slot = dabir_board_slot(board, Int32(index))
        dabir_slot_begin(
          slot, 0, Int64(note.offset), Int64(note.documents), note.stage, Int64(note.sequence), 1)
        slot.pointee.signal = note.signal
      }
      return inquest.hold(over: board, end: end)
    }
  }

  private func cursor(_ offset: Int) -> Cursor { Cursor(input: 0, member: 0, offset: offset) }

  @Test("A crash is the doing of the document that the crashed thread had")
  func crash() throws {
    let notes = [Note(offset: 10, sequence: 3), Note(offset: 20, stage: 1, sequence: 4, signal: SIGSEGV)]
    let found = try findings([(notes, .killed(SIGSEGV))])[0]
    #expect(found.culprit?.cursor == cursor(20))
    #expect(found.culprit?.failure.stage == "second")
    #expect(found.suspect == nil)
  }

  @Test(
    "What happens to several documents makes their batch suspect",
    arguments: [
      (-1, "parse"), (-2, "render"), (1, "second"),
    ] as [(Int32, String)])
  func batch(stage: Int32, name: String) throws {
    let notes = [
      Note(documents: 7, stage: stage, sequence: 5, signal: SIGABRT), Note(offset: 9, sequence: 6),
    ]
    let alone = [Note(offset: 33, stage: stage, sequence: 5, signal: SIGABRT)]
    let found = try findings([(notes, .killed(SIGABRT)), (alone, .killed(SIGABRT))])
    #expect(found[0].culprit == nil)
    #expect(found[0].suspect == 5)
    #expect(found[0].carefulUntil == 6)
    #expect(
      found[0].phrase
        == "stage '\(name)' brought the process down (Aborted) over several documents; trying them one by one"
    )
    #expect(found[1].culprit?.cursor == cursor(33))
    #expect(found[1].culprit?.failure.stage == name)
  }

  @Test("Several at work and no crash: the next process works on one at a time")
  func careful() throws {
    let notes = [Note(offset: 1, sequence: 8), Note(offset: 2, sequence: 9)]
    let found = try findings([(notes, .exited(3)), ([Note(offset: 2, sequence: 9)], .exited(3))])
    #expect(found[0].culprit == nil && found[0].suspect == nil)
    #expect(found[0].carefulUntil == 10)
    #expect(found[1].culprit?.cursor == cursor(2))
  }

  @Test("A document is blamed for a signal from outside only when it happens to it twice")
  func killed() throws {
    let notes = [Note(offset: 4, sequence: 1)]
    let found = try findings([(notes, .killed(SIGKILL)), (notes, .killed(SIGKILL))])
    #expect(found[0].culprit == nil)
    #expect(found[1].culprit?.cursor == cursor(4))
  }

  @Test("A supervisor's words to a process are read as they were written")
  func tie() {
    let tie = SupervisionTie(
      supervisor: 1, board: 2, journal: 3, spool: -1, isRestart: true, carefulUntil: 1 << 40, suspect: -1)
    #expect(SupervisionTie(tie.text) == tie)
    for text in ["", "1,2,3,4,5,6", "1,2,3,4,5,6,x", "1,2,3,99999999999,5,6,7", tie.text + ",1"] {
      #expect(SupervisionTie(text) == nil, "\(text)")
    }
  }
}
