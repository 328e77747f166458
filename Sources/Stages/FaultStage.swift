import Glibc
import Pipeline
import TextCore

/// The stage `fault`: misbehaves on chosen documents, so that one can see what a run makes of it.
struct FaultStage: Stage {
  /// What it does.
  enum Action: String, CaseIterable {
    case fail
    case filter
    case loop
    case loopBegin = "loop-begin"
    case crash
    case crashBegin = "crash-begin"
    case crashRender = "crash-render"
    case memory
    case exit
    case wait
    case waitBegin = "wait-begin"
    case busy
  }

  static let type = StageType(
    StageDescription(
      name: "fault",
      summary: "Misbehaves on chosen documents, to test how a run copes; of no other use.",
      version: "2",
      options: [
        .required(
          "action", .choice(Action.allCases.map(\.rawValue)),
          summary:
            "fail: reports an error; filter: leaves the document out; loop: never ends; crash: ends the "
            + "process as faulty native code would; crash-render: spoils the document such that the process ends "
            + "when it is rendered; memory: takes memory until there is none; exit: ends the process as if all were "
            + "well; wait: takes a twentieth of a second; busy: computes. loop-begin, crash-begin and wait-begin do "
            + "so when they see the document's batch as a whole."),
        OptionDescription(
          "ids", .oneOrMore(.text),
          summary: "The ids of the documents; all documents when neither ids nor containing is given."),
        OptionDescription(
          "containing", .text,
          summary: "Text by which documents are chosen; both options together choose either."),
        OptionDescription(
          "passes", .integer(1...1_000_000), default: 1,
          summary: "How often busy goes over the text; its time grows with it and with the text's length."),
      ],
      filters: true)
  ) { options in
    FaultStage(
      action: Action(rawValue: options.text("action")) ?? .fail, ids: Set(options.texts("ids")),
      marker: options.optionalText("containing").map { Array($0.utf8) } ?? [],
      passes: options.integer("passes"))
  }

  let action: Action
  let ids: Set<String>
  let marker: [UInt8]
  let passes: Int

  func makeWorker(_ layers: LayerBinding) throws -> any StageWorker { Worker(self) }

  private final class Worker: StageWorker {
    private let stage: FaultStage
    /// What busy documents were added up to, so that the adding cannot be left out.
    private(set) var sum: UInt64 = 0

    init(_ stage: FaultStage) { self.stage = stage }

    func process(_ document: Int, of batch: Batch) throws -> Verdict {
      guard isChosen(document, of: batch) else { return .keep }
      switch stage.action {
      case .fail: throw DocumentFailure(stage: "fault", reason: "the fault stage was told to fail here")
      case .filter: return .filter
      case .loop: loop()
      case .crash: abort()
      case .loopBegin, .crashBegin, .waitBegin: return .keep
      case .crashRender:
        batch.documents[document].extraFields = ByteRange(0, .max)
        return .keep
      case .memory: while true { takeMemory() }
      case .exit: exit(0)
      case .wait:
        wait()
        return .keep
      case .busy:
        for _ in 0..<stage.passes { add(batch.text(of: document)) }
        return .keep
      }
    }

    func begin(_ batch: Batch) {
      guard [.loopBegin, .crashBegin, .waitBegin].contains(stage.action) else { return }
      for document in 0..<batch.documents.count
      where batch.documents[document].state.isLive && isChosen(document, of: batch) {
        switch stage.action {
        case .loopBegin: loop()
        case .waitBegin: wait()
        default: abort()
        }
      }
    }

    private func loop() -> Never { while true { sleep(1) } }

    private func wait() { usleep(50_000) }

    private func isChosen(_ document: Int, of batch: Batch) -> Bool {
      if stage.ids.isEmpty, stage.marker.isEmpty { return true }
      if stage.ids.contains(batch.strings.string(batch.documents[document].id)) { return true }
      return contains(stage.marker, batch.text(of: document))
    }

    /// The library's search of a collection in another is a hundred times slower.
    private func contains(_ marker: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
      guard let first = marker.first, let start = text.baseAddress else { return false }
      var place = 0
      while text.count - place >= marker.count,
        let found = memchr(start + place, Int32(first), text.count - marker.count - place + 1)
      {
        if memcmp(found, marker, marker.count) == 0 { return true }
        place = found - UnsafeMutableRawPointer(mutating: start) + 1
      }
      return false
    }

    private func add(_ text: UnsafeBufferPointer<UInt8>) {
      for byte in text { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    private func takeMemory() {
      let size = 64 << 20
      if let block = malloc(size) { memset(block, 1, size) }
    }
  }
}
