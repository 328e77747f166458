/// An entity found by the sound of a name or by translating it.
struct Finding: BitwiseCopyable {
  var entity: UInt32
  /// How likely the names are one, from 0 to 1.
  var score: Float = 0
  /// Whether the entity's name is Arabic or Persian.
  var isNative = false
  /// Whether words of the name are translated.
  var isTranslated = false
}
