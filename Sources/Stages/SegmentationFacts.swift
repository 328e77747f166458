import Pipeline
import Segmentation
import TextCore

/// What `explain` and `run.json` say of the engines that find boundaries.
enum SegmentationFacts {
  /// One fact when English, Arabic and Persian have the same engine, else one for each.
  static func facts(_ engine: (LanguageTag) -> SegmentationEngine) -> [ProvenanceFact] {
    let engines = [LanguageTag.english, .arabic, .persian].map { ($0, String(describing: engine($0))) }
    if Set(engines.map(\.1)).count == 1 { return [ProvenanceFact("engine", engines[0].1)] }
    return engines.map { ProvenanceFact("engine for \($0)", $1) }
  }
}
