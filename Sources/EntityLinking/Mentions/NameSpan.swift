import KnowledgeBase
import TextCore

/// A span of a document's text that may be a name.
struct NameSpan: BitwiseCopyable {
  /// Where it stands, without particles and possessive.
  var span: Span
  /// Its first and last word.
  var first: Int32
  var last: Int32
  /// The name in the knowledge base; ``NameIndex/State/none`` for a name that it does not have.
  var state: NameIndex.State
  /// Whether the last word only says of what kind a company is, and is no part of the name in the knowledge base.
  var hasLegalForm = false
  /// Whether the last word only says that the name is a province's or state's: *Borno State*.
  var hasDivision = false
  /// Whether the name in the knowledge base begins with a word that says what the rest is the name of: *فتح* for *حركة
  /// فتح*.
  var hasApposition = false
  /// How many Arabic letters of the first word are left out as particles.
  var particles: UInt8
  /// The options for the span, in the arena of options.
  var firstOption: Int32 = 0
  var optionCount: Int32 = 0
  /// The span with the same words whose options are rivals of this one's; its own number when it is the first.
  var rivals: Int32 = 0
  /// The option that is taken; -1 for none.
  var best: Int32 = -1
  /// The span before it in the list of spans that end at the same word; -1 at the end.
  var next: Int32 = -1

  var wordCount: Int { Int(last - first) + 1 }
}

/// An entity that a span may name.
struct LinkOption: BitwiseCopyable {
  /// The span's index.
  var span: Int32
  /// The entity's number.
  var entity: UInt32
  /// The probability, from 0 to 1, that the span is a name of the entity.
  var probability: Float = 0
  /// Whether the words around rule the entity out.
  var isExcluded = false
  var features = FeatureVector()
}
