// The command `dabir` with one stage more: `shouting` finds words in capitals.
import DabirCommand
import Pipeline
import TextCore

@main
struct Main {
  static func main() { Dabir.main(stages: [ShoutingStage.type]) }
}

struct ShoutingStage: Stage {
  static let layer = LayerSchema(name: "shouts", summary: "Words in capitals.", isDisjoint: true)

  static let type = StageType(
    StageDescription(
      name: "shouting", summary: "Finds words in capitals.", version: "1",
      options: [OptionDescription("least", .integer(2...100), default: 4, summary: "The fewest letters.")],
      writes: [layer])
  ) { options in ShoutingStage(least: options.integer("least")) }

  let least: Int

  func makeWorker(_ layers: LayerBinding) -> any StageWorker {
    Worker(least: least, layer: layers.layer(Self.layer.name))
  }

  final class Worker: StageWorker {
    let least: Int
    let layer: Int

    init(least: Int, layer: Int) { (self.least, self.layer) = (least, layer) }

    func process(_ document: Int, of batch: Batch) -> Verdict {
      let text = batch.text(of: document)
      var start = 0
      for place in 0...text.count where place == text.count || !(0x41...0x5A).contains(text[place]) {
        if place - start >= least {
          batch.layers[layer].spans.append(Span(start: UInt32(start), end: UInt32(place)))
        }
        start = place + 1
      }
      return .keep
    }
  }
}
