import KnowledgeBase
import TextCore

/// An entity found by the sound of a name or by translating it.
struct Finding: BitwiseCopyable {
  var entity: UInt32
  /// Which of the entity's names may be meant.
  var names: NamePlaces
  /// How likely the names are one, from 0 to 1.
  var score: Float = 0
  /// Whether the entity's name is Arabic or Persian.
  var isNative = false
  /// Whether words of the name are translated.
  var isTranslated = false
}

extension Arena<Finding> {
  /// Adds an entity and some of its names, or these names to those that it was found by before.
  mutating func add(_ entity: UInt32, _ names: NamePlaces) {
    for index in 0..<count where base[index].entity == entity {
      return base[index].names.formUnion(names)
    }
    append(Finding(entity: entity, names: names))
  }
}
